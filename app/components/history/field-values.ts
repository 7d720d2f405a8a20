import type { TFunction } from "i18next";
import type { ComparedField } from "#app/domain/posting/compared-fields.ts";
import type { FieldValue } from "#app/domain/posting/differences.ts";
import { mentorHoursOf } from "#app/components/posting/internship-conditions.tsx";
import { payOf } from "#app/components/posting/internship-facts.ts";
import { levelWords } from "#app/components/posting/level-word.ts";
import { teamOf } from "#app/components/posting/partnership-facts.ts";
import { accreditationOf } from "#app/components/posting/programme-facts.tsx";
import { yearsOfStudy } from "#app/components/posting/years-of-study.ts";
import { academicYear } from "#app/lib/academic-year.ts";
import type { Formats } from "#app/lib/formats.ts";

type Tools = {
  t: TFunction;
  formats: Formats;
  fieldOf: (code: string) => string;
  professionalFieldOf: (code: string) => string;
};
type Say = (value: FieldValue, tools: Tools) => string | null;

/** What only the value of a field itself says; null: it is not stated. */
const plain: (name: string, say: (value: never, tools: Tools) => string) => Say =
  (name, say) => (value, tools) =>
    value[name] === undefined ? null : say(value[name] as never, tools);

const day = (name: string) => plain(name, (value: string, { formats }) => formats.date(value));
const answer = (name: string) => plain(name, (code: "yes", { t }) => t(`codes.answers.${code}`));
const asIs = (name: string) => plain(name, (value: string | number) => String(value));
const options = <Code extends string>(name: string, say: (t: TFunction, code: Code) => string) =>
  plain(name, (codes: Code[], { t, formats }) => formats.either(codes.map((code) => say(t, code))));
const listed = <Code extends string>(name: string, say: (t: TFunction, code: Code) => string) =>
  plain(name, (codes: Code[], { t }) => codes.map((code) => say(t, code)).join("; "));

/** All of a set belong together; of `options` any one will do. */
const all = <Code extends string>(name: string, say: (t: TFunction, code: Code) => string) =>
  plain(name, (codes: Code[], { t, formats }) => formats.list(codes.map((code) => say(t, code))));

/** What the values of each field say; null: nothing is stated. */
export const SAY: Record<ComparedField, Say> = {
  language: plain("language", (code: string, { formats }) => formats.language(code)),
  deadline: day("deadlineOn"),
  mode: plain("mode", (mode: "hybrid", { t }) => t(`codes.modes.${mode}`)),
  onSiteDays: asIs("onSiteDays"),
  start: day("startsOn"),
  end: day("endsOn"),
  duration: plain("durationWeeks", (weeks: number, { formats }) => formats.duration(weeks, "week")),
  languages: plain("languages", (codes: string[], { t, formats }) =>
    formats.list(
      codes.map((code) => (code === "any" ? t("codes.languages.any") : formats.language(code))),
    ),
  ),
  level: (value, { t }) => levelWords(value, t),
  studyForms: listed("studyForms", (t, code: "dual") => t(`codes.studyForms.${code}`)),
  qualification: asIs("qualification"),
  field: plain("iscedField", (code: string, { fieldOf }) => fieldOf(code)),
  professionalField: plain("professionalField", (code: string, { professionalFieldOf }) =>
    professionalFieldOf(code),
  ),
  credits: plain("ects", (ects: number, { t, formats }) =>
    t("posting.ects", { count: ects, value: formats.number(ects, 1) }),
  ),
  length: plain("semesters", (count: number, { t }) => t("posting.semesters", { count })),
  academicYear: plain("academicYear", (year: number) => academicYear(year)),
  accreditation: (value, { t, formats }) =>
    accreditationOf(value, "posting.accreditedUntil", { t, date: formats.date }),
  studentsPerYear: asIs("studentsPerYear"),
  goesOut: sayGoesOut,
  levelAsked: plain("minEqf", (level: 6, { t }) => t(`codes.eqf.${level}`)),
  studyYears: sayYears,
  positions: asIs("positions"),
  hours: asIs("hoursPerWeek"),
  pay: sayPay,
  contract: plain("contract", (code: "civil", { t }) => t(`codes.contracts.${code}`)),
  mentor: plain("mentorHours", (count: number, { t }) => mentorHoursOf(count, t)),
  mayLeadToJob: answer("mayLeadToJob"),
  countsAsPractice: answer("countsAsPractice"),
  documents: all("documents", (t, code: "cv") => t(`codes.documents.${code}`)),
  benefits: all("benefits", (t, code: "transport") => t(`codes.benefits.${code}`)),
  readiness: ({ trlFrom: from, trlTo: to }, { t }) =>
    from === undefined ? null : t("posting.trl", { from, to }),
  funding: options("funding", (t, code: "grant") => t(`codes.funding.${code}`)),
  ip: options("ip", (t, code: "joint") => t(`codes.ip.${code}`)),
  confidentiality: options("confidentiality", (t, code: "nda") =>
    t(`codes.confidentiality.${code}`),
  ),
  expectedResults: listed("expectedResults", (t, code: "study") =>
    t(`codes.expectedResults.${code}`),
  ),
  madeAvailable: listed("madeAvailable", (t, code: "data") => t(`codes.madeAvailable.${code}`)),
  team: (value, { t }) => teamOf(value, t),
  theses: listed("theses", (t, code: "master") => t(`codes.theses.${code}`)),
  openToStudents: plain("isOpenToStudents", (_yes: true, { t }) => t("posting.yes")),
  budget: ({ budget, budgetCurrency }, { formats }) =>
    budget === undefined ? null : formats.money(Number(budget), String(budgetCurrency)),
  contactName: asIs("contactName"),
  contactEmail: asIs("contactEmail"),
  applicationUrl: asIs("applicationUrl"),
};

function sayGoesOut(value: FieldValue, { t, formats }: Tools): string | null {
  const { goesOutAfterSemester: semester, windowFromMonth: from, windowToMonth: to } = value;
  const said = [
    semester === undefined ? null : t("posting.goesOutAfter", { semester }),
    from === undefined
      ? null
      : t("posting.window", {
          from: formats.month(Number(from)),
          to: formats.month(Number(to)),
        }),
  ];
  return said.filter((part) => part !== null).join(", ") || null;
}

function sayYears(value: FieldValue, { t, formats }: Tools): string | null {
  if (value.isAnyStudyYear) return t("posting.anyYear");
  const years = (value.studyYears ?? []) as number[];
  return years.length === 0 ? null : yearsOfStudy(years, t, formats);
}

function sayPay(value: FieldValue, { t, formats }: Tools): string | null {
  const { payKind = null, payFrom = null, payTo = null } = value;
  if (payKind === null) return null;
  const { payCurrency = null, payPeriod = null } = value;
  const pay = { payKind, payFrom, payTo, payCurrency, payPeriod };
  return payOf(pay as Parameters<typeof payOf>[0], t, formats);
}
