import type { Connection, Database } from "#db/client.server.ts";
import { connection } from "#db/client.server.ts";
import { keepListening } from "#db/keep-listening.server.ts";
import { CHANGES_CHANNEL } from "#app/domain/match-index/changes.server.ts";
import { MatchIndex } from "#app/domain/match-index/match-index.server.ts";

type Log = {
  info: (what: object, words: string) => void;
  warn: (what: object, words: string) => void;
};

const kept = new WeakMap<Database, MatchIndex>();

/** The index that is kept for a pool of connections; none in transactions, which see what nobody else sees. */
export const matchIndexOf = (db: Database): MatchIndex | undefined => kept.get(db);

/**
 * Builds the index of this process and keeps it up until it is ended or the pool is closed. Questions do not wait for it:
 * until it stands, PostgreSQL answers them.
 *
 * @returns how to end it
 */
export function keepMatchIndex(log: Log, own: Connection = connection()): () => void {
  const { db } = own;
  const index = new MatchIndex(db);
  kept.set(db, index);
  let hasEnded = false;
  const warn = (words: string) => (error: unknown) => {
    if (!hasEnded) log.warn({ err: error }, words);
  };
  const catchUp = () => {
    index.catchUp().catch(warn("the index of matches is interrupted"));
  };
  const endListening = keepListening(own, {
    channel: CHANGES_CHANNEL,
    catchUp,
    warn: warn("changes of postings are not heard of"),
  });
  index.catchUp().then(
    () => log.info({ postings: index.size }, "the index of matches stands"),
    () => {},
  );
  return () => {
    hasEnded = true;
    endListening();
    kept.delete(db);
    index.stop();
  };
}
