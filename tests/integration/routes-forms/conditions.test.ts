import { beforeAll, expect, test } from "vitest";
import { cast, unique } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { entriesIn } from "#tests/support/form-in-page.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf, type Reader } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { getPostingForm } from "#app/domain/posting/queries.server.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;
let author: Reader;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
  author = await readerOf(people.recruiter.personId);
});

/** What an internship may leave open. */
const NOTHING = {
  contract: undefined,
  benefits: undefined,
  mentorHours: undefined,
  mayLeadToJob: undefined,
  countsAsPractice: undefined,
  documents: undefined,
};
const TERMS = [
  "Form of contract",
  "Benefits",
  "Mentor",
  "A job may follow",
  "Counts as compulsory practice",
  "Documents asked for",
];

async function publishedWith(fields: object) {
  const content = { deadlineOn: undefined, title: unique("Internship"), ...NOTHING, ...fields };
  const { recruiter, company, system } = people;
  const { id } = await createDraft(recruiter, company.id, contentFor("internship", content));
  await submitPosting(system, id);
  return id;
}

const stored = async (id: string) => (await getPostingForm(people.recruiter, id)).content;

/** The terms of a posting's page with their values, as a visitor reads them. */
async function factsOf(id: string, language: "en" | "bg" = "en") {
  const { html } = await (await readerOf(null, language)).open(`/postings/${id}`);
  const list = /<dl class="key-facts">(.*?)<\/dl>/s.exec(html)![1]!;
  return Object.fromEntries(
    [...list.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs)].map(([, term, value]) => [
      text(term!),
      text(value!),
    ]),
  );
}

test("what an intern gets and sends is read in both languages", async () => {
  const id = await publishedWith({
    documents: ["cv", "transcript"],
    benefits: ["meal_vouchers", "flexible_hours"],
  });
  expect(await factsOf(id)).toMatchObject({
    "Documents asked for": "CV and transcript of records",
    Benefits: "meal vouchers and flexible hours",
  });
  expect(await factsOf(id, "bg")).toMatchObject({
    "Документи за кандидатстване": "автобиография (CV) и академична справка",
    Придобивки: "ваучери за храна и гъвкаво работно време",
  });
});

const mentor = (roles: Record<string, string>) => ({
  texts: Object.fromEntries(
    Object.entries(roles).map(([language, mentorRole]) => [
      language,
      { title: unique("Internship"), description: "What there is to do.", mentorRole },
    ]),
  ),
});

test("a mentor is a role with hours, in the reader's language or else the posting's; a contract has its word", async () => {
  const id = await publishedWith({
    ...mentor({ en: "a lead engineer" }),
    mentorHours: 1,
    contract: "university",
  });
  expect(await factsOf(id)).toMatchObject({
    Mentor: "a lead engineer, 1 hour a week",
    "Form of contract": "agreement with the university",
  });
  expect(await factsOf(id, "bg")).toMatchObject({
    Ментор: "a lead engineer (на английски), 1 час седмично",
    "Вид договор": "договор за учебна практика",
  });
  const { html } = await (await readerOf(null, "bg")).open(`/postings/${id}`);
  expect(html).toContain('<span lang="en">a lead engineer</span>');
  expect(await factsOf(await publishedWith({ mentorHours: 3 }))).toMatchObject({
    Mentor: "3 hours a week",
  });
  const both = await publishedWith(mentor({ en: "a tester", bg: "тестер" }));
  expect(await factsOf(both)).toMatchObject({ Mentor: "a tester" });
  expect(await factsOf(both, "bg")).toMatchObject({ Ментор: "тестер" });
});

