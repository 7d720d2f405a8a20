import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { createDraft, revisePosting, submitPosting } from "#app/domain/posting/commands.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { continueProgramme, copyPosting } from "#app/domain/posting/copy.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import { at, cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();
let people: Awaited<ReturnType<typeof cast>>;

beforeAll(async () => {
  await makeVocabulary(database());
  people = await cast(database());
});

const OWN = ["degree", "eqfLevel", "studyForms", "qualification", "studentsPerYear"];
const FIELDS = new Set([...OWN, "accreditedBy", "accreditedUntil"]);
const told = (content: object) =>
  Object.fromEntries(Object.entries(content).filter(([name]) => FIELDS.has(name)));

async function publish(fields: Record<string, unknown> = {}) {
  const content = contentFor("programme", { academicYear: 2026, ...fields });
  const draft = await createDraft(people.coordinator, people.university.id, content);
  await submitPosting(people.system, draft.id);
  return { id: draft.id, content };
}

const stored = (id: string, versionNumber = 1) =>
  contentOf(database(), { id, kind: "programme", versionNumber });

const read = async (address: string, language: string, personId: string | null = null) =>
  text((await (await readerOf(personId, language)).open(address)).html).replaceAll("\u00a0", " ");

test("what a programme leads to comes back, and goes along into a copy and the next year", async () => {
  const { id, content } = await publish();
  expect(Object.keys(told(content))).toHaveLength(FIELDS.size);
  expect(told(await stored(id))).toEqual(told(content));
  const copy = await copyPosting(people.coordinator, id);
  expect(told(await stored(copy.id))).toEqual(told(content));
  const next = await continueProgramme(people.coordinator, id);
  expect(told(await stored(next.id))).toEqual(told(content));
});

test("it is said in both languages, and left out where nobody states it", async () => {
  const { id } = await publish({ degree: "professional_bachelor" });
  const english = await read(`/postings/${id}`, "en");
  expect(english).toContain("Levelprofessional bachelor (EQF level 6)");
  expect(english).toContain("Form of studyfull-time; part-time (extramural)");
  expect(english).toContain("Students a year60");
  expect(english).toContain("AccreditationAccreditation Agency, valid until 31 July 2030");
  const bulgarian = await read(`/postings/${id}`, "bg");
  expect(bulgarian).toContain("Степенпрофесионален бакалавър (ниво 6 по ЕКР)");
  expect(bulgarian).toContain("Форма на обучениередовна; задочна");
  expect(bulgarian).toContain("Професионална квалификацияBachelor of Informatics");
  const nothing = Object.fromEntries([...FIELDS].map((name) => [name, undefined]));
  const bare = await publish({ ...nothing, eqfLevel: 6 });
  expect(told(await stored(bare.id))).toEqual({ eqfLevel: 6 });
  const page = await read(`/postings/${bare.id}`, "en");
  expect(page).toContain("Levelbachelor");
  for (const term of ["Form of study", "Qualification", "Students a year", "Accreditation"])
    expect(page).not.toContain(term);
});

test("an accreditation is over after its last day, and taken all the same", async () => {
  const { id } = await publish({ accreditedUntil: "2020-07-31" });
  expect(await read(`/postings/${id}`, "bg")).toContain("изтекла на 31 юли 2020");
  const { id: other } = await publish({ accreditedUntil: "2027-03-01" });
  const isOver = async (now: string) =>
    (await getPosting(at(people.coordinator, new Date(now)), other)).isAccreditationOver;
  expect(await isOver("2027-03-01T21:59:00Z")).toBe(false);
  expect(await isOver("2027-03-01T22:00:00Z")).toBe(true);
});

test("two versions say in words how they differ in it", async () => {
  const { id } = await publish();
  const changed = contentFor("programme", {
    academicYear: 2026,
    degree: "master",
    eqfLevel: undefined,
    studyForms: ["dual", "part_time", "full_time"],
    accreditedUntil: "2032-07-31",
    studentsPerYear: undefined,
  });
  await revisePosting(people.coordinator, id, changed, 1);
  const page = await read(`/postings/${id}/versions/2/changes`, "bg", people.coordinator.personId);
  for (const words of [
    "бакалавър (ниво 6 по ЕКР)",
    "магистър (ниво 7 по ЕКР)",
    "дуална (с работа в компания)",
    "Accreditation Agency, до 31 юли 2032",
  ])
    expect(page).toContain(words);
  expect(page).toMatch(/Приемани студенти на година.*не е посочено/);
  expect(page).not.toContain("Професионална квалификация");
});

test("a contradiction is told at the level, in the reader's language", async () => {
  const reader = await readerOf(people.coordinator.personId, "bg");
  const answer = await reader.send("/postings/new/programme", {
    organisation: people.university.id,
    language: "bg",
    "texts.bg.title": "Информатика",
    degree: "master",
    eqfLevel: "6",
  });
  expect(text(answer.html)).toContain("Избраната степен е от ниво 7.");
});

test.each([
  ["a_degree_has_its_level", "degree = 'master', eqf_level = 6"],
  ["a_degree_has_its_level", "degree = 'doctor', eqf_level = null"],
  ["a_degree_is_known", "degree = 'habilitation', eqf_level = null"],
  ["forms_of_study_are_known", "study_forms = '{by_post}'"],
  ["a_qualification_is_named_shortly", "qualification = repeat('x', 201)"],
  ["an_accreditor_is_named_shortly", "accredited_by = repeat('x', 201)"],
  ["students_a_year_are_plausible", "students_per_year = 0"],
])("%s, whoever writes: %s", async (constraint, values) => {
  await publish();
  const written = database()
    .execute(sql.raw(`update programme_versions set ${values}`))
    .catch((error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name);
  expect(await written).toBe(constraint);
});
