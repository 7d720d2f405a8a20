import { holds } from "#app/domain/import/evaluate.ts";
import type { Every, Mapping } from "#app/domain/import/mapping.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";

export type RowChoice = { every?: Every; skip?: number; limit?: number };

/**
 * Chooses the rows to import: every n-th row of the file, of these the rows that meet the mapping's conditions, then skip
 * and limit. Rows that cannot be read are kept, so that they are reported.
 */
export function chooseRows(
  rows: readonly SourceRow[],
  mapping: Pick<Mapping, "where" | "every">,
  choice: RowChoice = {},
): SourceRow[] {
  const every = choice.every ?? mapping.every;
  const start = choice.skip ?? 0;
  return rows
    .filter(({ row }) => !every || (row - 1) % every.n === every.offset % every.n)
    .filter(({ fields }) => !fields || mapping.where.every((condition) => holds(condition, fields)))
    .slice(start, choice.limit === undefined ? undefined : start + choice.limit);
}
