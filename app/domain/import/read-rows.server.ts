import { readFile } from "node:fs/promises";
import type { CsvSetting } from "#app/domain/import/csv.ts";
import { rowsFromText } from "#app/domain/import/rows-from-text.ts";
import { formatOf } from "#app/domain/import/source-row.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";
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
 * @throws UnreadableFile when there are no rows to be had: no such file, wrong ending, not JSON, wrong encoding
 */
export async function readRows(file: string, setting: ReadSetting): Promise<SourceRow[]> {
  const format = formatOf(file);
  if (!format)
    throw new UnreadableFile(`${file}: the name must end in .csv, .tsv, .json, .jsonl or .ndjson.`);
  const text = await readText(file, setting.csv.encoding);
  try {
    return await rowsFromText(text, format, setting);
  } catch (error) {
    if (!(error instanceof UnreadableContent)) throw error;
    throw new UnreadableFile(sentenceOf(file, error));
  }
}

function sentenceOf(file: string, { code, values }: UnreadableContent): string {
  if (code === "fileNotJson" || code === "fileNotJsonAt")
    return `${file} is not valid JSON: ${values.why}.`;
  if (code === "fileNotClosedQuote")
    return `${file}: a quotation mark in the row that begins on line ${values.line} is never closed.`;
  if (values.path !== undefined) return `${file} has no list at ${values.path}.`;
  return `${file} is not a list; say in the mapping's "rows" where the list stands.`;
}

async function readText(file: string, encoding = "utf-8"): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(
      `${file}: ${error.code === "ENOENT" ? "no such file" : error.message}.`,
    );
  });
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(
      `${file} is not ${encoding}; name its encoding in the mapping, e.g. "csv": {"encoding": "windows-1251"}.`,
    );
  }
}
