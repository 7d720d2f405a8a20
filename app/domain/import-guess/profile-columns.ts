import { setImmediate } from "node:timers/promises";
import type { ImportColumn } from "#db/schema/imports.ts";
import { columnsOf } from "#app/domain/import-guess/columns-of.ts";
import { entriesIn, entriesOf, looksOf } from "#app/domain/import-guess/looks.ts";
import type { KnowNames } from "#app/domain/import-guess/looks.ts";
import { isEmpty, isObject, valueAt } from "#app/domain/import/paths.ts";
import { tidy } from "#app/domain/import/plain-text.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";

const SAMPLE = 400;
const EXAMPLES = 3;
const LONGEST_EXAMPLE = 120;
const MOST_VALUES = 40;
const LONGEST_VALUE = 80;
/** Nothing that is looked for by its name has a longer one. */
const LONGEST_NAME = 200;

/** Describes every column of a file: how full it is, examples, its values where they are few, what they look like. */
export async function profileColumns(
  rows: readonly SourceRow[],
  know: KnowNames,
): Promise<ImportColumn[]> {
  const fields = rows.map((row) => row.fields ?? (isObject(row.raw) ? row.raw : {}));
  const profiles: ImportColumn[] = [];
  for (const name of columnsOf(rows)) {
    const values = fields.map((row) => valueAt(row, name)).filter((value) => !isEmpty(value));
    profiles.push(await profileOf(name, values, know));
    // A breath after each column, so that a large file holds nobody else up.
    await setImmediate();
  }
  return profiles;
}

async function profileOf(
  name: string,
  values: readonly unknown[],
  know: KnowNames,
): Promise<ImportColumn> {
  const texts = values.map((value) => [value].flat().map(asText));
  const lines = texts.map((entries) => entries.join("; "));
  const isList = values.some(Array.isArray);
  const sample = spread(isList ? texts.flat() : lines, SAMPLE);
  const names = entriesIn(sample).entries.filter((entry) => entry.length <= LONGEST_NAME);
  const looks = looksOf(sample, await know(names));
  // The entries of a JSON list are parted already.
  if (isList) looks.separator = null;
  const distinct = new Set(lines);
  return {
    name,
    filled: values.length,
    examples: [...distinct].slice(0, EXAMPLES).map(shortened),
    values: valuesOf(texts, looks.separator),
    looks: { ...looks, isUnique: distinct.size === lines.length },
  };
}

const asText = (value: unknown): string =>
  tidy(isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value ?? ""));

/** By whole signs: half of one could not be stored. */
const shortened = (text: string): string =>
  text.length > LONGEST_EXAMPLE
    ? `${[...text]
        .slice(0, LONGEST_EXAMPLE - 1)
        .join("")
        .trimEnd()}…`
    : text;

/** So many of a list, from all over it. */
function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, n) => list[Math.floor(n * step)]!);
}

/** All values of a column, where they are few and short: what a table of choices is made from. */
function valuesOf(texts: readonly string[][], separator: string | null): string[] | null {
  const counts = new Map<string, number>();
  for (const entries of texts)
    for (const text of entries)
      for (const value of separator ? entriesOf(text, separator) : [text.trim()]) {
        if (value === "") continue;
        if (value.length > LONGEST_VALUE) return null;
        counts.set(value, (counts.get(value) ?? 0) + 1);
        if (counts.size > MOST_VALUES) return null;
      }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value);
}
