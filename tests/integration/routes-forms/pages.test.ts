import { beforeAll, expect, test } from "vitest";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { eq } from "drizzle-orm";
import { members, organisations } from "#db/schema/index.ts";
import { LIMITS } from "#db/limits.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
});

test("a page behind the end of the organisations says so and leads back", async () => {
  const visitor = await readerOf(null);
  const { status, html } = await visitor.open("/organisations?kind=company&page=999");
  expect(status).toBe(404);
  expect(text(html)).toContain("There is no such page");
  expect(text(html)).not.toContain("No organisations here yet.");
  expect(html).toMatch(/href="\/organisations\?kind=company"[^>]*>To the last page/);
  expect((await visitor.open("/organisations?page=1")).status).toBe(200);
});

test("search engines read the organisation's name in the language of the page", async () => {
  const names = { nameEn: "Works of Sofia", nameBg: "Софийски заводи" };
  await database().update(organisations).set(names).where(eq(organisations.id, people.company.id));
  const content = contentFor("internship", { deadlineOn: undefined });
  const { id } = await createDraft(people.recruiter, people.company.id, content);
  await submitPosting(people.system, id);
  for (const [language, name] of [
    ["en", names.nameEn],
    ["bg", names.nameBg],
  ] as const) {
    const { html } = await (await readerOf(null, language)).open(`/postings/${id}`);
    const [, told] = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)!;
    expect(JSON.parse(told!).hiringOrganization.name).toBe(name);
  }
});

test("the search boxes take as much as a search may have", async () => {
  const visitor = await readerOf(null);
  for (const address of ["/", "/search"])
    expect((await visitor.open(address)).html).toMatch(
      new RegExp(`<input[^>]*name="q"[^>]*maxLength="${LIMITS.searchQuery}"`, "i"),
    );
});

test("who may not do something is told what that has to do with the kind of their account", async () => {
  const told = async (personId: string, address: string) => {
    const { status, html } = await (await readerOf(personId)).open(address);
    expect(status).toBe(403);
    expect(html).not.toContain("Try again");
    return text(html);
  };
  const { student, recruiter, staff } = people;
  expect(await told(student.personId, "/postings/new/internship")).toContain("a student’s account");
  expect(await told(recruiter.personId, "/staff")).toContain("ask an owner of the organisation");
  expect(await told(staff.personId, "/postings/new/internship")).toContain(
    "The cluster’s staff cannot do this.",
  );
});

test("staff are not told that others publish for them", async () => {
  const told = async (personId: string) =>
    text((await (await readerOf(personId)).open("/workspace")).html);
  await database()
    .insert(members)
    .values({ organisationId: people.company.id, personId: people.staff.personId, role: "viewer" });
  expect(await told(people.onlooker.personId)).toContain("Its owners and editors publish.");
  expect(await told(people.staff.personId)).not.toContain("Its owners and editors publish.");
});

test("the page of an organisation shows what is open page by page, and to members alone the last of the rest", async () => {
  const { outsider, elsewhere, system } = people;
  const content = contentFor("internship", { deadlineOn: undefined });
  for (let n = 0; n < LIMITS.searchPageSize + 1; n++)
    await submitPosting(system, (await createDraft(outsider, elsewhere.id, content)).id);
  for (let n = 0; n < 11; n++) await createDraft(outsider, elsewhere.id, content);
  const path = `/organisations/${elsewhere.id}`;
  const visitor = await readerOf(null);
  const first = await visitor.open(path);
  const lines = (html: string) => html.match(/<li class="hit /g)?.length ?? 0;
  expect(lines(first.html)).toBe(LIMITS.searchPageSize);
  expect(text(first.html)).toContain(`${LIMITS.searchPageSize + 1} open postings`);
  expect(first.html).toContain(`href="${path}?page=2#open-postings"`);
  expect(lines((await visitor.open(`${path}?page=2`)).html)).toBe(1);
  const beyond = await visitor.open(`${path}?page=3`);
  expect([beyond.status, lines(beyond.html)]).toEqual([404, 0]);
  const member = await readerOf(outsider.personId);
  const own = (await member.open(path)).html;
  expect(lines(own)).toBe(LIMITS.searchPageSize + 10);
  expect(own).toMatch(/href="\/workspace\/postings"[^>]*>All 11 that are not open/);
});
