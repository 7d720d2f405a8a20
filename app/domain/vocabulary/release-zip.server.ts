import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Unzip, UnzipInflate } from "fflate";
import type { UnzipDecoder, UnzipFile } from "fflate";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";

/** How a zip ends, and how long a comment may stand behind it. */
const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const LONGEST_END = 22 + 65_535;

/** Bytes that are unpacked at once: a thousand times as many may come out of them, and have to be in memory together. */
const AT_ONCE = 16 * 1024;

const piecesOf = (zip: string) => createReadStream(zip, { highWaterMark: AT_ONCE });

/** What is not wanted: the reader of zips keeps what nobody takes from it. */
class Dropped implements UnzipDecoder {
  static compression = 8;
  ondata: UnzipDecoder["ondata"] = () => {};
  push(_piece: Uint8Array, isLast: boolean) {
    this.ondata(null, new Uint8Array(), isLast);
  }
}

function drop(file: UnzipFile) {
  file.ondata = () => {};
  file.start();
}

/**
 * The names of the CSV files in a zip.
 *
 * @throws UnreadableRelease when it is no zip, is cut off, or has none
 */
export async function tableNamesInZip(zip: string): Promise<string[]> {
  const { size } = await stat(zip);
  const end = createReadStream(zip, { start: Math.max(0, size - LONGEST_END) });
  if (!Buffer.concat(await end.toArray()).includes(END))
    throw new UnreadableRelease(`${zip} is no zip, or is cut off.`);
  const names: string[] = [];
  const unzip = new Unzip((file) => {
    if (file.name.endsWith(".csv")) names.push(file.name);
    drop(file);
  });
  unzip.register(Dropped);
  try {
    for await (const piece of piecesOf(zip)) unzip.push(piece as Uint8Array);
  } catch (error) {
    throw new UnreadableRelease(`${zip} is not a zip that can be read: ${String(error)}.`);
  }
  if (names.length === 0) throw new UnreadableRelease(`${zip} holds no CSV file.`);
  return names;
}

/**
 * One file of a zip, piece by piece: a release unpacked would fill the memory of a small server.
 *
 * @throws UnreadableRelease when it is broken or cut off
 */
export async function* openInZip(zip: string, wanted: string): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let isOver = false;
  const unzip = new Unzip((file) => {
    // Files are decoded in the order in which they stand, so what is wanted tells how.
    unzip.register(file.name === wanted ? UnzipInflate : Dropped);
    if (file.name !== wanted) return drop(file);
    file.ondata = (error, piece, isLast) => {
      if (error) throw new UnreadableRelease(`${wanted} in ${zip} is broken: ${error.message}.`);
      pieces.push(piece);
      isOver ||= isLast;
    };
    file.start();
  });
  for await (const piece of piecesOf(zip)) {
    unzip.push(piece as Uint8Array);
    yield* pieces.splice(0);
    if (isOver) return;
  }
  throw new UnreadableRelease(`${wanted} in ${zip} is cut off.`);
}
