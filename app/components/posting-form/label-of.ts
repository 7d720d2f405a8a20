import type { TFunction } from "i18next";
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
  return labelsOf(t)[String(head)];
}

function textLabel(t: TFunction, slot: string, field: string): string | undefined {
  const slots = {
    en: t("forms.texts.en"),
    bg: t("forms.texts.bg"),
    other: t("forms.texts.other"),
  };
  const fields = {
    title: t("forms.texts.title"),
    summary: t("forms.texts.summary"),
    description: t("forms.texts.description"),
  };
  const of = slots[slot as keyof typeof slots];
  const what = fields[field as keyof typeof fields];
  return of && what && `${of}, ${what}`;
}

const labelsOf = (t: TFunction): Record<string, string | undefined> => ({
  reason: t("forms.closure.reason"),
  note: t("forms.closure.note"),
  organisation: t("forms.organisation"),
  language: t("forms.language"),
  places: t("forms.place.places"),
  languages: t("forms.place.languages"),
  mode: t("forms.place.mode"),
  startsOn: t("forms.place.startsOn"),
  endsOn: t("forms.place.endsOn"),
  durationWeeks: t("forms.place.durationWeeks"),
  deadlineOn: t("forms.place.deadlineOn"),
  requires: t("forms.skills.requires"),
  wants: t("forms.skills.wants"),
  brings: t("forms.skills.brings"),
  modules: t("forms.modules.legend"),
  eqfLevel: t("forms.programme.eqfLevel"),
  iscedField: t("forms.programme.iscedField"),
  professionalField: t("forms.programme.professionalField"),
  ects: t("forms.programme.ects"),
  semesters: t("forms.programme.semesters"),
  academicYear: t("forms.programme.academicYear"),
  goesOutAfterSemester: t("forms.programme.goesOutAfterSemester"),
  windowFromMonth: t("forms.programme.windowLegend"),
  windowToMonth: t("forms.programme.windowLegend"),
  minEqf: t("forms.internship.minEqf"),
  positions: t("forms.internship.positions"),
  hoursPerWeek: t("forms.internship.hoursPerWeek"),
  payKind: t("forms.internship.payKind"),
  payFrom: t("forms.internship.payFrom"),
  payTo: t("forms.internship.payTo"),
  payCurrency: t("forms.currency"),
  payPeriod: t("forms.internship.payPeriod"),
  ...partnershipLabels(t),
  contactEmail: t("forms.contact.email"),
  applicationUrl: t("forms.contact.url"),
});

const partnershipLabels = (t: TFunction) => ({
  trlFrom: t("forms.partnership.trlFrom"),
  trlTo: t("forms.partnership.trlTo"),
  teamFrom: t("forms.partnership.teamFrom"),
  teamTo: t("forms.partnership.teamTo"),
  budget: t("forms.partnership.budget"),
  budgetCurrency: t("forms.currency"),
});
