import { setImmediate } from "node:timers/promises";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { SourceRow } from "#app/domain/import/source-row.ts";
import { UnreadableContent } from "#app/domain/import/unreadable.ts";

export type CsvSetting = { delimiter?: string };

const DELIMITERS = [",", ";", "\t", "|"];
const PIECE = 1 << 16;

/** The delimiter that the line of headers holds most often. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/\r?\n|$/));
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0]!;
}

/** Hands the text out in pieces with a breath between them, so that a large file holds nobody else up. */
async function* pieces(text: string) {
  for (let start = 0; start < text.length; start += PIECE) {
    yield text.slice(start, start + PIECE);
    await setImmediate();
  }
}

/**
 * Reads CSV with a line of headers. Cells may span lines; a byte order mark is skipped.
 *
 * @param text the whole file
 * @param most stops with one row more, so that the caller can say that there are too many
 * @returns one row a record; a record with the wrong number of columns comes with that trouble
 * @throws UnreadableContent where a quotation mark is never closed, with the line that its row begins on
 */
export async function readCsv(
  text: string,
  setting: CsvSetting = {},
  most = Infinity,
): Promise<SourceRow[]> {
  const records = await recordsOf(text, setting, most + 2);
  const [header = [], ...rows] = records;
  const names = columnNames(header);
  return rows.map((cells, index) => {
    const row = index + 1;
    const fields = Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ""]));
    if (cells.length === names.length) return { row, fields, raw: fields };
    const values = { found: cells.length, expected: names.length };
    return { row, raw: fields, trouble: { code: "wrongColumns", values } };
  });
}

async function recordsOf(text: string, setting: CsvSetting, most: number): Promise<string[][]> {
  const parser = parse({
    bom: true,
    delimiter: setting.delimiter ?? delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const records: string[][] = [];
  try {
    // Readable.pipe would not tell the parser's reader of an error in the source, and there is none.
    for await (const record of Readable.from(pieces(text)).pipe(parser)) {
      records.push(record as string[]);
      if (records.length >= most) break;
    }
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== "CSV_QUOTE_NOT_CLOSED") throw error;
    const emptyLines = (error as CsvError & { empty_lines?: number }).empty_lines ?? 0;
    throw new UnreadableContent("fileNotClosedQuote", { line: linesOf(records) + emptyLines + 1 });
  }
  return records;
}

/** How many lines of the file so many records take. */
const linesOf = (records: readonly string[][]): number =>
  records.reduce((lines, cells) => lines + cells.join("").split("\n").length, 0);

/** Every column gets a name of its own: an empty header its number, a repeated one how often it came. */
function columnNames(header: readonly string[]): string[] {
  const times = new Map<string, number>();
  return header.map((written, index) => {
    const name = written.trim() || `#${index + 1}`;
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
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
