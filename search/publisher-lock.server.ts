import { createHash } from "node:crypto";
import { connect, Socket } from "node:net";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";

/** The connection that held the lock is gone, and another process may have taken the work over. */
class LockLost extends Error {
  override name = "LockLost";
}

export type LockedSession = {
  db: Database;
  /** Throws when the session that holds the lock is gone. */
  confirm: () => Promise<void>;
  close: () => Promise<void>;
};

const BEAT_MS = 1000;
/** Unanswered beats after which the database is taken for lost; a long statement of our own takes less. */
const MOST_UNANSWERED = 10;
/**
 * How PostgreSQL notices within seconds that a process is not heard of any more, as when its machine has lost its power;
 * left alone it would keep the lock for hours. Beats prevent the first two, and the others ask the machine itself.
 */
const SHORT_SILENCE = {
  idle_session_timeout: 6000,
  idle_in_transaction_session_timeout: 6000,
  tcp_user_timeout: 6000,
  tcp_keepalives_idle: 3,
  tcp_keepalives_interval: 1,
  tcp_keepalives_count: 3,
};

/** One number per purpose and set of indexes, for PostgreSQL's advisory locks. */
export function lockKey(purpose: string, prefix: string): string {
  const hash = createHash("sha256").update(`tandem ${purpose} ${prefix}`).digest();
  return hash.readBigInt64BE(0).toString();
}

/**
 * Opens a connection of its own that holds an advisory lock as long as it lives, or answers null when another session
 * holds it. All work under the lock goes over this very connection, and no other takes its place, so that work and lock
 * end together: by a word of PostgreSQL, or when either side has not heard of the other for some seconds.
 */
export async function lockSession(url: string, key: string): Promise<LockedSession | null> {
  const line = onlyLine();
  const options = { max: 1, max_lifetime: null, idle_timeout: 0, onnotice: () => {} };
  // The driver's types do not know of sockets that one brings along; its manual does.
  const sql = postgres(url, {
    ...options,
    connection: SHORT_SILENCE,
    socket: line.open,
  } as postgres.Options<{}>);
  const stopBeating = beat(sql, line.hangUp);
  const close = () => {
    stopBeating();
    return sql.end({ timeout: 2 });
  };
  try {
    const [row] = await sql<{ held: boolean }[]>`
      select pg_try_advisory_lock(${key}::bigint) as held`;
    if (row?.held) {
      const confirm = async () => void (await sql`select 1`);
      return { db: drizzle(sql, { schema }), confirm, close };
    }
  } catch (error) {
    await close();
    throw error;
  }
  await close();
  return null;
}

type Target = { host: string[]; port: number[]; path?: string | false };

/**
 * The one connection of a session. Left alone, the driver connects anew without telling, and what is under way would go
 * on without the lock, beside whoever has it then.
 */
function onlyLine() {
  let socket: Socket | undefined;
  const open = ({ host: [host], port: [port], path }: Target): Socket => {
    if (socket) return deadLine();
    socket = path ? connect(path) : connect(port!, host);
    // By this name a certificate is checked.
    return Object.assign(socket, { host });
  };
  return { open, hangUp: () => void socket?.destroy() };
}

/** Breaks once the driver listens, which then refuses what it was asked. */
function deadLine(): Socket {
  const socket = new Socket();
  setImmediate(() => socket.destroy(new LockLost("The connection that held the lock is gone.")));
  return socket;
}

/** Tells PostgreSQL that this process lives, and hangs up when it is not answered for long. Answers how to stop. */
function beat(sql: postgres.Sql, hangUp: () => void): () => void {
  let unanswered = 0;
  const timer = setInterval(() => {
    unanswered += 1;
    if (unanswered > MOST_UNANSWERED) hangUp();
    else if (unanswered === 1)
      sql`select 1`.then(
        () => (unanswered = 0),
        () => {},
      );
  }, BEAT_MS);
  return () => clearInterval(timer);
}
