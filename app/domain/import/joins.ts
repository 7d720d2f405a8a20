import type { Mapping } from "#app/domain/import/mapping.ts";
import type { Notes } from "#app/domain/import/notes.ts";
import { isEmpty, valueAt } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";

type Joins = Mapping["with"];

/** The second files of an import: their rows by key. */
export type SecondFiles = ReadonlyMap<
  string,
  { many: boolean; rows: ReadonlyMap<string, readonly Fields[]> }
>;

/** Puts the rows of a second file under their key. */
export function byKey(rows: Iterable<Fields>, key: string): Map<string, Fields[]> {
  const found = new Map<string, Fields[]>();
  for (const row of rows) {
    const value = String(valueAt(row, key) ?? "");
    const list = found.get(value);
    if (list) list.push(row);
    else found.set(value, [row]);
  }
  return found;
}

/**
 * Adds the joined rows to a scope under their names. A key without a partner is an error, unless several partners are
 * allowed: then it is an empty list.
 */
export function joined(
  scope: Fields,
  joins: Joins,
  files: SecondFiles,
  { notes, field }: { notes: Notes; field: string },
): Fields {
  const result = { ...scope };
  for (const [name, { file, on }] of Object.entries(joins)) {
    const key = valueAt(scope, on);
    if (isEmpty(key)) continue;
    const { many, rows } = files.get(file)!;
    const partners = rows.get(String(key)) ?? [];
    if (many) result[name] = partners;
    else if (partners[0]) result[name] = partners[0];
    else notes.errors.push({ field, code: "noPartner", values: { file, key: String(key) } });
  }
  return result;
}
