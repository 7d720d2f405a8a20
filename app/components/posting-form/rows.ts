/** Rows that somebody has filled in, and where each of them stood in the form. */
export type Rows<T> = { filled: T[]; stoodAt: number[] };

/** Leaves out the rows that are empty: they are offered, not demanded. */
export function filledRows<T extends object>(
  list: unknown,
  isEmpty: (row: Partial<T>) => boolean,
): Rows<Partial<T>> {
  const rows: Rows<Partial<T>> = { filled: [], stoodAt: [] };
  listOf(list).forEach((row, index) => {
    const fields = (typeof row === "object" && row !== null ? row : {}) as Partial<T>;
    if (isEmpty(fields)) return;
    rows.filled.push(fields);
    rows.stoodAt.push(index);
  });
  return rows;
}

/** One value or many of the same name, as a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Chosen options without the empty ones of selects that were left alone. */
export const chosenOf = (value: unknown): unknown[] =>
  listOf(value).filter((choice) => !isBlank(choice));
