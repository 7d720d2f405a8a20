import type { TFunction } from "i18next";
import type { SummarisedError } from "#app/components/error-summary.tsx";
import { labelled, sayErrors } from "#app/lib/say-error.ts";
import { pathOfName } from "./field-paths.ts";
import { labelOf } from "./label-of.ts";

/** The order of the form from top to bottom; what is not named comes where it was reported. */
const ORDER = [
  "organisation",
  "language",
  "texts",
  "degree",
  "eqfLevel",
  "semesters",
  "ects",
  "academicYear",
  "iscedField",
  "professionalField",
  "studyForms",
  "qualification",
  "studentsPerYear",
  "accreditedBy",
  "accreditedUntil",
  "goesOutAfterSemester",
  "windowFromMonth",
  "windowToMonth",
  "mode",
  "onSiteDays",
  "places",
  "languages",
  "startsOn",
  "endsOn",
  "durationWeeks",
  "deadlineOn",
  "requires",
  "wants",
  "brings",
  "modules",
  "minEqf",
  "studyYears",
  "positions",
  "hoursPerWeek",
  "payKind",
  "payFrom",
  "payTo",
  "payCurrency",
  "payPeriod",
  "contract",
  "benefits",
  "mentorHours",
  "mayLeadToJob",
  "countsAsPractice",
  "documents",
  "trlFrom",
  "trlTo",
  "funding",
  "ip",
  "confidentiality",
  "expectedResults",
  "madeAvailable",
  "teamFrom",
  "teamTo",
  "theses",
  "budget",
  "budgetCurrency",
  "contactName",
  "contactEmail",
  "applicationUrl",
];

/** All errors of a form as its summary lists them: those of the whole first, then from top to bottom. */
export function errorsOf(
  t: TFunction,
  formId: string,
  errors: Readonly<Record<string, string[]>>,
): SummarisedError[] {
  return Object.entries(errors)
    .toSorted(([a], [b]) => rank(a) - rank(b) || rowOf(a) - rowOf(b))
    .flatMap(([name, coded]) =>
      sayErrors(t, coded).map((message) => {
        const label = labelOf(t, name);
        const id = name ? `${formId}-${name}` : undefined;
        return { id, message: label ? labelled(label, message) : message };
      }),
    );
}

function rank(name: string): number {
  if (name === "") return -1;
  const place = ORDER.indexOf(String(pathOfName(name)[0]));
  return place < 0 ? ORDER.length : place;
}

const rowOf = (name: string) => Number(pathOfName(name)[1]) || 0;
