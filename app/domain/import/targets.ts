import type { PostingKind, SkillRole } from "#db/codes.ts";
import { ISO_LANGUAGES } from "#db/languages.ts";

/** What a field of a posting holds, and so what a source's value is turned into. */
export type TargetType = "text" | "number" | "boolean" | "day" | "texts" | "numbers" | "money";

const ROW: Record<string, TargetType> = {
  externalId: "text",
  sourceUrl: "text",
  organisation: "text",
  "organisation.name": "text",
  "organisation.nameEn": "text",
  "organisation.nameBg": "text",
  "organisation.website": "text",
  "organisation.country": "text",
  language: "text",
  places: "texts",
  languages: "texts",
  deadlineOn: "day",
  applicationUrl: "text",
};

/** Only an organisation's own import brings these; parseMapping refuses them in every other. */
const OWN: Record<string, TargetType> = { contactName: "text", contactEmail: "text" };

const SCHEDULE: Record<string, TargetType> = {
  mode: "text",
  startsOn: "day",
  endsOn: "day",
  durationWeeks: "number",
};

const PARTNERSHIP: Record<string, TargetType> = {
  ...SCHEDULE,
  trlFrom: "number",
  trlTo: "number",
  funding: "texts",
  ip: "texts",
  confidentiality: "texts",
  expectedResults: "texts",
  madeAvailable: "texts",
  teamFrom: "number",
  teamTo: "number",
};

const BY_KIND: Record<PostingKind, Record<string, TargetType>> = {
  programme: {
    degree: "text",
    eqfLevel: "number",
    studyForms: "texts",
    qualification: "text",
    accreditedBy: "text",
    accreditedUntil: "day",
    studentsPerYear: "number",
    iscedField: "text",
    professionalField: "text",
    ects: "number",
    semesters: "number",
    academicYear: "number",
    goesOutAfterSemester: "number",
    windowFromMonth: "number",
    windowToMonth: "number",
  },
  internship: {
    ...SCHEDULE,
    minEqf: "number",
    isAnyStudyYear: "boolean",
    studyYears: "numbers",
    positions: "number",
    hoursPerWeek: "number",
    pay: "money",
    payKind: "text",
    payFrom: "number",
    payTo: "number",
    payCurrency: "text",
    payPeriod: "text",
    documents: "texts",
    benefits: "texts",
    mentorHours: "number",
    contract: "text",
    onSiteDays: "number",
    mayLeadToJob: "text",
    countsAsPractice: "text",
  },
  project_proposal: { ...PARTNERSHIP, isOpenToStudents: "boolean", theses: "texts" },
  co_development_offer: { ...PARTNERSHIP, budget: "money", budgetCurrency: "text" },
};

const MODULE: Record<string, TargetType> = {
  code: "text",
  language: "text",
  semester: "number",
  ects: "number",
  isCompulsory: "boolean",
};

const LANGUAGES = new Set<string>(["original", ...ISO_LANGUAGES]);

function textTarget(name: string, fields: readonly string[]): TargetType | undefined {
  const [head, language, field, more] = name.split(".");
  const isText =
    head === "texts" && more === undefined && LANGUAGES.has(language!) && fields.includes(field!);
  return isText ? "text" : undefined;
}

function aboutTarget(name: string): TargetType | undefined {
  const language = /^organisation\.about\.([a-z]+)$/.exec(name)?.[1];
  return language && LANGUAGES.has(language) ? "text" : undefined;
}

const TEXTS = ["title", "summary", "description"];
const MENTOR_ROLE = "mentorRole";

/** Whether a target may name people in a source; only an organisation's own import fills it. */
export const mayNamePeople = (name: string) =>
  name.startsWith("texts.") && name.endsWith(`.${MENTOR_ROLE}`);

/** The type of a field of a posting of a kind; nothing when there is no such field. */
export function rowTarget(kind: PostingKind, name: string): TargetType | undefined {
  return (
    ROW[name] ??
    OWN[name] ??
    BY_KIND[kind][name] ??
    textTarget(name, kind === "internship" ? [...TEXTS, MENTOR_ROLE] : TEXTS) ??
    aboutTarget(name)
  );
}

/** The type of a field of a module. */
export const moduleTarget = (name: string): TargetType | undefined =>
  MODULE[name] ?? textTarget(name, ["title", "outcomes"]);

/** The names that a mapping of a kind may use, for the sentence that says so. */
export const targetNames = (kind: PostingKind): string[] => [
  ...Object.keys(ROW),
  "organisation.about.<language>",
  "texts.<language>.title",
  "texts.<language>.summary",
  "texts.<language>.description",
  ...Object.keys(BY_KIND[kind]),
];

/** In which roles a posting of a kind names skills; a programme names them in its modules. */
export function rolesOf(kind: PostingKind): SkillRole[] {
  if (kind === "programme") return [];
  return kind === "internship" ? ["requires"] : ["wants", "brings"];
}
