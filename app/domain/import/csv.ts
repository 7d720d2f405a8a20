import { parse } from "csv-parse/sync";
import type { SourceRow } from "#app/domain/import/source-row.ts";

export type CsvSetting = { delimiter?: string };

const DELIMITERS = [",", ";", "\t", "|"];

/** The delimiter that the line of headers holds most often. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/\r?\n|$/));
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0]!;
}

/**
 * Reads CSV with a line of headers. Cells may span lines; a byte order mark is skipped.
 *
 * @param text the whole file
 * @returns one row a record; a record with the wrong number of columns comes with that trouble
 */
export function readCsv(text: string, setting: CsvSetting = {}): SourceRow[] {
  const records = parse(text, {
    bom: true,
    delimiter: setting.delimiter ?? delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as string[][];
  const [header = [], ...rows] = records;
  const names = header.map((name) => name.trim());
  return rows.map((cells, index) => {
    const row = index + 1;
    const fields = Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ""]));
    if (cells.length === names.length) return { row, fields, raw: fields };
    const values = { found: cells.length, expected: names.length };
    return { row, raw: fields, trouble: { code: "wrongColumns", values } };
  });
}

/** Writes records as CSV with a line of headers. */
export function writeCsv(records: readonly Record<string, unknown>[]): string {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cell = (value: unknown) => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",;\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [names, ...records.map((record) => names.map((name) => record[name]))];
  return lines.map((line) => line.map(cell).join(",")).join("\n") + "\n";
}
