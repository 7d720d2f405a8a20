import type { Connection, Database } from "#db/client.server.ts";
import { connection } from "#db/client.server.ts";
import { CHANGES_CHANNEL } from "#app/domain/match-index/changes.server.ts";
import { MatchIndex } from "#app/domain/match-index/match-index.server.ts";

/** Whatever was missed, be it a notification or the connection for them, is made up for after so long. */
const ROUND_MS = 30_000;

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
export function keepMatchIndex(log: Log, { db, sql }: Connection = connection()): () => void {
  const index = new MatchIndex(db);
  kept.set(db, index);
  let hasEnded = false;
  const warn = (words: string) => (error: unknown) => {
    if (!hasEnded) log.warn({ err: error }, words);
  };
  const catchUp = () => {
    index.catchUp().catch(warn("the index of matches is interrupted"));
  };
  /** Catches up once it listens, or when it cannot. */
  const listen = () =>
    sql.listen(CHANGES_CHANNEL, catchUp, catchUp).catch((error: unknown) => {
      warn("changes of postings are not heard of")(error);
      catchUp();
    });
  let listening = listen();
  // A driver that has lost its connection may listen no more, and does not say so.
  const timer = setInterval(() => {
    listening = listening
      .then((listener) => listener?.unlisten())
      .catch(() => {})
      .then(listen);
  }, ROUND_MS);
  timer.unref();
  index.catchUp().then(
    () => log.info({ postings: index.size }, "the index of matches stands"),
    () => {},
  );
  return () => {
    hasEnded = true;
    clearInterval(timer);
    kept.delete(db);
    index.stop();
  };
}
