import { setImmediate } from "node:timers/promises";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { SourceRow } from "#app/domain/import/source-row.ts";
import { UnreadableContent } from "#app/domain/import/unreadable.ts";

export type CsvSetting = { delimiter?: string };

const DELIMITERS = [",", ";", "\t", "|"];
const PIECE = 1 << 16;

/** Excel's own first line, which names the delimiter and is no row: `sep=;`. */
const SEPARATOR_LINE = /^\ufeff?"?sep=([^\r\n])"?\r?\n/i;

/** The delimiter of a CSV text: what it says itself, else what the line of headers holds most often outside quotes. */
export function delimiterOf(text: string): string {
  const stated = SEPARATOR_LINE.exec(text)?.[1];
  if (stated) return stated;
  const unquoted = text.slice(0, PIECE).replace(/"(?:[^"]|"")*"/g, "");
  const header = unquoted.slice(0, unquoted.search(/\r?\n|$/));
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

/** The column of what rows have too much, "#5+": no header of a source, and whoever reads the file sees what is in it. */
const SURPLUS = /^#\d+\+$/;
/** Whether a column stands for cells beyond the header of the file. */
export const isSurplus = (column: string): boolean => SURPLUS.test(column);

/**
 * Reads CSV with a line of headers. Cells may span lines; a byte order mark and a line `sep=;` are skipped.
 *
 * @param text the whole file
 * @param most stops with one row more, so that the caller can say that there are too many
 * @returns one row a record; a record with the wrong number of columns comes with that trouble, and what it has too much
 *   in a surplus column; empty cells at its end are not too much
 * @throws UnreadableContent where a quotation mark is never closed, with the line that its row begins on
 */
export async function readCsv(
  text: string,
  setting: CsvSetting = {},
  most = Infinity,
): Promise<SourceRow[]> {
  const delimiter =
    (SEPARATOR_LINE.test(text) ? undefined : setting.delimiter) ?? delimiterOf(text);
  const [header = [], ...records] = await recordsOf(text, delimiter, most + 2);
  const columns = columnNames(header);
  // A spreadsheet writes what stands below its last row as separators alone: those are no rows, as empty lines are none.
  const rows = records.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  return rows.map((cells, index) => rowOf(index + 1, { columns, cells }, delimiter));
}

function rowOf(row: number, table: NonNullable<SourceRow["table"]>, delimiter: string): SourceRow {
  const { columns, cells } = table;
  const fields = Object.fromEntries(columns.map((name, column) => [name, cells[column] ?? ""]));
  const isFilled = (cell: string | undefined) => cell !== undefined && cell.trim() !== "";
  const surplus = cells.slice(columns.length);
  // The file may be one of refused rows, in which somebody has left the surplus where it was.
  const isLeft = columns.some((name, column) => isSurplus(name) && isFilled(cells[column]));
  const isWhole = cells.length >= columns.length && !surplus.some(isFilled) && !isLeft;
  if (isWhole) return { row, fields, raw: fields, table };
  const expected = columns.filter((name) => !isSurplus(name)).length;
  const values = { found: cells.length, expected };
  const name = `#${columns.length + 1}+`;
  const raw = surplus.length > 0 ? { ...fields, [name]: surplus.join(delimiter) } : fields;
  return { row, raw, table, trouble: { code: "wrongColumns", values } };
}

async function recordsOf(text: string, delimiter: string, most: number): Promise<string[][]> {
  const separatorLine = SEPARATOR_LINE.exec(text)?.[0] ?? "";
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const records: string[][] = [];
  try {
    // Readable.pipe would not tell the parser's reader of an error in the source, and there is none.
    const content = text.slice(separatorLine.length);
    for await (const record of Readable.from(pieces(content)).pipe(parser)) {
      records.push(record as string[]);
      if (records.length >= most) break;
    }
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== "CSV_QUOTE_NOT_CLOSED") throw error;
    const emptyLines = (error as CsvError & { empty_lines?: number }).empty_lines ?? 0;
    const before = emptyLines + (separatorLine === "" ? 0 : 1);
    throw new UnreadableContent("fileNotClosedQuote", { line: linesOf(records) + before + 1 });
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

/** Writes lines of cells as CSV. */
export function writeCsv(lines: readonly (readonly string[])[], delimiter: string): string {
  const cell = (text: string) =>
    text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return lines.map((cells) => cells.map(cell).join(delimiter) + "\n").join("");
}
