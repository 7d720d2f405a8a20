import type { PostingKind } from "#db/codes.ts";
import { rowTarget } from "#app/domain/import/targets.ts";
import type { TargetType } from "#app/domain/import/targets.ts";
import { CHOICE_WORDS } from "#app/domain/import-guess/choice-words.ts";
import { COMMON_NAMES, NAMES_OF_KIND } from "#app/domain/import-guess/column-names.ts";
import type { Names, Target } from "#app/domain/import-guess/column-names.ts";

export type ImportScope = {
  kind: PostingKind;
  /** An organisation imports its own postings; else staff import what a source lists for organisations that it names. */
  isOwn: boolean;
};

const ONLY_OWN = /^(contact|texts\.\w+\.mentorRole$)/;
const ONLY_LISTED = /^(organisation|sourceUrl)/;
const TEXT = /^texts\.original\./;

/** The fields that a column may fill, and what columns of them are called. */
export function namesFor({ kind, isOwn }: ImportScope): Record<Target, Names> {
  const all = { ...COMMON_NAMES, ...NAMES_OF_KIND[kind] };
  const isOffered = (target: Target) => !(isOwn ? ONLY_LISTED : ONLY_OWN).test(target);
  return Object.fromEntries(Object.entries(all).filter(([target]) => isOffered(target)));
}

/** The same fields as a form offers them: every text in its original language, in English and in Bulgarian. */
export const targetsFor = (scope: ImportScope): Target[] =>
  Object.keys(namesFor(scope)).flatMap((target) =>
    TEXT.test(target)
      ? [target, target.replace("original", "en"), target.replace("original", "bg")]
      : [target],
  );

/** What the form asks about a column beside the field that it fills. */
export type Detail = "day" | "choices" | "separator" | "html" | "money";

const LISTS: readonly TargetType[] = ["texts", "numbers"];

/** What has to be known of a column that fills a target. */
export function detailsOf(kind: PostingKind, target: Target): Detail[] {
  if (target.startsWith("skills.")) return ["separator"];
  const type = rowTarget(kind, target);
  const details: Detail[] = [];
  if (type === "day") details.push("day");
  if (type === "money") details.push("money");
  if (type && LISTS.includes(type)) details.push("separator");
  if (target in CHOICE_WORDS) details.push("choices");
  if (/^texts\.\w+\.(summary|description)$/.test(target)) details.push("html");
  return details;
}

const SEVERAL = /^(places|languages|studyYears|skills\..*|texts\.\w+\.description)$/;

/** Whether several columns may fill a target together: lists are joined, paragraphs follow each other. */
export const takesSeveral = (target: Target): boolean => SEVERAL.test(target);
