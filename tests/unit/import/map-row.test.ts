import { expect, test } from "vitest";
import type { PostingKind } from "#db/codes.ts";
import { byKey } from "#app/domain/import/joins.ts";
import { mapRow } from "#app/domain/import/map-row.ts";
import { parseMapping } from "#app/domain/import/mapping.ts";
import { skillFinder } from "#app/domain/import/skill-finder.ts";
import { prepareGone } from "#app/domain/skill/gone-names.ts";
import { prepareSkills } from "#app/domain/skill/prepare.ts";

const skill = (id: string, en: string, bg = en, tagOnly: string[] = []) => ({
  id,
  en,
  bg,
  altEn: [],
  altBg: [],
  tagOnly,
});
const skills = [
  skill("python", "Python"),
  skill("databases", "databases", "бази данни"),
  skill("machine-learning", "machine learning", "машинно обучение"),
  skill("go", "Go", "Go", ["Go"]),
  { ...skill("cobol", "COBOL", "КОБОЛ"), state: "deprecated" as const, replacedBy: "python" },
  { ...skill("punched", "punched cards", "перфокарти"), state: "deprecated" as const },
];
const prepared = prepareSkills(skills);
const vocabulary = { ...prepared, findGone: prepareGone(skills, prepared.find) };
const finder = skillFinder(vocabulary, { taken: "exact", shown: 0, by: "university" });

function read(
  kind: PostingKind,
  input: Record<string, unknown>,
  row: Record<string, unknown>,
  { taken = "exact" as "exact" | "none", files = new Map() } = {},
) {
  const mapping = parseMapping(input, kind);
  return mapRow(row, { kind, mapping, files, finder, taken });
}

const base = {
  externalId: "id",
  organisation: "company",
  language: { constant: "en" },
  "texts.en.title": "title",
};
const row = { id: 7, company: " Firma ", title: "Intern", about: "Python and databases", tags: [] };

test("a row becomes a posting with its organisation and external id", () => {
  const mapped = read("internship", { fields: { ...base, places: "town" } }, { ...row, town: "X" });
  expect(mapped.errors).toEqual([]);
  expect(mapped.externalId).toBe("7");
  expect(mapped.organisation).toEqual({ name: "Firma", about: {} });
  expect(mapped.content).toMatchObject({
    kind: "internship",
    texts: { en: { title: "Intern" } },
    places: [{ place: "X" }],
    requires: [],
  });
});

test("days on site refuse a row that is not hybrid, at their field", () => {
  const fields = { ...base, mode: "mode", onSiteDays: "days" };
  const readDays = (mode: string | undefined) =>
    read("internship", { fields }, { ...row, mode, days: "3" });
  expect(readDays("hybrid").content).toMatchObject({ mode: "hybrid", onSiteDays: 3 });
  for (const mode of ["on_site", "remote", undefined])
    expect(readDays(mode).errors).toEqual([{ field: "onSiteDays", code: "onlyHybrid" }]);
});

test("what the posting's own schema refuses is named by field", () => {
  const fields = { ...base, mode: "mode", durationWeeks: "weeks" };
  const { errors, content } = read("internship", { fields }, { ...row, mode: "odd", weeks: "ten" });
  expect(content).toBeUndefined();
  expect(errors).toMatchObject([
    { field: "mode", code: "unknownChoice", values: { value: "odd" } },
    { field: "durationWeeks", code: "notANumber" },
  ]);
});

test("a row without id, organisation and title is refused for all three", () => {
  const { errors } = read("internship", { fields: base }, { title: " " });
  expect(errors.map(({ field }) => field)).toEqual([
    "externalId",
    "organisation.name",
    "texts.en.title",
  ]);
});

test("pay by a money rule fills every field of the pay, unpaid is stated, none is unknown", () => {
  const fields = { ...base, pay: { from: "pay", money: { period: "month" } } };
  const paid = read("internship", { fields }, { ...row, pay: "900-1200 €" }).content;
  expect(paid).toMatchObject({
    payKind: "paid",
    payFrom: 900,
    payTo: 1200,
    payCurrency: "EUR",
    payPeriod: "month",
  });
  expect(read("internship", { fields }, { ...row, pay: "unpaid" }).content).toMatchObject({
    payKind: "unpaid",
  });
  expect(read("internship", { fields }, row).content).not.toHaveProperty("payKind");
});

test("skills come by label in either language and from texts; what is no skill is reported", () => {
  const skills = {
    requires: [{ labels: "tags" }, { found: ["texts.en.description"], importance: 1 }],
  };
  const fields = { ...base, "texts.en.description": "about" };
  const tagged = { ...row, tags: ["бази данни", "Go", "Astrology"] };
  const mapped = read("internship", { fields, skills }, tagged);
  expect(mapped.content).toMatchObject({
    requires: [
      { skill: "databases", source: "label", importance: 2 },
      { skill: "go", source: "label", importance: 2 },
      { skill: "python", source: "exact", importance: 1, span: "Python" },
    ],
  });
  expect(mapped.unknownLabels).toEqual(["Astrology"]);
  expect(mapped.suggestions).toEqual([
    { field: "requires", skill: "python", tier: "exact", span: "Python", isTaken: true },
  ]);
});

test("a label of what is offered no more is said to be that, and what takes its place is taken", () => {
  const skills = { requires: [{ labels: "tags" }] };
  const tagged = { ...row, tags: ["COBOL", "перфокарти"] };
  const mapped = read("internship", { fields: base, skills }, tagged);
  expect(mapped.content).toMatchObject({ requires: [{ skill: "python", source: "label" }] });
  expect(mapped.unknownLabels).toEqual([]);
  expect(mapped.warnings).toMatchObject([
    { field: "requires", code: "replacedSkill", values: { label: "COBOL", instead: "Python" } },
    { field: "requires", code: "goneSkill", values: { label: "перфокарти" } },
  ]);
});

