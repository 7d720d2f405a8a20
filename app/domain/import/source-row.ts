import type { Note } from "#app/domain/import/notes.ts";
import type { Fields } from "#app/domain/import/paths.ts";

/** One row of a source file. */
export type SourceRow = {
  /** As people count: 1 is the first row of the file, headers not counted. */
  row: number;
  /** The row's fields; nothing when it cannot be read, and then `trouble` says why. */
  fields?: Fields;
  trouble?: Note;
  /** What is written to the file of refused rows. */
  raw: Fields | string;
};

const FORMATS = ["csv", "json", "jsonl"] as const;
export type FileFormat = (typeof FORMATS)[number];

/** The format that a file's name says; nothing for other names. */
export function formatOf(file: string): FileFormat | undefined {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase();
  if (ending === "ndjson") return "jsonl";
  if (ending === "tsv" || ending === "txt") return "csv";
  return FORMATS.find((format) => format === ending);
}
