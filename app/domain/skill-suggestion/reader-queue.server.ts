import type { Worker } from "node:worker_threads";
import { databaseUrl } from "#db/client.server.ts";
import type { Find } from "#app/domain/skill-suggestion/read-text.ts";
import type { Answered, Given, Told } from "#app/domain/skill-suggestion/reader-thread.server.ts";
import { startThread } from "#app/domain/start-thread.server.ts";

/** The thread was ended because of another text; the next one is to be asked. */
export const REPLACED = Symbol("replaced");

export type Answer = Find[] | null | typeof REPLACED;
type Waiting = {
  told: Told;
  withinMs: number;
  answer: (answer: Answer) => void;
  fail: (error: Error) => void;
};

/** A thread, the vocabulary that it knows, and who waits for it; it reads one text at a time. */
export type Reader = {
  thread: Worker;
  hasEnded: boolean;
  /** Its vocabulary is an old one and another thread has the new one: it ends when nobody waits for it. */
  isRetired: boolean;
  /** It has prepared its vocabulary. */
  isReady: boolean;
  /** Of the vocabulary that it has prepared. */
  stamp: string | null;
  /** Fulfilled when it is prepared, or has ended. */
  told: Promise<void>;
  preparing: { ready: () => void; fail: (error: Error) => void } | null;
  waiting: Waiting[];
  reading: { waiting: Waiting; timer: NodeJS.Timeout } | null;
  /** Another thread, which prepares a newer vocabulary while this one goes on reading. */
  next: Reader | null;
};

/** Asks a thread to read a text, after those that wait already. */
export function ask(reader: Reader, told: Told, withinMs: number): Promise<Answer> {
  if (reader.hasEnded) return Promise.resolve(REPLACED);
  return new Promise((answer, fail) => {
    reader.waiting.push({ told, withinMs, answer, fail });
    goOn(reader);
  });
}

/** Gives the thread the next text, unless it is at one or prepares a vocabulary, which counts to no text. */
function goOn(reader: Reader): void {
  if (reader.reading || reader.preparing) return;
  const waiting = reader.waiting.shift();
  if (!waiting && reader.isRetired) return stop(reader);
  // A process that waits for nothing else does not end before the answer, and ends without the thread afterwards.
  if (!waiting) return void reader.thread.unref();
  reader.thread.ref();
  reader.reading = { waiting, timer: setTimeout(() => giveUp(reader), waiting.withinMs) };
  reader.thread.postMessage(waiting.told);
}

/** A thread that is at a text cannot be interrupted: it is ended, and whoever waits behind that text asks another one. */
function giveUp(reader: Reader): void {
  const { waiting } = reader.reading!;
  end(reader, null);
  void reader.thread.terminate();
  waiting.answer(null);
}

function stop(reader: Reader): void {
  reader.hasEnded = true;
  void reader.thread.terminate();
}

/** Ends a thread as soon as nobody waits for it. */
export function retire(reader: Reader): void {
  reader.isRetired = true;
  goOn(reader);
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

/**
 * In megabytes. Left alone, a thread that has prepared all of ESCO keeps half as much garbage as it needs, 340 instead of
 * 230; it needs no more than a quarter of what it may take.
 */
const LIMITED = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };

/** Starts a thread, which reads the vocabulary and prepares it. */
export function startReader(): Reader {
  const given: Given = { url: databaseUrl() };
  const from = import.meta.dirname;
  const thread = startThread({ from, name: "reader-thread", given, limits: LIMITED });
  let preparing: Reader["preparing"] = null;
  const told = new Promise<void>((ready, fail) => (preparing = { ready, fail }));
  // Whoever waits for it hears of it; perhaps nobody does.
  told.catch(() => {});
  const reader: Reader = {
    thread,
    hasEnded: false,
    isRetired: false,
    isReady: false,
    stamp: null,
    next: null,
    told,
    preparing,
    waiting: [],
    reading: null,
  };
  thread.on("message", (answered: Answered) => hear(reader, answered));
  // Whoever asks next gets a new thread.
  const ended = (error: Error) => reader.hasEnded || end(reader, error);
  thread.on("error", ended);
  thread.on("exit", (code) => ended(new Error(`The thread that reads texts has ended: ${code}`)));
  return reader;
}

function hear(reader: Reader, answered: Answered): void {
  if ("stamp" in answered) {
    reader.isReady = true;
    reader.stamp = answered.stamp;
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
