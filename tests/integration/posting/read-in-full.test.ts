import { beforeAll, expect, test } from "vitest";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { approvePosting } from "#app/domain/posting/review.server.ts";
import { cast } from "#tests/support/cast.ts";
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

const BULGARIAN = {
  title: "Стаж по бази данни",
  summary: "Платете предварително.",
  description: "Платете **500 лв.** за място.",
  mentorRole: "посредник",
};

const handIn = async (content: Parameters<typeof createDraft>[2], organisationId: string) => {
  const author = content.kind === "programme" ? c.coordinator : c.recruiter;
  const { id } = await createDraft(author, organisationId, content, database());
  return submitPosting(author, id, database());
};

/** What stands in the parts of a page that are marked as being in a language. */
const markedAs = (html: string, language: string) =>
  [...html.matchAll(new RegExp(`<(\\w+)[^>]* lang="${language}"[^>]*>([\\s\\S]*?)</\\1>`, "g"))]
    .map(([, , inner]) => text(inner!))
    .join(" ");

const deadlineOn = undefined;
const applicationUrl = "https://evil.example/apply";

test("before they decide, staff read what readers of every language will read, and where they will be led", async () => {
  const content = contentFor("internship", { deadlineOn, applicationUrl, contactName: "Ms Iva" });
  const texts = {
    en: { ...content.texts.en!, title: "Harmless" },
    bg: BULGARIAN,
    de: { title: "Praktikum", description: "Auf Deutsch gesagt." },
  };
  const { id } = await handIn({ ...content, texts }, c.company.id);
  const staff = await readerOf(c.staff.personId);
  for (const page of ["approval", "return", "preview"]) {
    const { html } = await staff.open(`/postings/${id}/${page}`);
    const bulgarian = markedAs(html, "bg");
    for (const said of Object.values(BULGARIAN))
      expect(bulgarian, `${said} on ${page}`).toContain(said.replaceAll("**", ""));
    expect(markedAs(html, "de")).toContain("Auf Deutsch gesagt.");
    expect(text(html)).toContain("As it reads in Bulgarian");
    expect(html).toContain(`href="${applicationUrl}"`);
    expect(html).toContain(`href="mailto:post@tandem.example"`);
  }
  const approval = await staff.open(`/postings/${id}/approval`);
  expect(text(approval.html)).toContain(applicationUrl);
  const version = (await staff.open(`/postings/${id}/versions/1`)).html;
  expect(markedAs(version, "bg")).toContain(BULGARIAN.summary);
  expect(version).toContain(`href="${applicationUrl}"`);
  expect(text(version)).toContain(`Where its next step leads:${applicationUrl}`);
  const own = await (await readerOf(c.recruiter.personId)).open(`/postings/${id}/versions/1`);
  expect(own.html).not.toContain(applicationUrl);
  const inBulgarian = await (await readerOf(c.staff.personId, "bg")).open(`/postings/${id}/return`);
  expect(markedAs(inBulgarian.html, "en")).toContain("Harmless");
});

test("modules as well, each of their texts where it differs, and no address twice on a page", async () => {
  const outcomes = "Само за платилите.";
  const modules = [
    { texts: { en: { title: "Databases" }, bg: { title: "Бази данни", outcomes } } },
    { texts: { en: { title: "Networks" } } },
  ];
  const content = contentFor("programme", { modules, deadlineOn });
  const { id, revision } = await handIn(content, c.university.id);
  const staff = await readerOf(c.staff.personId);
  const { html } = await staff.open(`/postings/${id}/approval`);
  expect(markedAs(html, "bg")).toContain(outcomes);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
  expect(new Set(ids).size).toBe(ids.length);
  await approvePosting(c.staff, id, { revision }, database());
  const reader = await readerOf(null, "bg");
  expect(text((await reader.open(`/postings/${id}`)).html)).toContain(outcomes);
});

test("what says the same to every reader is shown once, and nothing is approved from where it is not shown", async () => {
  const { id } = await handIn(contentFor("internship", { deadlineOn }), c.company.id);
  const staff = await readerOf(c.staff.personId);
  expect(text((await staff.open(`/postings/${id}/approval`)).html)).not.toContain("As it reads in");
  for (const page of ["/reviews", `/postings/${id}`]) {
    const { html } = await staff.open(page);
    expect(html).toContain(`href="/postings/${id}/approval"`);
    expect(html).not.toContain(`action="/postings/${id}/approval"`);
  }
});
