import { isEmpty, isObject, valueAt } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";

/** What stands in a column of a row as text: the entries of a list one a line. */
export function cellText(row: Fields, column: string): string {
  const value = valueAt(row, column);
  if (isEmpty(value)) return "";
  return oneBreak([value].flat().map(entryText).join("\n"));
}

/** Browsers send line breaks in their own way. */
export const oneBreak = (text: string): string => text.replace(/\r\n?/g, "\n");

const entryText = (entry: unknown): string =>
  isObject(entry) || Array.isArray(entry) ? JSON.stringify(entry) : String(entry ?? "");

/** What somebody typed, as the column holds it: lines of a list are its entries. */
export function cellValue(row: Fields, column: string, typed: string): string | string[] {
  if (!Array.isArray(valueAt(row, column))) return typed;
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
