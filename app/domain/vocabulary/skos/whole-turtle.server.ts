import { inArray, max } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";
import { readConcepts } from "#app/domain/vocabulary/skos/read-concepts.server.ts";
import { writeTurtle } from "#app/domain/vocabulary/skos/write-turtle.ts";

/** The whole vocabulary as SKOS in Turtle, for the installation at an origin. */
export const vocabularyAsTurtle = async (db: Database, origin: string): Promise<string> =>
  writeTurtle(await readConcepts(db), origin);

/** The bytes stay the same object until the vocabulary changes, so that what is derived from them can be kept beside. */
export type PublishedVocabulary = { turtle: Uint8Array<ArrayBuffer>; changedAt: Date };

type Published = { key: string; now: Promise<PublishedVocabulary> };
const published = new WeakMap<Database, Published>();

/** The same for everybody to read: written once after every change, one after the other, since all of ESCO takes a while. */
export async function publishedVocabulary(
  origin: string,
  db: Database = database(),
): Promise<PublishedVocabulary> {
  // Whatever changes the vocabulary is in the record.
  const [row] = await db
    .select({ at: max(events.at) })
    .from(events)
    .where(inArray(events.subjectKind, ["vocabulary", "skill"]));
  const changedAt = row!.at ?? new Date(0);
  const key = `${origin} ${changedAt.toISOString()}`;
  const known = published.get(db);
  if (known?.key === key) return known.now;
  const before = known?.now.catch(() => {});
  const now = (async () => {
    await before;
    const turtle = new TextEncoder().encode(await vocabularyAsTurtle(db, origin));
    return { turtle, changedAt };
  })();
  published.set(db, { key, now });
  now.catch(() => published.set(db, { key: "", now }));
  return now;
}
