import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { connect } from "#db/client.server.ts";
import { writeWholeTurtle } from "#app/domain/vocabulary/skos/whole-turtle.server.ts";

/** What it begins with: where the database is, and the installation. */
export type Given = { url: string; origin: string };

/** What it says: the text, which it hands over, and by what it is told apart from others. */
export type Written = { turtle: Uint8Array<ArrayBuffer>; hash: string };

/**
 * The entry of the thread that writes the whole vocabulary for everybody to read, so that nobody else's page waits for it.
 * It reads what was true at one moment, and ends.
 */
async function written({ url, origin }: Given): Promise<Written> {
  const { db, close } = connect(url, { max: 1 });
  const pieces: Uint8Array[] = [];
  try {
    await db.transaction(
      (tx) => writeWholeTurtle(tx, origin, (piece) => pieces.push(Buffer.from(piece))),
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );
  } finally {
    await close();
  }
  const turtle = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces.splice(0)) {
    turtle.set(piece, at);
    at += piece.length;
  }
  return { turtle, hash: createHash("sha256").update(turtle).digest("base64url").slice(0, 22) };
}

const answer = await written(workerData as Given);
parentPort!.postMessage(answer, [answer.turtle.buffer]);
