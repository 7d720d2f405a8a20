import type { ImportColumn } from "#db/schema/imports.ts";
import { CHOICE_WORDS } from "#app/domain/import-guess/choice-words.ts";
import type { Target } from "#app/domain/import-guess/column-names.ts";
import { choiceShare } from "#app/domain/import-guess/guess-choice.ts";

/** What the values of a column say for a field: -1 it cannot be, 0 nothing, 1 it must be. */
type Judge = (column: ImportColumn) => number;

const LONG_TEXT = 160;
const LONGEST_TITLE = 130;
const LONGEST_ID = 40;

/** What has a form of its own cannot be anything else. */
const byForm = (share: number): number => (share === 0 ? -2 : byShare(share));

/** From "no value is one" to "all are": half of them says nothing. */
const byShare = (share: number): number => share * 2 - 1;

const days: Judge = ({ looks }) => (looks.day ? 0.6 : -1);
const numbers: Judge = ({ looks }) => Math.min(0.1, byShare(looks.shares.number));
const anyText: Judge = ({ looks }) => (looks.day || looks.shares.web > 0.5 ? -1 : 0);

const JUDGES: Record<Target, Judge> = {
  externalId: ({ looks, filled }) => {
    if (!looks.isUnique) return -0.7;
    return looks.length <= LONGEST_ID && filled > 1 && !looks.day ? 0.3 : 0;
  },
  sourceUrl: ({ looks }) => byForm(looks.shares.web) - 0.1,
  applicationUrl: ({ looks }) => byForm(looks.shares.web),
  "organisation.website": ({ looks }) => byForm(looks.shares.web) - 0.2,
  contactEmail: ({ looks }) => byForm(looks.shares.mail),
  contactName: anyText,
  organisation: anyText,
  "texts.original.title": (column) =>
    column.looks.length > LONGEST_TITLE || column.looks.shares.number > 0.5 ? -1 : anyText(column),
  "texts.original.summary": anyText,
  "texts.original.description": ({ looks }) => {
    if (looks.isHtml) return 0.5;
    return looks.length > LONG_TEXT ? 0.45 : looks.length < LONGEST_ID ? -0.6 : 0;
  },
  places: ({ looks, values }) => {
    if (looks.shares.place >= 0.5) return looks.shares.place * 0.7;
    return looks.shares.web > 0.3 ||
      looks.day ||
      looks.length > LONGEST_TITLE ||
      values?.length === 0
      ? -1
      : 0;
  },
  deadlineOn: days,
  accreditedUntil: (column) => days(column) - 0.3,
  accreditedBy: anyText,
  qualification: anyText,
  startsOn: (column) => days(column) - 0.1,
  endsOn: (column) => days(column) - 0.2,
  durationWeeks: ({ looks }) => (looks.day ? -1 : 0),
  pay: ({ looks }) => (looks.shares.money > 0.4 ? 0.6 : looks.shares.number > 0.5 ? 0 : -0.5),
  budget: ({ looks }) => (looks.shares.money > 0.4 ? 0.6 : looks.shares.number > 0.5 ? 0 : -0.5),
  "skills.requires": ({ looks }) => byShare(looks.shares.skill) * 0.6,
  "skills.preferred": ({ looks }) => byShare(looks.shares.skill) * 0.5,
  "skills.wants": ({ looks }) => byShare(looks.shares.skill) * 0.6,
  "skills.brings": ({ looks }) => byShare(looks.shares.skill) * 0.55,
};

const NUMBERS = new Set([
  "payFrom",
  "payTo",
  "positions",
  "hoursPerWeek",
  "mentorHours",
  "onSiteDays",
  "ects",
  "semesters",
  "studentsPerYear",
  "academicYear",
  "trlFrom",
  "trlTo",
  "teamFrom",
  "teamTo",
  "goesOutAfterSemester",
  "windowFromMonth",
  "windowToMonth",
]);

/** Columns of these names often hold something else, every row of which would be refused for words that nobody knows. */
const NAMED_LIKE_OTHERS = new Set(["contract", "documents", "benefits"]);

/** What the values of a column say for a target, from -1 to 1. */
export function valueScore(column: ImportColumn, target: Target): number {
  if (column.filled === 0) return 0;
  const judge = JUDGES[target] ?? (NUMBERS.has(target) ? numbers : undefined);
  if (judge) return judge(column);
  if (!CHOICE_WORDS[target]) return 0;
  // A bare yes or no may answer anything.
  if (column.looks.shares.yesNo > 0.5) return 0;
  const share = choiceShare(target, column.values);
  if (share > 0) return byShare(share) * 0.5;
  return NAMED_LIKE_OTHERS.has(target) ? -2 : -0.8;
}
