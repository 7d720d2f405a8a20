import { readFile } from "node:fs/promises";
import { readCsv } from "#app/domain/import/csv.ts";
import type { CsvSetting } from "#app/domain/import/csv.ts";
import { isObject, valueAt } from "#app/domain/import/paths.ts";
import { formatOf } from "#app/domain/import/source-row.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";

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
  if (format === "csv") return readCsv(text, setting.csv);
  return format === "jsonl" ? fromLines(text) : fromJson(text, file, setting.rows);
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

function fromLines(text: string): SourceRow[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line, index) => {
      try {
        return rowOf(JSON.parse(line), index);
      } catch {
        return { row: index + 1, raw: line, trouble: { code: "notJson" } };
      }
    });
}

function fromJson(text: string, file: string, path: string | undefined): SourceRow[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile(`${file} is not valid JSON: ${(error as Error).message}.`);
  }
  const list = path === undefined ? content : valueAt(content, path);
  if (!Array.isArray(list))
    throw new UnreadableFile(
      path === undefined
        ? `${file} is not a list; say in the mapping's "rows" where the list stands.`
        : `${file} has no list at ${path}.`,
    );
  return list.map(rowOf);
}

function rowOf(value: unknown, index: number): SourceRow {
  const row = index + 1;
  if (isObject(value)) return { row, fields: value, raw: value };
  return { row, raw: JSON.stringify(value), trouble: { code: "notAnObject" } };
}
