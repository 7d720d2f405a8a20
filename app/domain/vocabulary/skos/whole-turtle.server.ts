import type { Database } from "#db/client.server.ts";
import { conceptsInPortions } from "#app/domain/vocabulary/skos/read-concepts.server.ts";
import { turtleWriter } from "#app/domain/vocabulary/skos/write-turtle.ts";

/** So much is gathered before it is handed on: the writer says single words. */
const GATHERED = 100_000;

/**
 * Writes the whole vocabulary as SKOS in Turtle, reading some hundred skills at once.
 *
 * @param origin of the installation, under which skills have their addresses
 * @param take is given the text piece by piece
 */
export async function writeWholeTurtle(
  db: Database,
  origin: string,
  take: (piece: string) => void,
): Promise<void> {
  let words: string[] = [];
  let length = 0;
  const handOn = () => {
    take(words.join(""));
    words = [];
    length = 0;
  };
  const { add, end } = turtleWriter(origin, (word) => {
    words.push(word);
    length += word.length;
    if (length >= GATHERED) handOn();
  });
  for await (const portion of conceptsInPortions(db)) add(portion);
  end();
  handOn();
}

/** The whole vocabulary as SKOS in Turtle, for the installation at an origin. */
export async function vocabularyAsTurtle(db: Database, origin: string): Promise<string> {
  const pieces: string[] = [];
  await writeWholeTurtle(db, origin, (piece) => pieces.push(piece));
  return pieces.join("");
}
