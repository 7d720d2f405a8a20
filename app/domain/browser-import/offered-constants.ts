import type { PostingKind } from "#db/codes.ts";
import { CHOICE_WORDS } from "#app/domain/import-guess/choice-words.ts";
import type { Target } from "#app/domain/import-guess/column-names.ts";
import type { ImportScope } from "#app/domain/import-guess/offered-targets.ts";
import { rowTarget } from "#app/domain/import/targets.ts";

const WHEN_AND_HOW: Target[] = ["mode", "startsOn", "endsOn", "durationWeeks"];
const TERMS: Target[] = [
  ...WHEN_AND_HOW,
  "funding",
  "ip",
  "confidentiality",
  "expectedResults",
  "madeAvailable",
];

const OF_KIND: Record<PostingKind, Target[]> = {
  programme: [
    "degree",
    "eqfLevel",
    "studyForms",
    "iscedField",
    "professionalField",
    "ects",
    "semesters",
    "academicYear",
    "accreditedBy",
    "accreditedUntil",
  ],
  internship: [
    ...WHEN_AND_HOW,
    "minEqf",
    "positions",
    "hoursPerWeek",
    "payKind",
    "payCurrency",
    "payPeriod",
    "mayLeadToJob",
    "countsAsPractice",
    "contract",
    "benefits",
    "documents",
  ],
  project_proposal: [...TERMS, "isOpenToStudents", "theses"],
  co_development_offer: [...TERMS, "budgetCurrency"],
};

/** The fields that may be set for all rows at once, in the order in which the form sends them. */
export const constantsFor = ({ kind, isOwn }: ImportScope): Target[] => [
  ...(isOwn ? ["contactEmail", "contactName"] : ["organisation", "organisation.country"]),
  "applicationUrl",
  "places",
  "languages",
  "deadlineOn",
  ...OF_KIND[kind],
];

export type OfferedConstant = {
  target: Target;
  type: "choice" | "day" | "number" | "text" | "list";
};

/** The same with what each of them is typed as. */
export const offeredConstants = (scope: ImportScope): OfferedConstant[] =>
  constantsFor(scope).map((target) => ({ target, type: typeOf(scope.kind, target) }));

function typeOf(kind: PostingKind, target: Target): OfferedConstant["type"] {
  const type = rowTarget(kind, target);
  if (type === "texts" || type === "numbers") return "list";
  if (target in CHOICE_WORDS) return "choice";
  return type === "day" || type === "number" ? type : "text";
}
