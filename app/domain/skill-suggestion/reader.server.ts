import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Side } from "#db/codes.ts";
import { stampOf } from "#app/domain/skill/names.server.ts";
import { offeredNow } from "#app/domain/skill-suggestion/offered-now.server.ts";
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

type Asking = {
  /** How long one text may take, in milliseconds. */
  withinMs?: number;
  /** To wait until the vocabulary is prepared as it is now, as whoever writes by what is found does. */
  isPatient?: boolean;
};

/**
 * Reads texts by the vocabulary in a thread of its own: to prepare all of ESCO takes seconds, and a long programme takes
 * seconds to read. After a change of the vocabulary texts are read by the former one until the new one is prepared, in a
 * thread beside, and answers name what is offered by then; only the first of all questions waits. A text that takes too long
 * costs its thread; all others are read by the next one.
 *
 * @param by on whose side they were written
 * @param db where the skills are looked up that were found; the thread reads the database of the process
 * @returns for every text its finds, as `readText` answers them; null where it could not be read in time
 */
export async function readTexts(
  texts: readonly string[],
  by: Side,
  db: Database,
  { withinMs = READ_WITHIN_MS, isPatient = false }: Asking = {},
): Promise<(Find[] | null)[]> {
  if (isPatient) await prepareForNow();
  const reader = await readerNow();
  const read = await Promise.all(texts.map((text) => readOne({ text, by }, reader, withinMs)));
  return offeredNow(db, read);
}

let hasThread = false;

/** Said by processes for which others wait, web and worker: imports do not read texts within them either. */
export const readBeside = (isSo = true): void => void (hasThread = isSo);

/** Whether imports of this process read texts in the thread; a program on a terminal reads them itself. */
export const isReadBeside = (): boolean => hasThread;

/** Prepares the vocabulary as it is now, unless that is done, or waits until it is. */
export async function prepareForNow(): Promise<void> {
  const home = database();
  for (;;) {
    const stamp = await stampOf(home);
    const reader = bringUp(home, stamp);
    if (reader.isReady && reader.stamp === stamp) return;
    await (beside(reader) ?? reader).told;
  }
}

async function readOne(told: Told, reader: Reader, withinMs: number): Promise<Find[] | null> {
  const answer = await ask(reader, told, withinMs);
  return answer === REPLACED ? readOne(told, await readerNow(), withinMs) : answer;
}

async function readerNow(): Promise<Reader> {
  const home = database();
  const reader = bringUp(home, await stampOf(home));
  await reader.told;
  return reader;
}

/** Another thread, which prepares a newer vocabulary while this one goes on reading. */
const beside = ({ next }: Reader) => (next && !next.hasEnded ? next : undefined);

/**
 * The thread that reads, or will: one is prepared where there is none, and another one beside it for another vocabulary.
 * Never two at once: whoever asks meanwhile finds the one that is being prepared.
 */
function bringUp(home: Database, stamp: string): Reader {
  const known = readers.get(home);
  if (!known || known.hasEnded) {
    // What is being prepared beside a thread that a text has cost is what comes after it.
    const reader = (known && beside(known)) ?? startReader();
    readers.set(home, reader);
    return reader;
  }
  if (known.isReady && known.stamp !== stamp && !beside(known)) prepareBeside(known, home);
  return known;
}

/** Whoever asks meanwhile is answered by the thread that is there; where it changes once more, the next look sees to it. */
function prepareBeside(known: Reader, home: Database): void {
  const next = startReader();
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
