import { asc, gt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { LABELLED, stampOf } from "#app/domain/skill/names.server.ts";
import type { Find } from "#app/domain/skill-suggestion/read-text.ts";
import {
  ask,
  REPLACED,
  retire,
  startReader,
} from "#app/domain/skill-suggestion/reader-queue.server.ts";
import type { Reader } from "#app/domain/skill-suggestion/reader-queue.server.ts";
import type { Told } from "#app/domain/skill-suggestion/reader-thread.server.ts";

/** A text is read in some hundredths of a second; one that takes longer than this, in milliseconds, is not read. */
export const READ_WITHIN_MS = 10_000;

/** One thread for the database of a process, started when first asked. */
const readers = new WeakMap<Database, Reader>();

/** So many skills are sent to the thread at once: few enough that packing them is not felt. */
const SKILLS_AT_ONCE = 1000;

/**
 * Reads texts by the vocabulary in a thread of its own: to prepare all of ESCO takes seconds, and a long programme takes
 * seconds to read. After a change of the vocabulary texts are read by the former one until the new one is prepared, in a
 * thread beside; only the first of all questions waits. A text that takes too long costs its thread; all others are read by
 * the next one.
 *
 * @param withinMs how long one text may take, in milliseconds
 * @returns for every text its finds, as `readText` answers them; null where it could not be read in time
 */
export async function readTexts(
  texts: readonly string[],
  db: Database,
  withinMs = READ_WITHIN_MS,
): Promise<(Find[] | null)[]> {
  const reader = await readerFor(db);
  return Promise.all(texts.map((text) => readOne(text, db, { reader, withinMs })));
}

type Reading = { reader: Reader; withinMs: number };

async function readOne(
  text: string,
  db: Database,
  { reader, withinMs }: Reading,
): Promise<Find[] | null> {
  const answer = await ask(reader, text, withinMs);
  return answer === REPLACED
    ? readOne(text, db, { reader: await readerFor(db), withinMs })
    : answer;
}

async function readerFor(db: Database): Promise<Reader> {
  const stamp = await stampOf(db);
  const home = database();
  const known = readers.get(home);
  if (!known || known.hasEnded) {
    // What is being prepared beside a thread that a text has cost is what comes after it.
    const reader = known?.next && !known.next.hasEnded ? known.next : prepared(stamp, db);
    readers.set(home, reader);
    await reader.told;
    return reader;
  }
  if (known.isReady && known.stamp !== stamp) prepareBeside(known, stamp, home);
  await known.told;
  return known;
}

function prepared(stamp: string, db: Database): Reader {
  const reader = startReader();
  reader.stamp = stamp;
  reader.told = tell(reader, db).catch((error: unknown) => {
    reader.hasEnded = true;
    void reader.thread.terminate();
    throw error;
  });
  return reader;
}

/** Whoever asks meanwhile is answered by the thread that is there; where it changes once more, the next question sees to it. */
function prepareBeside(known: Reader, stamp: string, home: Database): void {
  if (known.next && !known.next.hasEnded) return;
  const next = prepared(stamp, home);
  known.next = next;
  next.told.then(
    () => {
      if (readers.get(home) === known) readers.set(home, next);
      retire(known);
    },
    // Nobody waits for it: the next question tries again.
    () => {},
  );
}

/** Tells the thread the vocabulary, and waits until it has prepared it. */
async function tell(reader: Reader, db: Database): Promise<void> {
  const say = (told: Told) => reader.thread.postMessage(told);
  reader.thread.ref();
  let last = "";
  for (;;) {
    const rows = await db
      .select(LABELLED)
      .from(skills)
      .where(gt(skills.id, last))
      .orderBy(asc(skills.id))
      .limit(SKILLS_AT_ONCE);
    if (rows.length === 0) break;
    say({ skills: rows });
    last = rows.at(-1)!.id;
  }
  if (reader.hasEnded) return;
  const prepared = new Promise<void>((ready, fail) => (reader.preparing = { ready, fail }));
  say({ isWhole: true });
  await prepared;
}
