import { stringify } from "csv-stringify/sync";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { countFromAddress } from "#app/domain/address-limit.server.ts";
import { creditsOf } from "#app/domain/matching/credit-versions.server.ts";
import type { CreditVersion } from "#app/domain/matching/credit-versions.server.ts";

const COLUMNS = [
  { key: "from", header: "has" },
  { key: "to", header: "asked" },
  { key: "credit", header: "credit" },
  { key: "relation", header: "relation" },
  { key: "steps", header: "steps" },
];

/** Whoever works matches out again needs a few versions; a script that has all of them made waits. */
export const CREDIT_FILES_PER_ADDRESS = { action: "creditFiles", most: 20, minutes: 1 };

type Kept = { tag: string; made: Promise<Uint8Array<ArrayBuffer>> };
/** With all of ESCO one has 3.4 MB: the latest, and one that somebody works with. */
const MOST_KEPT = 2;
const kept = new WeakMap<Database, readonly Kept[]>();

/** By which the file of a version is told from all others, without its being made. */
export const tagOfCredits = ({ id, changedAt }: CreditVersion): string =>
  `credits-${id}-${changedAt.getTime().toString(36)}`;

/**
 * All credits of a version as CSV, made once as long as it is kept: whoever asks meanwhile is given the same bytes.
 *
 * @param clientAddress of the reader, for the limit only, which counts what has to be made
 * @throws TooMany
 */
export async function creditsFile(
  version: CreditVersion,
  { viewer, clientAddress }: { viewer: Viewer; clientAddress: string },
  db: Database = database(),
): Promise<Uint8Array<ArrayBuffer>> {
  const tag = tagOfCredits(version);
  const isThis = (file: Kept) => file.tag === tag;
  if (!kept.get(db)?.some(isThis))
    await countFromAddress(viewer, { ...CREDIT_FILES_PER_ADDRESS, clientAddress }, db);
  const files = kept.get(db) ?? [];
  const known = files.find(isThis);
  if (known) return known.made;
  const file: Kept = { tag, made: madeOf(version, db) };
  kept.set(db, [...files, file].slice(-MOST_KEPT));
  file.made.catch(() => (file.tag = ""));
  return file.made;
}

const madeOf = async (version: CreditVersion, db: Database) =>
  new Uint8Array(
    Buffer.from(stringify(await creditsOf(version, db), { header: true, columns: COLUMNS })),
  );
