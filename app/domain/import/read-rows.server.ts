import { readFile } from "node:fs/promises";
import { delimiterOf } from "#app/domain/import/csv.ts";
import type { CsvSetting } from "#app/domain/import/csv.ts";
import { markedEncoding } from "#app/domain/import/encoding.ts";
import { rowsFromText } from "#app/domain/import/rows-from-text.ts";
import { formatOf } from "#app/domain/import/source-row.ts";
import type { FileForm, SourceRow } from "#app/domain/import/source-row.ts";
import { UnreadableContent } from "#app/domain/import/unreadable.ts";

/** A file that cannot be read as rows at all; the message says what to do. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";
}

export type ReadSetting = { rows?: string; csv: CsvSetting & { encoding?: string } };

/**
 * Reads a CSV, JSON or JSONL file. A row that cannot be read comes with its trouble, so that one broken line does not hide
 * the others.
 *
 * @returns the rows, and how the file is written
 * @throws UnreadableFile when there are no rows to be had: no such file, wrong ending, not JSON, wrong encoding
 */
export async function readSource(
  file: string,
  setting: ReadSetting,
): Promise<{ rows: SourceRow[]; form: FileForm }> {
  const format = formatOf(file);
  if (!format)
    throw new UnreadableFile(`${file}: the name must end in .csv, .tsv, .json, .jsonl or .ndjson.`);
  const { text, hasMark } = await readText(file, setting.csv.encoding);
  try {
    const rows = await rowsFromText(text, format, setting);
    if (format !== "csv") return { rows, form: { format, rows: setting.rows, hasMark } };
    const delimiter = setting.csv.delimiter ?? delimiterOf(text);
    return { rows, form: { format, delimiter, hasMark } };
  } catch (error) {
    if (!(error instanceof UnreadableContent)) throw error;
    throw new UnreadableFile(sentenceOf(file, error));
  }
}

/** Reads the rows of a file as `readSource` does. */
export const readRows = async (file: string, setting: ReadSetting): Promise<SourceRow[]> =>
  (await readSource(file, setting)).rows;

function sentenceOf(file: string, { code, values }: UnreadableContent): string {
  if (code === "fileNotJson" || code === "fileNotJsonAt")
    return `${file} is not valid JSON: ${values.why}.`;
  if (code === "fileNotClosedQuote")
    return `${file}: a quotation mark in the row that begins on line ${values.line} is never closed.`;
  if (values.path !== undefined) return `${file} has no list at ${values.path}.`;
  return `${file} is not a list; say in the mapping's "rows" where the list stands.`;
}

const UTF_8 = "utf-8";

/** A byte order mark says more than the mapping: the file of refused rows has one where the source is in another encoding. */
async function readText(file: string, stated = UTF_8): Promise<{ text: string; hasMark: boolean }> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(
      `${file}: ${error.code === "ENOENT" ? "no such file" : error.message}.`,
    );
  });
  const marked = markedEncoding(bytes);
  const encoding = marked ?? stated;
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const hasMark = marked !== undefined || decoder.encoding !== UTF_8;
    return { text: decoder.decode(bytes), hasMark };
  } catch {
    throw new UnreadableFile(
      `${file} is not ${encoding}; name its encoding in the mapping, e.g. "csv": {"encoding": "windows-1251"}.`,
    );
  }
}
