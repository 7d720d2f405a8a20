import type { Connection } from "#db/client.server.ts";
import { connection } from "#db/client.server.ts";
import { keepListening } from "#db/keep-listening.server.ts";
import { prepareForNow, readBeside } from "#app/domain/skill-suggestion/reader.server.ts";

/** The channel on which the database says that skills have changed. */
const VOCABULARY_CHANNEL = "vocabulary_changes";

type Log = { warn: (what: object, words: string) => void };

/**
 * Keeps what reads texts prepared for the vocabulary as it is: a thread begins to prepare when the process has started, and
 * again when PostgreSQL says that skills have changed, not when somebody asks.
 *
 * @returns how to end it
 */
export function keepReader(log: Log, own: Connection = connection()): () => void {
  readBeside();
  let hasEnded = false;
  let work = Promise.resolve();
  const warn = (words: string) => (error: unknown) => {
    if (!hasEnded) log.warn({ err: error }, words);
  };
  // One after the other: what is told while it prepares it looks at afterwards.
  const catchUp = () => {
    work = work
      .then(() => (hasEnded ? undefined : prepareForNow()))
      .catch(warn("the vocabulary is not prepared for reading texts"));
  };
  const endListening = keepListening(own, {
    channel: VOCABULARY_CHANNEL,
    catchUp,
    warn: warn("changes of the vocabulary are not heard of"),
  });
  return () => {
    hasEnded = true;
    readBeside(false);
    endListening();
  };
}
