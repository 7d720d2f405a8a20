import type { ImportColumn } from "#db/schema/imports.ts";
import { COMMON_NAMES, OTHER_DAYS } from "#app/domain/import-guess/column-names.ts";
import type { Target } from "#app/domain/import-guess/column-names.ts";
import { plainWords } from "#app/domain/import-guess/guess-choice.ts";
import {
  nameScore,
  targetInLanguage,
  withoutLanguage,
} from "#app/domain/import-guess/name-score.ts";
import { namesFor, takesSeveral } from "#app/domain/import-guess/offered-targets.ts";
import type { ImportScope } from "#app/domain/import-guess/offered-targets.ts";
import { valueScore } from "#app/domain/import-guess/value-score.ts";

/** A name that says something about the field; below, only the values count. */
const TELLING_NAME = 0.35;
const VALUE_WEIGHT = 0.5;
const ENOUGH = 0.4;
/** So sure a second column has to be to fill a field together with another. */
const SURELY_TOO = 0.9;

/** What may be told by values alone; of the other fields many look the same. */
const BY_VALUES =
  /^(pay|budget|applicationUrl|contactEmail|places|mode|skills\.(requires|brings)|deadlineOn|texts\.original\.description)$/;

/**
 * Guesses which field each column fills, by what columns are called in English and Bulgarian and by what their values look
 * like. A field is filled once, except by columns that certainly belong together.
 *
 * @returns one target a column; an empty one where the column is left out
 */
export function guessColumns(columns: readonly ImportColumn[], scope: ImportScope): Target[] {
  const candidates = columns
    .flatMap((column, index) => scoresOf(column, scope).map((scored) => ({ index, ...scored })))
    .filter(({ score }) => score >= ENOUGH)
    .toSorted((a, b) => b.score - a.score || a.index - b.index);
  const targets = columns.map((): Target => "");
  const taken = new Set<Target>();
  for (const { index, target, score, isNamed } of candidates) {
    const mayJoin = takesSeveral(target) && isNamed && score >= SURELY_TOO;
    if (targets[index] || (taken.has(target) && !mayJoin)) continue;
    targets[index] = target;
    taken.add(target);
  }
  return targets;
}

const OF_DAYS = /On$/;

/** Whether a column's name speaks against a field, whatever else it looks like. */
function isAgainst(column: string, target: Target): boolean {
  if (OF_DAYS.test(target)) return OTHER_DAYS.test(plainWords(column));
  // `company.description` is about the company.
  const [first = "", ...deeper] = column.split(".");
  const isAboutOwner = deeper.length > 0 && nameScore(first, COMMON_NAMES.organisation!) > 0;
  return isAboutOwner && !target.startsWith("organisation");
}

function scoresOf(column: ImportColumn, scope: ImportScope) {
  const bare = withoutLanguage(column.name);
  const fitting = Object.entries(namesFor(scope)).filter(
    ([target]) => !isAgainst(column.name, target),
  );
  return fitting.map(([target, names]) => {
    const name = nameScore(bare, names);
    const value = valueScore(column, target);
    const isNamed = name >= TELLING_NAME;
    const score = isNamed
      ? name + value * VALUE_WEIGHT
      : BY_VALUES.test(target) && column.filled > 0
        ? value
        : 0;
    return { target: targetInLanguage(column.name, target), score, isNamed };
  });
}
