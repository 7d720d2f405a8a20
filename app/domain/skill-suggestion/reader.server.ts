import type { Worker } from "node:worker_threads";
import { asc, gt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { LABELLED, stampOf } from "#app/domain/skill/names.server.ts";
import type { Find } from "#app/domain/skill-suggestion/read-text.ts";
import { startThread } from "#app/domain/skill-suggestion/start-thread.server.ts";
import type { Answered, Told } from "#app/domain/skill-suggestion/reader-thread.server.ts";

/** A text is read in some hundredths of a second; one that takes longer than this, in milliseconds, is not read. */
export const READ_WITHIN_MS = 10_000;

/** The thread was ended because of another text; the next one is to be asked. */
const REPLACED = Symbol("replaced");

type Answer = Find[] | null | typeof REPLACED;
type Waiting = {
  text: string;
  withinMs: number;
  answer: (answer: Answer) => void;
  fail: (error: Error) => void;
};

/** A thread, the vocabulary that it knows or is being told, and who waits for it; it reads one text at a time. */
type Reader = {
  thread: Worker;
  hasEnded: boolean;
  stamp?: string | undefined;
  told: Promise<void>;
  preparing: { ready: () => void; fail: (error: Error) => void } | null;
  waiting: Waiting[];
  reading: { waiting: Waiting; timer: NodeJS.Timeout } | null;
};

/** One thread for the database of a process, started when first asked. */
const readers = new WeakMap<Database, Reader>();

/** So many skills are sent to the thread at once: few enough that packing them is not felt. */
const SKILLS_AT_ONCE = 1000;

/**
 * Reads texts by the vocabulary as it is now, in a thread of its own: to prepare all of ESCO takes seconds, and a long
 * programme takes seconds to read. The first question after a change of the vocabulary waits for the preparation. A text that
 * takes too long costs its thread; all others are read by the next one.
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
  const reader = known && !known.hasEnded ? known : startReader(home);
  if (reader.stamp !== stamp) {
    reader.stamp = stamp;
    // One after the other: of two that are told at once the thread would make one.
    const before = reader.told.catch(() => {});
    reader.told = before
      .then(() => tell(reader, db))
      .catch((error: unknown) => {
        reader.stamp = undefined;
        throw error;
      });
  }
  await reader.told;
  return reader;
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

function ask(reader: Reader, text: string, withinMs: number): Promise<Answer> {
  if (reader.hasEnded) return Promise.resolve(REPLACED);
  return new Promise((answer, fail) => {
    reader.waiting.push({ text, withinMs, answer, fail });
    goOn(reader);
  });
}

/** Gives the thread the next text, unless it is at one or prepares a vocabulary, which counts to no text. */
function goOn(reader: Reader): void {
  if (reader.reading || reader.preparing) return;
  const waiting = reader.waiting.shift();
  // A process that waits for nothing else does not end before the answer, and ends without the thread afterwards.
  if (!waiting) return void reader.thread.unref();
  reader.thread.ref();
  reader.reading = { waiting, timer: setTimeout(() => giveUp(reader), waiting.withinMs) };
  reader.thread.postMessage({ text: waiting.text } satisfies Told);
}

/** A thread that is at a text cannot be interrupted: it is ended, and whoever waits behind that text asks another one. */
function giveUp(reader: Reader): void {
  const { waiting } = reader.reading!;
  end(reader, null);
  void reader.thread.terminate();
  waiting.answer(null);
}

/** @param error what those who wait are told; null: to ask another thread */
function end(reader: Reader, error: Error | null): void {
  reader.hasEnded = true;
  clearTimeout(reader.reading?.timer);
  const all = [...(error && reader.reading ? [reader.reading.waiting] : []), ...reader.waiting];
  reader.reading = null;
  reader.waiting = [];
  for (const { answer, fail } of all)
    if (error) fail(error);
    else answer(REPLACED);
  if (error) reader.preparing?.fail(error);
  else reader.preparing?.ready();
  reader.preparing = null;
}

function startReader(home: Database): Reader {
  const thread = startThread();
  const reader: Reader = {
    thread,
    hasEnded: false,
    told: Promise.resolve(),
    preparing: null,
    waiting: [],
    reading: null,
  };
  readers.set(home, reader);
  thread.on("message", (answered: Answered) => hear(reader, answered));
  // Whoever asks next gets a new thread.
  const ended = (error: Error) => reader.hasEnded || end(reader, error);
  thread.on("error", ended);
  thread.on("exit", (code) => ended(new Error(`The thread that reads texts has ended: ${code}`)));
  thread.unref();
  return reader;
}

function hear(reader: Reader, answered: Answered): void {
  if ("isPrepared" in answered) {
    reader.preparing?.ready();
    reader.preparing = null;
  } else if (reader.reading) {
    const { waiting, timer } = reader.reading;
    clearTimeout(timer);
    reader.reading = null;
    waiting.answer(answered.finds);
  }
  goOn(reader);
}
