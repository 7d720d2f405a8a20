import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { organisations } from "#db/schema/index.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { getProfileForm } from "#app/domain/organisation/queries.server.ts";
import { ProfileInput } from "#app/domain/organisation/profile-input.ts";
import { reviseProfile } from "#app/domain/organisation/revise.server.ts";
import { suspendOrganisation } from "#app/domain/verification/commands.server.ts";
import { at, cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

let c: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  await makeVocabulary(database());
  c = await cast(database());
});

const BULGARIAN = { name: "Пипано име", about: "Пипан текст.", department: "Пипана лаборатория" };

async function revise() {
  const { id } = c.company;
  const { revision, name } = await getProfileForm(c.recruiter, id, database());
  const profile = ProfileInput.parse({
    revision,
    identity: { name, nameEn: "Harmless Ltd", nameBg: BULGARIAN.name },
    aboutEn: "A harmless text.",
    aboutBg: BULGARIAN.about,
    departments: [{ nameEn: "Harmless laboratory", nameBg: BULGARIAN.department }],
    contacts: [{ topic: "internships", name: "Ms Iva", email: "iva@tandem.example" }],
  });
  await reviseProfile(c.recruiter, id, profile, database());
}

/** Each text stands there in an element that says its language. */
function expectWhole(html: string) {
  for (const said of Object.values(BULGARIAN))
    expect(html).toMatch(new RegExp(`lang="bg"[^>]*>(<p>)?${said}`));
  for (const said of ["Harmless Ltd", "A harmless text.", "Harmless laboratory", "Ms Iva"])
    expect(text(html)).toContain(said);
}

test("before a suspension is lifted, staff read the profile in every language, and what will be open again", async () => {
  const system = at(c.system, new Date());
  const content = contentFor("internship", { title: "Open again", deadlineOn: undefined });
  for (const ends of [true, false]) {
    const { id } = await createDraft(system, c.company.id, content, database());
    if (ends) await submitPosting(system, id, database());
  }
  await suspendOrganisation(c.staff, c.company.id, { reason: "To be looked into." }, database());
  await revise();
  for (const language of ["en", "bg"]) {
    const staff = await readerOf(c.staff.personId, language);
    const { html } = await staff.open(`/organisations/${c.company.id}/restoration`);
    expectWhole(html);
    expect(text(html)).toContain("Open again");
    expect(text(html)).toContain(
      language === "en" ? "1 posting will be open again" : "1 обява отново ще е отворена",
    );
  }
});

test("a new organisation is decided about with its whole profile before one's eyes", async () => {
  const isIt = eq(organisations.id, c.company.id);
  await database().update(organisations).set({ state: "new" }).where(isIt);
  const staff = await readerOf(c.staff.personId);
  expectWhole((await staff.open(`/organisations/${c.company.id}/decision`)).html);
});
