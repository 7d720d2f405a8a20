import type { SkillDecision } from "#db/schema/imports.ts";
import type { OnlyPreferred, Tier } from "#app/domain/skill-suggestion/input.ts";
import type { Note } from "#app/domain/import/notes.ts";
import type { Fields } from "#app/domain/import/paths.ts";

/** One row of a source file. */
export type SourceRow = {
  /** As people count: 1 is the first row of the file, headers not counted. */
  row: number;
  /** The row's fields; nothing when it cannot be read, and then `trouble` says why. */
  fields?: Fields;
  trouble?: Note;
  /** The row as it stands in the file. */
  raw: Fields | string;
  /** What a person has decided about skills that its texts say, by their ids. */
  decided?: Readonly<Record<string, SkillDecision>>;
  /** What its texts say, where they have been read and shown: they are not read again. */
  read?: readonly ({ skill: string; tier: Tier; span: string } & OnlyPreferred)[];
  /** Of CSV, also the cells one by one: more or fewer than the columns where that is the trouble. */
  table?: { columns: readonly string[]; cells: readonly string[] };
};

const FORMATS = ["csv", "json", "jsonl"] as const;
export type FileFormat = (typeof FORMATS)[number];

/** How a source is written, so that rows of it can be written in the same way. */
export type FileForm = {
  format: FileFormat;
  /** Where the list of rows stands in JSON. */
  rows?: string | undefined;
  /** Between the cells of CSV. */
  delimiter?: string;
  /** Begins with a byte order mark, which says UTF-8 whatever encoding the mapping names. */
  hasMark: boolean;
};

/** The format that a file's name says; nothing for other names. */
export function formatOf(file: string): FileFormat | undefined {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase();
  if (ending === "ndjson") return "jsonl";
  if (ending === "tsv" || ending === "txt") return "csv";
  return FORMATS.find((format) => format === ending);
}
