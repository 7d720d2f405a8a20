import { createHash } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";

/** Another process took the work over while this one was cut off. */
class LockLost extends Error {
  override name = "LockLost";
}

export type LockedSession = {
  db: Database;
  /** Throws LockLost when the session that holds the lock is gone; the driver connects anew without telling. */
  confirm: () => Promise<void>;
  close: () => Promise<void>;
};

/** One number per purpose and set of indexes, for PostgreSQL's advisory locks. */
export function lockKey(purpose: string, prefix: string): string {
  const hash = createHash("sha256").update(`tandem ${purpose} ${prefix}`).digest();
  return hash.readBigInt64BE(0).toString();
}

/**
 * Opens a connection of its own that holds an advisory lock as long as it lives, or answers null when another session
 * holds it. All work under the lock goes over this very connection, so that work and lock end together.
 */
export async function lockSession(url: string, key: string): Promise<LockedSession | null> {
  const sql = postgres(url, { max: 1, max_lifetime: null, idle_timeout: 0, onnotice: () => {} });
  const close = () => sql.end({ timeout: 2 });
  try {
    const [row] = await sql<{ held: boolean; pid: number }[]>`
      select pg_try_advisory_lock(${key}::bigint) as held, pg_backend_pid() as pid`;
    if (!row?.held) {
      await close();
      return null;
    }
    const confirm = async () => {
      const [now] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
      if (now?.pid !== row.pid) throw new LockLost();
    };
    return { db: drizzle(sql, { schema }), confirm, close };
  } catch (error) {
    await close();
    throw error;
  }
}
