import { count, inArray, max } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database, databaseUrl } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";
import type { Given, Written } from "#app/domain/vocabulary/skos/turtle-thread.server.ts";
import { startThread } from "#app/domain/start-thread.server.ts";

/** The bytes stay the same object until the vocabulary changes. */
export type PublishedVocabulary = Written & { changedAt: Date };

type Published = { key: string; now: Promise<PublishedVocabulary> };
const published = new WeakMap<Database, Published>();

/** In megabytes: with all of ESCO it needs 40, and as much again for the text. */
const LIMITED = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

/**
 * The vocabulary as SKOS in Turtle, the same for everybody to read: written once after every change, when it is first asked
 * for, in a thread beside. Whoever asks meanwhile waits for that one; never two are written at once.
 *
 * @throws when it cannot be written; whoever asks next tries again
 */
export async function publishedVocabulary(origin: string): Promise<PublishedVocabulary> {
  const home = database();
  const { changedAt, changes } = await lastChange(home);
  const key = `${origin} ${changes} ${changedAt.toISOString()}`;
  const known = published.get(home);
  if (known?.key === key) return known.now;
  const before = known?.now.catch(() => {});
  const now = (async () => {
    await before;
    return { ...(await writtenBeside({ url: databaseUrl(), origin })), changedAt };
  })();
  const latest: Published = { key, now };
  published.set(home, latest);
  now.catch(() => (latest.key = ""));
  return now;
}

/** Whatever changes the vocabulary is in the record; of two changes the one that began first may come last. */
async function lastChange(db: Database): Promise<{ changedAt: Date; changes: number }> {
  const [row] = await db
    .select({ at: max(events.at), changes: count() })
    .from(events)
    .where(inArray(events.subjectKind, ["vocabulary", "skill"]));
  return { changedAt: row!.at ?? new Date(0), changes: row!.changes };
}

function writtenBeside(given: Given): Promise<Written> {
  const from = import.meta.dirname;
  const thread = startThread({ from, name: "turtle-thread", given, limits: LIMITED });
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) =>
      reject(new Error(`The thread that writes the vocabulary has ended: ${code}`)),
    );
  });
}
