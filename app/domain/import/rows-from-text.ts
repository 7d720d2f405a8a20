import { readCsv } from "#app/domain/import/csv.ts";
import type { CsvSetting } from "#app/domain/import/csv.ts";
import { isObject, valueAt } from "#app/domain/import/paths.ts";
import type { FileFormat, SourceRow } from "#app/domain/import/source-row.ts";
import { UnreadableContent } from "#app/domain/import/unreadable.ts";

export type TextSetting = { rows?: string; csv?: CsvSetting; most?: number };

/**
 * Reads rows from a text in one of the three formats. A row that cannot be read comes with its trouble, so that one broken
 * line does not hide the others.
 *
 * @param setting.most stops soon after so many rows
 * @throws UnreadableContent when there are no rows to be had
 */
export async function rowsFromText(
  text: string,
  format: FileFormat,
  setting: TextSetting = {},
): Promise<SourceRow[]> {
  if (format === "csv") return readCsv(text, setting.csv, setting.most);
  return format === "jsonl" ? fromLines(text) : fromJson(text, setting.rows);
}

function fromLines(text: string): SourceRow[] {
  return withoutMark(text)
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

function fromJson(text: string, path: string | undefined): SourceRow[] {
  const content = parsed(text);
  const list = path === undefined ? content : valueAt(content, path);
  if (!Array.isArray(list)) throw new UnreadableContent("fileNoList", path ? { path } : {});
  return list.map(rowOf);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(withoutMark(text));
  } catch (error) {
    const why = (error as Error).message;
    const position = /position (\d+)/.exec(why)?.[1];
    if (position === undefined) throw new UnreadableContent("fileNotJson", { why });
    const line = text.slice(0, Number(position)).split("\n").length;
    throw new UnreadableContent("fileNotJsonAt", { why, line });
  }
}

const withoutMark = (text: string) => text.replace(/^\ufeff/, "");

const DEEPEST_LIST = 3;

/** Where the list of rows stands in a JSON text: nothing where the text is the list itself, else the path to the first. */
export function listPathIn(text: string): string | undefined {
  const search = (value: unknown, path: string[]): string[] | undefined => {
    if (Array.isArray(value)) return value.some(isObject) ? path : undefined;
    if (!isObject(value) || path.length === DEEPEST_LIST) return undefined;
    for (const [name, inner] of Object.entries(value)) {
      const found = search(inner, [...path, name]);
      if (found) return found;
    }
    return undefined;
  };
  return search(parsed(text), [])?.join(".") || undefined;
}

function rowOf(value: unknown, index: number): SourceRow {
  const row = index + 1;
  if (isObject(value)) return { row, fields: value, raw: value };
  return { row, raw: JSON.stringify(value), trouble: { code: "notAnObject" } };
}
