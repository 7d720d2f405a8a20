import type { PostingKind } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { CHOICE_WORDS, YES_NO } from "#app/domain/import-guess/choice-words.ts";
import type { ColumnChoice } from "#app/domain/import-guess/choices.ts";
import type { Target } from "#app/domain/import-guess/column-names.ts";
import { rowTarget } from "#app/domain/import/targets.ts";

type RuleInput = Record<string, unknown>;

/** Constants that are lists, typed with commas or semicolons. */
export const CONSTANT_LISTS: ReadonlySet<Target> = new Set([
  "places",
  "languages",
  "studyYears",
  "documents",
  "benefits",
  "studyForms",
  "funding",
  "ip",
  "confidentiality",
  "expectedResults",
  "madeAvailable",
  "theses",
]);

/** Words behind a number that say what is counted, and may be left out. */
const UNITS: Record<Target, string> = {
  durationWeeks: "седмици|седмица|седм|weeks?|wks?",
  hoursPerWeek: "часа|час|ч|hours?|h",
  onSiteDays: "дни|ден|days?",
  mentorHours: "часа|час|ч|hours?|h",
  studentsPerYear: "студенти|студента|студент|души|students?|people",
  ects: "кредита|кредит|кр|ects|credits?",
  semesters: "семестъра|семестър|сем|semesters?",
  teamFrom: "души|човека|човек|people|persons?",
  teamTo: "души|човека|човек|people|persons?",
};

const DESCRIPTION = /^texts\.\w+\.description$/;
const TEXT = /^texts\./;

/** The rule by which one or several columns fill a field. */
export function ruleFor(
  kind: PostingKind,
  target: Target,
  columns: readonly ColumnChoice[],
  constants: Readonly<Record<Target, string>>,
): RuleInput {
  const [first] = columns as [ColumnChoice];
  return {
    ...sourceOf(columns),
    ...(columns.some(({ isHtml }) => isHtml) ? { html: true } : {}),
    ...(first.separator ? { split: first.separator } : {}),
    ...unitRule(target),
    ...valueRule(target, columns),
    ...typeRule(kind, target, first, constants),
    ...joinRule(target),
  };
}

/** Where a field comes from: one column, or a list of them that is joined. */
export const sourceOf = (columns: readonly ColumnChoice[]): RuleInput =>
  columns.length === 1
    ? { from: columns[0]!.column }
    : { allOf: columns.map(({ column }) => column) };

function typeRule(
  kind: PostingKind,
  target: Target,
  { day }: ColumnChoice,
  constants: Readonly<Record<Target, string>>,
): RuleInput {
  const type = rowTarget(kind, target);
  if (type === "day") return { date: { format: day ?? "iso" } };
  if (type === "texts" || type === "numbers") return { distinct: true, ...placeRule(target) };
  if (type !== "money") return {};
  const currency = constants[target === "budget" ? "budgetCurrency" : "payCurrency"] || undefined;
  const period = target === "pay" ? constants.payPeriod || undefined : undefined;
  // "By agreement" is no pay; the posting comes without, and somebody completes it.
  return { money: { currency, period }, ifWrong: "leaveOut" };
}

const placeRule = (target: Target): RuleInput =>
  target === "places" ? { first: LIMITS.placesPerPosting, cut: LIMITS.placeLabel } : {};

/** Lists of a JSON file become one text. */
function joinRule(target: Target): RuleInput {
  if (DESCRIPTION.test(target)) return { join: "\n\n" };
  return TEXT.test(target) ? { join: " / " } : {};
}

function unitRule(target: Target): RuleInput {
  const units = UNITS[target];
  return units ? { replace: [[`\\s*(?:${upperToo(units)})\\.?\\s*$`, ""]] } : {};
}

/** Mappings have no switch for upper case, so the first letter may be either. */
const upperToo = (words: string): string =>
  words
    .split("|")
    .flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1)])
    .join("|");

/** What the words of a closed list mean: its own, then those that somebody has chosen a meaning for. */
export function valueRule(target: Target, columns: readonly ColumnChoice[]): RuleInput {
  const table = CHOICE_WORDS[target];
  if (!table) return {};
  const values: Record<string, unknown> = {};
  for (const [code, words] of Object.entries(table))
    for (const word of [code, ...words])
      for (const form of [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
        values[form] ??= meaningOf(target, code);
  for (const chosen of columns)
    for (const [value, code] of Object.entries(chosen.values ?? {}))
      values[value] = code === "" ? null : meaningOf(target, code);
  return { values };
}

/** What a code stands for in a posting. */
const meaningOf = (target: Target, code: string): string | boolean =>
  CHOICE_WORDS[target] === YES_NO ? code === "yes" : code;
