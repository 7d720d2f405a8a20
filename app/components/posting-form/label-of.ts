import type { ParseKeys, TFunction } from "i18next";
import { pathOfName } from "./field-paths.ts";

/** The label of a field by its name, so that an error can be understood away from its field. */
export function labelOf(t: TFunction, name: string): string | undefined {
  const [head, index, ...rest] = pathOfName(name);
  const number = typeof index === "number" ? index + 1 : undefined;
  if (head === "texts") return textLabel(t, String(index), String(rest[0]));
  if (head === "places" && number) return t("forms.place.place", { number });
  if (head === "modules" && number) return t("forms.modules.number", { number });
  if ((head === "requires" || head === "wants" || head === "brings") && number)
    return `${t(`forms.skills.${head}`)}, ${number}`;
  const label = LABELS[String(head)];
  return label && t(label);
}

function textLabel(t: TFunction, slot: string, field: string): string | undefined {
  const slots = {
    en: t("forms.texts.en"),
    bg: t("forms.texts.bg"),
    other: t("forms.texts.other"),
  };
  const of = slots[slot as keyof typeof slots];
  const what = TEXT_LABELS[field];
  return of && what && `${of}, ${t(what)}`;
}

const TEXT_LABELS: Record<string, ParseKeys | undefined> = {
  title: "forms.texts.title",
  summary: "forms.texts.summary",
  description: "forms.texts.description",
  mentorRole: "forms.internship.mentorRole",
};

/** What the fields are called; the words of a kind are in the browser only with its form. */
const LABELS: Record<string, ParseKeys | undefined> = {
  reason: "forms.closure.reason",
  note: "forms.closure.note",
  organisation: "forms.organisation",
  language: "forms.language",
  places: "forms.place.places",
  languages: "forms.place.languages",
  mode: "forms.place.mode",
  startsOn: "forms.place.startsOn",
  endsOn: "forms.place.endsOn",
  durationWeeks: "forms.place.durationWeeks",
  deadlineOn: "forms.place.deadlineOn",
  requires: "forms.skills.requires",
  wants: "forms.skills.wants",
  brings: "forms.skills.brings",
  modules: "forms.modules.legend",
  degree: "forms.programme.degree",
  eqfLevel: "forms.programme.eqfLevel",
  iscedField: "forms.programme.iscedField",
  professionalField: "forms.programme.professionalField",
  ects: "forms.programme.ects",
  semesters: "forms.programme.semesters",
  academicYear: "forms.programme.academicYear",
  qualification: "forms.programme.qualification",
  studentsPerYear: "forms.programme.studentsPerYear",
  accreditedBy: "forms.programme.accreditedBy",
  accreditedUntil: "forms.programme.accreditedUntil",
  goesOutAfterSemester: "forms.programme.goesOutAfterSemester",
  windowFromMonth: "forms.programme.windowLegend",
  windowToMonth: "forms.programme.windowLegend",
  minEqf: "forms.internship.minEqf",
  positions: "forms.internship.positions",
  hoursPerWeek: "forms.internship.hoursPerWeek",
  payKind: "forms.internship.payKind",
  payFrom: "forms.internship.payFrom",
  payTo: "forms.internship.payTo",
  payCurrency: "forms.currency",
  payPeriod: "forms.internship.payPeriod",
  onSiteDays: "forms.internship.onSiteDays",
  contract: "forms.internship.contract",
  benefits: "forms.internship.benefits",
  mentorHours: "forms.internship.mentorHours",
  documents: "forms.internship.documents",
  trlFrom: "forms.partnership.trlFrom",
  trlTo: "forms.partnership.trlTo",
  teamFrom: "forms.partnership.teamFrom",
  teamTo: "forms.partnership.teamTo",
  budget: "forms.partnership.budget",
  budgetCurrency: "forms.currency",
  contactEmail: "forms.contact.email",
  applicationUrl: "forms.contact.url",
};
