import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { asc, gt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { LABELLED, stampOf } from "#app/domain/skill/names.server.ts";
import type { Find } from "#app/domain/skill-suggestion/read-text.ts";
import type { Told } from "#app/domain/skill-suggestion/reader-thread.server.ts";

type Waiting = { answer: (finds: Find[]) => void; fail: (error: Error) => void };

/** A thread, the vocabulary that it knows or is being told, and who waits for its answers, which come in order. */
type Reader = {
  thread: Worker;
  hasEnded: boolean;
  stamp?: string | undefined;
  told: Promise<void>;
  waiting: Waiting[];
};

/** One thread for the database of a process, started when first asked. */
const readers = new WeakMap<Database, Reader>();

/** So many skills are sent to the thread at once: few enough that packing them is not felt. */
const SKILLS_AT_ONCE = 1000;

/**
 * Reads texts by the vocabulary as it is now, in a thread of its own: to prepare all of ESCO takes seconds, and a long
 * programme takes seconds to read. The first question after a change of the vocabulary waits for the preparation.
 *
 * @returns for every text its finds, as `readText` answers them
 */
export async function readTexts(texts: readonly string[], db: Database): Promise<Find[][]> {
  const reader = await readerFor(db);
  return Promise.all(texts.map((text) => ask(reader, text)));
}

async function readerFor(db: Database): Promise<Reader> {
  const stamp = await stampOf(db);
  const home = database();
  const known = readers.get(home);
  const reader = known && !known.hasEnded ? known : startReader(home);
  if (reader.stamp !== stamp) {
    reader.stamp = stamp;
    reader.told = tell(reader, db).catch((error: unknown) => {
      reader.stamp = undefined;
      throw error;
    });
  }
  await reader.told;
  return reader;
}

async function tell({ thread }: Reader, db: Database): Promise<void> {
  const say = (told: Told) => thread.postMessage(told);
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
  say({ isWhole: true });
}

function ask({ thread, waiting }: Reader, text: string): Promise<Find[]> {
  return new Promise((answer, fail) => {
    waiting.push({ answer, fail });
    // A process that waits for nothing else does not end before the answer, and ends without the thread afterwards.
    thread.ref();
    thread.postMessage({ text } satisfies Told);
  });
}

function startReader(home: Database): Reader {
  const thread = startThread();
  const reader: Reader = { thread, hasEnded: false, told: Promise.resolve(), waiting: [] };
  readers.set(home, reader);
  thread.on("message", (finds: Find[]) => {
    reader.waiting.shift()?.answer(finds);
    if (reader.waiting.length === 0) thread.unref();
  });
  // Whoever asks next gets a new thread.
  const end = (error: Error) => {
    reader.hasEnded = true;
    for (const { fail } of reader.waiting.splice(0)) fail(error);
  };
  thread.on("error", end);
  thread.on("exit", (code) => end(new Error(`The thread that reads texts has ended: ${code}`)));
  thread.unref();
  return reader;
}

const NAME = "reader-thread";

/** In the build the thread has a file of its own beside the other entries; in development and in tests it is its source. */
function startThread(): Worker {
  const here = import.meta.dirname;
  const source = path.join(here, `${NAME}.server.ts`);
  if (!existsSync(source)) {
    const beside = path.join(here, `${NAME}.js`);
    return new Worker(existsSync(beside) ? beside : path.join(here, "..", `${NAME}.js`));
  }
  const load = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(pathToFileURL(source).href)}); })`;
  return new Worker(load, { eval: true });
}
