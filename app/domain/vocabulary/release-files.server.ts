import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { LIMITS } from "#db/limits.ts";
import { refuseCells } from "#app/domain/vocabulary/refuse-cells.ts";
import { openInZip, tableNamesInZip } from "#app/domain/vocabulary/release-zip.server.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";

/** One table of a release, in a file of its own or in a zip. */
export type ReleaseFile = {
  /** The official name without language and ending: `skills` for `skills_en.csv`. */
  table: string;
  /** Null where the table has no words of a language. */
  lang: string | null;
  name: string;
  /** The file in which it stands. */
  origin: string;
  open: () => AsyncIterable<Uint8Array>;
};

export type CsvRow = Record<string, string | undefined>;

/** Finds the tables of a release in folders, zips and single files. */
export async function findReleaseFiles(paths: readonly string[]): Promise<ReleaseFile[]> {
  const found: ReleaseFile[] = [];
  for (const given of paths)
    for (const file of await filesAt(given)) {
      if (file.endsWith(".zip"))
        for (const name of await tableNamesInZip(file))
          found.push(tableOf(name, file, () => openInZip(file, name)));
      else if (file.endsWith(".csv")) found.push(tableOf(file, file, () => createReadStream(file)));
    }
  if (found.length === 0)
    throw new UnreadableRelease(`There is no CSV file of ESCO in ${paths.join(", ")}.`);
  return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function filesAt(given: string): Promise<string[]> {
  const stats = await stat(given).catch(() => null);
  if (!stats) throw new UnreadableRelease(`${given}: no such file or folder.`);
  if (!stats.isDirectory()) return [given];
  const files: string[] = [];
  for (const entry of await readdir(given, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(file)))) files.push(file);
  }
  return files;
}

/** Links to files are followed; those to folders are not, since they may lead in a circle. */
async function leadsToFile(link: string): Promise<boolean> {
  const target = await stat(link).catch(() => null);
  if (!target && /\.(csv|zip)$/.test(link))
    throw new UnreadableRelease(`${link} is a link that leads to no file.`);
  return target?.isFile() ?? false;
}

function tableOf(name: string, origin: string, open: ReleaseFile["open"]): ReleaseFile {
  const [, table, lang] = /^(.*?)(?:_([a-z]{2}(?:-[a-z]{2})?))?\.csv$/i.exec(path.basename(name))!;
  return { table: table!, lang: lang?.toLowerCase() ?? null, name, origin, open };
}

/** An official file in one encoding, whose rows are as long as a row may be, and not shorter than their table but in one. */
const SHAPE = {
  bom: true,
  relax_column_count_more: true,
  skip_empty_lines: true,
  max_record_size: LIMITS.releaseRow,
};

/** In the hierarchy alone a row ends with the last level that it has. */
const HAS_SHORT_ROWS = /^skillsHierarchy$/i;

/**
 * The rows of a table by the names of its columns.
 *
 * @throws UnreadableRelease when it is no table, lacks one of the columns, is longer than tables are, or a cell of it holds
 *   what no release has
 * @param most bytes that the table may have, unpacked
 */
export async function* rowsOf(
  { name, table, lang, open }: ReleaseFile,
  columns: readonly string[],
  most: number = LIMITS.releaseTable,
): AsyncGenerator<CsvRow> {
  const bytes = Readable.from(upTo(most, name, open()));
  let isHeaded = false;
  const named = (header: string[]) => {
    const missing = columns.filter((column) => !header.includes(column));
    if (missing.length > 0)
      throw new UnreadableRelease(`${name} has no column ${missing.join(", ")}.`);
    isHeaded = true;
    return header;
  };
  const parser = bytes.compose(
    parse({ ...SHAPE, relax_column_count_less: HAS_SHORT_ROWS.test(table), columns: named }),
  ) as AsyncIterable<CsvRow>;
  // As a spreadsheet counts, where the names of the columns are the first row.
  let number = 1;
  try {
    for await (const row of parser) {
      number += 1;
      refuseCells(row, { name, lang, number });
      yield row;
    }
    if (!isHeaded) named([]);
  } catch (error) {
    if (error instanceof UnreadableRelease) throw error;
    throw new UnreadableRelease(`${name} is not a table in CSV: ${wordsOf(error, number)}.`);
  }
}

/** Counted while it is read: what a zip says of the size of its files need not be so. */
async function* upTo(most: number, name: string, pieces: AsyncIterable<Uint8Array>) {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > most)
      throw new UnreadableRelease(
        `${name} has more than ${most / 1024 / 1024} MB, several times what the largest table of a release has.`,
      );
    yield piece;
  }
}

function wordsOf(error: unknown, number: number): string {
  if ((error as { code?: string }).code === "CSV_MAX_RECORD_SIZE")
    return `row ${number + 1} has more than ${LIMITS.releaseRow} characters`;
  if ((error as { code?: string }).code === "CSV_RECORD_INCONSISTENT_COLUMNS")
    return `row ${number + 1} has fewer cells than the table has columns, so it is cut off`;
  return error instanceof Error ? error.message : String(error);
}
