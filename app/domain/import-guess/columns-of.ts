import { isObject } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";

const DEEPEST = 4;

/**
 * The columns of a file, in the order in which they come up: of CSV the headers, of JSON the paths to everything that is no
 * object (`company.name`, `parts.*.text`).
 */
export function columnsOf(rows: readonly SourceRow[]): string[] {
  const names = new Set<string>();
  for (const { fields, raw } of rows) {
    const row = fields ?? (isObject(raw) ? raw : {});
    for (const path of pathsIn(row)) names.add(path);
  }
  return [...names];
}

function* pathsIn(row: Fields): Generator<string> {
  for (const [name, value] of Object.entries(row)) yield* pathsUnder(value, name, 1);
}

function* pathsUnder(value: unknown, path: string, depth: number): Generator<string> {
  const objects = Array.isArray(value) ? value.filter(isObject) : [];
  const inner = isObject(value) ? [value] : objects;
  if (inner.length === 0 || depth === DEEPEST) {
    yield path;
    return;
  }
  const before = isObject(value) ? path : `${path}.*`;
  for (const object of inner)
    for (const [name, deeper] of Object.entries(object))
      // A dot within a name would be read as a step.
      if (!name.includes(".")) yield* pathsUnder(deeper, `${before}.${name}`, depth + 1);
}