test("days on site belong to hybrid work, and an answer is yes, no or nothing", async () => {
  const answers = { mayLeadToJob: "no", countsAsPractice: "yes" };
  const id = await publishedWith({ ...answers, mode: "hybrid", onSiteDays: 2 });
  expect(await factsOf(id)).toMatchObject({
    "Way of working": "hybrid, 2 days a week on site",
    "A job may follow": "no",
    "Counts as compulsory practice": "yes",
  });
  expect(await factsOf(id, "bg")).toMatchObject({
    "Начин на работа": "хибридно, 2 дни седмично на място",
    "Може да последва работа": "не",
    "Зачита се за задължителна практика": "да",
  });
  const edit = `/postings/${id}/edit`;
  const form = entriesIn((await author.open(edit)).html);
  form.set("mode", "remote");
  form.set("mayLeadToJob", "");
  const refused = await author.send(edit, form);
  expect(refused.status).toBe(400);
  expect(refused.html).toContain('id="posting-onSiteDays-error"');
  expect(text(refused.html)).toContain("Days on site: This belongs to hybrid work.");
  const kept = entriesIn(refused.html);
  expect([kept.get("onSiteDays"), kept.get("mayLeadToJob")]).toEqual(["2", ""]);
  kept.set("onSiteDays", "");
  expect((await author.send(edit, kept)).status).toBe(302);
  const now = await stored(id);
  expect(now).toMatchObject({ mode: "remote", countsAsPractice: "yes" });
  expect(["onSiteDays", "mayLeadToJob"].filter((field) => field in now)).toEqual([]);
  const told = text((await author.open(`/postings/${id}/versions/2/changes`)).html);
  expect(told).toMatch(/Days on site a week.*2.*not stated/s);
  expect(told).toMatch(/A job may follow.*no.*not stated/s);
});

test("what is left open is not shown, and no documents are not the same as nothing said", async () => {
  const silent = await factsOf(await publishedWith({}));
  expect(TERMS.filter((term) => term in silent)).toEqual([]);
  expect(await factsOf(await publishedWith({ documents: ["none"] }))).toMatchObject({
    "Documents asked for": "no documents",
  });
});

test("documents beside “no documents” and too much of a mentor are refused at their fields, and what was typed stays", async () => {
  const id = await publishedWith({});
  const edit = `/postings/${id}/edit`;
  const form = entriesIn((await author.open(edit)).html);
  for (const code of ["cv", "none"]) form.append("documents", code);
  form.append("benefits", "transport");
  form.set("mentorHours", "41");
  form.set("texts.en.mentorRole", "x".repeat(121));
  const refused = await author.send(edit, form);
  expect(refused.status).toBe(400);
  expect(refused.html).toContain('id="posting-documents-error"');
  expect(text(refused.html)).toContain(
    "Documents asked for: Choose documents, or “no documents”, but not both.",
  );
  expect(text(refused.html)).toContain("Mentor’s time a week: Enter a number from 1 to 40.");
  expect(text(refused.html)).toContain(", Who looks after the intern: Use at most 120 characters.");
  const kept = entriesIn(refused.html);
  kept.set("mentorHours", "40");
  kept.set("texts.en.mentorRole", "x".repeat(120));
  expect(kept.getAll("documents")).toEqual(["cv", "none"]);
  kept.delete("documents");
  kept.append("documents", "none");
  expect((await author.send(edit, kept)).status).toBe(302);
  expect(await stored(id)).toMatchObject({ documents: ["none"], benefits: ["transport"] });
});

test("versions say in words what has changed, and a copy says the same as its original", async () => {
  const id = await publishedWith({ benefits: ["transport"] });
  const form = entriesIn((await author.open(`/postings/${id}/edit`)).html);
  form.append("benefits", "training");
  form.append("documents", "cv");
  form.set("texts.en.mentorRole", "a tester");
  form.set("mentorHours", "2");
  form.set("contract", "civil");
  expect((await author.send(`/postings/${id}/edit`, form)).status).toBe(302);
  const told = text((await author.open(`/postings/${id}/versions/2/changes`)).html);
  expect(told).toMatch(/Benefits.*transport.*transport and training or certificates/s);
  expect(told).toMatch(/mentor’s role \(English\).*a tester/s);
  expect(told).toMatch(/Mentor.*not stated.*2 hours a week/s);
  expect(told).toMatch(/Form of contract.*not stated.*civil contract/s);
  expect(told).toMatch(/Documents asked for.*not stated.*CV/s);

  const { location } = await author.send(`/postings/${id}/copy`, {});
  const copy = /[0-9a-f-]{36}/.exec(location)![0];
  expect(await stored(copy)).toMatchObject({
    contract: "civil",
    benefits: ["transport", "training"],
    texts: { en: { mentorRole: "a tester" } },
    mentorHours: 2,
    documents: ["cv"],
  });
});
