import { parentPort, workerData } from "node:worker_threads";
import { connect } from "#db/client.server.ts";
import type { Side } from "#db/codes.ts";
import { readLabelled, stampOf } from "#app/domain/skill/names.server.ts";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import type { Find } from "#app/domain/skill-suggestion/read-text.ts";

/** What it says: that it is prepared, and for which vocabulary; and what a text says. */
export type Answered = { stamp: string } | { finds: Find[] };

/** What the thread is told: a text to be read, and on whose side it was written. */
export type Told = { text: string; by: Side };

/** What it begins with: where the database is. */
export type Given = { url: string };

/**
 * The entry of the thread that reads texts, so that nobody else's page waits for it. It reads the vocabulary itself, for
 * whose rows alone would hold others up, and prepares it; then it answers in the order of the texts.
 */
const port = parentPort!;
const say = (answered: Answered) => port.postMessage(answered);

async function prepared() {
  const { db, close } = connect((workerData as Given).url, { max: 1 });
  try {
    return await db.transaction(
      async (tx) => ({ stamp: await stampOf(tx), reader: prepareReader(await readLabelled(tx)) }),
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );
  } finally {
    await close();
  }
}

const { stamp, reader } = await prepared();
port.on("message", ({ text, by }: Told) => say({ finds: readText(text, reader, by) }));
say({ stamp });