test("what a text names as one of several or as nice to have comes in as preferred", () => {
  const skills = { requires: [{ found: ["texts.en.description"] }] };
  const fields = { ...base, "texts.en.description": "about" };
  const about = "Databases. A plus: machine learning, Python.";
  const mapped = read("internship", { fields, skills }, { ...row, about });
  const found = mapped.suggestions.map(({ skill, isWelcome }) => ({ skill, isWelcome }));
  expect(found).toEqual([
    { skill: "databases", isWelcome: undefined },
    { skill: "machine-learning", isWelcome: true },
    { skill: "python", isWelcome: true },
  ]);
  expect(mapped.content).toMatchObject({
    requires: [{ importance: 2 }, { importance: 1 }, { importance: 1 }],
  });
  const either = { ...row, about: "Databases, or Python" };
  expect(read("internship", { fields, skills }, either).content).toMatchObject({
    requires: [{ importance: 1 }, { importance: 1 }],
  });
});

test("without the explicit choice found skills are shown and not taken", () => {
  const skills = { requires: [{ found: [{ from: "about" }] }] };
  const fields = { ...base, "texts.en.summary": "about" };
  const mapped = read("internship", { fields, skills }, row, { taken: "none" as const });
  expect(mapped.content).toMatchObject({ requires: [] });
  expect(mapped.suggestions.map(({ skill: id, isTaken }) => [id, isTaken])).toEqual([
    ["python", false],
    ["databases", false],
  ]);
});

test("words that stand nowhere in the posting are no evidence", () => {
  const skills = { requires: [{ found: [{ from: "about" }] }] };
  const mapped = read("internship", { fields: base, skills }, row);
  expect(mapped.content).toMatchObject({ requires: [] });
  expect(mapped.warnings.map(({ code }) => code)).toEqual(["spanNotInText", "spanNotInText"]);
});

test("one role leaves out what another names, whichever is read first", () => {
  const skills = {
    wants: [{ found: ["texts.en.description"], except: ["brings"] }],
    brings: [{ labels: "stack" }],
  };
  const fields = { ...base, "texts.en.description": "about" };
  const offer = { ...row, stack: ["Python"] };
  expect(read("co_development_offer", { fields, skills }, offer).content).toMatchObject({
    wants: [{ skill: "databases" }],
    brings: [{ skill: "python" }],
  });
});

test("traces of people are taken out of texts, with a warning", () => {
  const fields = { ...base, "texts.en.description": "about" };
  const mapped = read("internship", { fields }, { ...row, about: "Write to ann@firma.example" });
  expect(mapped.content!.texts.en!.description).toBe("Write to");
  expect(mapped.warnings[0]).toMatchObject({ code: "personalDataRemoved" });
});

const programme = {
  files: { subjects: { file: "subjects.csv", key: "id" } },
  fields: { ...base, semesters: "length" },
  modules: {
    each: "courses",
    with: { subject: { file: "subjects", on: "ref" } },
    fields: {
      language: { constant: "mk" },
      "texts.mk.title": "subject.name",
      "texts.en.title": "subject.name_en",
      "texts.en.outcomes": "subject.goals",
      semester: "semester",
      isCompulsory: "must",
    },
    skills: [{ found: ["texts.en.title", "texts.en.outcomes"] }],
  },
};
const subjects = [
  { id: "a", name: "Бази", name_en: "Databases", goals: "Students build databases in Python." },
  { id: "b", name: "Нешто", name_en: null, goals: "Machine learning." },
];
const files = new Map([["subjects", { many: false, rows: byKey(subjects, "id") }]]);
const course = (ref: string, semester: number, must: boolean) => ({ ref, semester, must });

function readProgramme(...courses: unknown[]) {
  return read("programme", programme, { ...row, length: 6, courses }, { files });
}

test("the rows of a second file become modules with their own skills", () => {
  const { content, errors } = readProgramme(course("a", 2, true));
  expect(errors).toEqual([]);
  expect(content).toMatchObject({
    modules: [
      {
        language: "mk",
        texts: { mk: { title: "Бази" }, en: { title: "Databases" } },
        semester: 2,
        isCompulsory: true,
        skills: [
          { skill: "databases", source: "exact", span: "Databases" },
          { skill: "python", span: "Python" },
        ],
      },
    ],
  });
});

test("an elective beyond the programme comes without a semester, a compulsory module refuses it", () => {
  const elective = readProgramme(course("a", 7, false));
  expect(elective.errors).toEqual([]);
  expect(elective.warnings).toEqual([
    {
      field: "modules.0.semester",
      code: "electiveBeyondProgramme",
      values: { semester: 7, semesters: 6 },
    },
  ]);
  expect((elective.content as { modules: object[] }).modules[0]).not.toHaveProperty("semester");
  expect(readProgramme(course("a", 7, true)).errors).toMatchObject([
    { field: "modules.0.semester", code: "beyondProgramme" },
  ]);
});

test("a text without a title in its language is left out, and nothing is found in it", () => {
  const { content, warnings } = readProgramme(course("b", 1, true));
  expect(warnings).toEqual([{ field: "modules.0.texts.en", code: "textWithoutTitle" }]);
  expect(content).toMatchObject({ modules: [{ texts: { mk: { title: "Нешто" } }, skills: [] }] });
});

test("a module whose partner is missing refuses the row", () => {
  expect(readProgramme(course("z", 1, true)).errors[0]).toMatchObject({
    code: "noPartner",
    values: { file: "subjects", key: "z" },
  });
});
