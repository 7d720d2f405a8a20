import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { Unzip, UnzipInflate } from "fflate";

/** What was given is no release of ESCO; the message says what to do. */
export class UnreadableRelease extends Error {
  override name = "UnreadableRelease";
}

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
      if (file.endsWith(".zip")) found.push(...(await tablesInZip(file)));
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
  const entries = await readdir(given, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function tableOf(name: string, origin: string, open: ReleaseFile["open"]): ReleaseFile {
  const [, table, lang] = /^(.*?)(?:_([a-z]{2}(?:-[a-z]{2})?))?\.csv$/i.exec(path.basename(name))!;
  return { table: table!, lang: lang?.toLowerCase() ?? null, name, origin, open };
}

/** How a zip ends, and how long a comment may stand behind it. */
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const LONGEST_END = 22 + 65_535;

async function tablesInZip(zip: string): Promise<ReleaseFile[]> {
  const { size } = await stat(zip);
  const end = createReadStream(zip, { start: Math.max(0, size - LONGEST_END) });
  if (!Buffer.concat(await end.toArray()).includes(END))
    throw new UnreadableRelease(`${zip} is no zip, or is cut off.`);
  const names: string[] = [];
  const unzip = new Unzip(({ name }) => {
    if (name.endsWith(".csv")) names.push(name);
  });
  try {
    for await (const chunk of createReadStream(zip)) unzip.push(chunk as Uint8Array);
  } catch (error) {
    throw new UnreadableRelease(`${zip} is not a zip that can be read: ${wordsOf(error)}.`);
  }
  if (names.length === 0) throw new UnreadableRelease(`${zip} holds no CSV file.`);
  return names.map((name) => tableOf(name, zip, () => unzipped(zip, name)));
}

/** One file of a zip, piece by piece: a release unpacked would fill the memory of a small server. */
async function* unzipped(zip: string, wanted: string): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let isOver = false;
  const unzip = new Unzip((file) => {
    if (file.name !== wanted) return;
    file.ondata = (error, piece, isLast) => {
      if (error) throw new UnreadableRelease(`${wanted} in ${zip} is broken: ${error.message}.`);
      pieces.push(piece);
      isOver ||= isLast;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(zip)) {
    unzip.push(chunk as Uint8Array);
    yield* pieces.splice(0);
    if (isOver) return;
  }
  throw new UnreadableRelease(`${wanted} in ${zip} is cut off.`);
}

const BEGINNING = { bom: true, columns: true, relax_column_count: true, skip_empty_lines: true };

/**
 * The rows of a table by the names of its columns.
 *
 * @throws UnreadableRelease when it is no table, or lacks one of the columns
 */
export async function* rowsOf(
  { name, open }: ReleaseFile,
  columns: readonly string[],
): AsyncGenerator<CsvRow> {
  const parser = Readable.from(open()).compose(parse(BEGINNING)) as AsyncIterable<CsvRow>;
  let isFirst = true;
  try {
    for await (const row of parser) {
      const missing = isFirst ? columns.filter((column) => row[column] === undefined) : [];
      if (missing.length > 0)
        throw new UnreadableRelease(`${name} has no column ${missing.join(", ")}.`);
      isFirst = false;
      yield row;
    }
  } catch (error) {
    if (error instanceof UnreadableRelease) throw error;
    throw new UnreadableRelease(`${name} is not a table in CSV: ${wordsOf(error)}.`);
  }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
