import type { ImportColumn } from "#db/schema/imports.ts";
import { LEFT_OUT, SEPARATORS } from "#app/domain/browser-import/input.ts";
import type { ColumnEntries, MappingEntries } from "#app/domain/browser-import/input.ts";
import { constantsFor } from "#app/domain/browser-import/offered-constants.ts";
import type { Refusal } from "#app/domain/errors.ts";
import type { Choices, ColumnChoice } from "#app/domain/import-guess/choices.ts";
import { guessDetails } from "#app/domain/import-guess/guess-mapping.ts";
import { takesSeveral, targetsFor } from "#app/domain/import-guess/offered-targets.ts";
import type { ImportScope } from "#app/domain/import-guess/offered-targets.ts";

/** Reads what the mapping's form says; what it did not ask yet about a column is guessed. */
export function choicesFrom(
  entries: MappingEntries,
  columns: readonly ImportColumn[],
  scope: ImportScope,
): Choices {
  const constants = constantsFor(scope).flatMap((target, index) => {
    const value = entries.constants[index]?.trim();
    return value ? [[target, value]] : [];
  });
  return {
    columns: columns.map((column, index) => columnFrom(entries.columns[index], column, scope)),
    language: entries.language,
    constants: Object.fromEntries(constants),
  };
}

function columnFrom(
  entry: ColumnEntries | undefined,
  column: ImportColumn,
  scope: ImportScope,
): ColumnChoice {
  const to = entry?.to ?? "";
  if (!entry || to === "" || entry.was !== to) return guessDetails(column, to, scope);
  const { day, separator, isHtml, values } = entry;
  return {
    column: column.name,
    to,
    ...(day && { day }),
    ...(separator && { separator: SEPARATORS[separator] }),
    ...(isHtml && { isHtml: true }),
    ...(values.length > 0 && { values: meantValues(values, column) }),
  };
}

function meantValues(codes: readonly string[], column: ImportColumn): Record<string, string> {
  return Object.fromEntries(
    (column.values ?? []).flatMap((value, index) => {
      const code = codes[index] ?? "";
      return code === "" ? [] : [[value, code === LEFT_OUT ? "" : code]];
    }),
  );
}

const TITLE = /^texts\.\w+\.title$/;

/** What stands against reading a file in this way, at the fields of the form. */
export function refusalsOf(choices: Choices, scope: ImportScope): Refusal[] {
  const offered = new Set(targetsFor(scope));
  const filled = new Set<string>();
  const refusals: Refusal[] = [];
  choices.columns.forEach(({ to }, index) => {
    const field = `columns[${index}].to`;
    if (to === "") return;
    if (!offered.has(to)) refusals.push({ field, code: "unknownChoice" });
    else if (filled.has(to) && !takesSeveral(to)) refusals.push({ field, code: "targetTwice" });
    filled.add(to);
  });
  if (![...filled].some((to) => TITLE.test(to))) refusals.push({ code: "titleNotMapped" });
  const isNamed = filled.has("organisation") || choices.constants.organisation !== undefined;
  if (!scope.isOwn && !isNamed) refusals.push({ code: "organisationNotMapped" });
  if (choices.language === "" && !filled.has("language"))
    refusals.push({ field: "language", code: "required" });
  return refusals;
}
