import type { ImportColumn } from "#db/schema/imports.ts";
import { BY_LETTERS } from "#app/domain/import-guess/choices.ts";
import type { Choices, ColumnChoice } from "#app/domain/import-guess/choices.ts";
import type { Target } from "#app/domain/import-guess/column-names.ts";
import { guessChoice } from "#app/domain/import-guess/guess-choice.ts";
import { guessColumns } from "#app/domain/import-guess/guess-columns.ts";
import { detailsOf } from "#app/domain/import-guess/offered-targets.ts";
import type { ImportScope } from "#app/domain/import-guess/offered-targets.ts";
import { isSurplus } from "#app/domain/import/csv.ts";
import type { DayFormat } from "#app/domain/import/rule.ts";

/** Proposes how a file is read, from the names of its columns and the look of their values. */
export function guessMapping(columns: readonly ImportColumn[], scope: ImportScope): Choices {
  const named = columns.filter(({ name }) => !isSurplus(name));
  const targets = guessColumns(named, scope);
  const targetOf = (column: ImportColumn) => targets[named.indexOf(column)] ?? "";
  return {
    columns: columns.map((column) => guessDetails(column, targetOf(column), scope)),
    language: guessLanguage(named, targets),
    constants: scope.kind === "internship" ? { payCurrency: "EUR", payPeriod: "month" } : {},
  };
}

/** How a column is read that fills a target. */
export function guessDetails(column: ImportColumn, to: Target, scope: ImportScope): ColumnChoice {
  const choice: ColumnChoice = { column: column.name, to };
  const { looks } = column;
  for (const detail of to === "" ? [] : detailsOf(scope.kind, to)) {
    if (detail === "day") choice.day = (looks.day as DayFormat | null) ?? "d/m/y";
    if (detail === "separator") choice.separator = looks.separator ?? "";
    if (detail === "html") choice.isHtml = looks.isHtml;
    if (detail === "choices") choice.values = guessValues(column, to);
  }
  return choice;
}

/** What each value of a column means; one that is not understood is left as it is, and refuses its rows. */
function guessValues({ values }: ImportColumn, to: Target): Record<string, string> {
  return Object.fromEntries(
    (values ?? []).flatMap((value) => {
      const code = guessChoice(to, value);
      return code === undefined ? [] : [[value, code]];
    }),
  );
}

const CLEARLY = 0.9;

/** The language of most titles, or by their letters where both scripts are common. */
function guessLanguage(columns: readonly ImportColumn[], targets: readonly Target[]): string {
  const shareOf = (target: Target) => columns[targets.indexOf(target)]?.looks.shares.cyrillic;
  const original = shareOf("texts.original.title");
  if (original !== undefined) {
    if (original >= CLEARLY) return "bg";
    return original <= 1 - CLEARLY ? "en" : BY_LETTERS;
  }
  if (targets.includes("texts.bg.title")) return "bg";
  return targets.includes("texts.en.title") ? "en" : BY_LETTERS;
}
