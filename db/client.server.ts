import { drizzle } from "drizzle-orm/postgres-js";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "#env";
import { preparing } from "#db/preparing-client.server.ts";
import * as schema from "#db/schema/index.ts";

/** A connection or an open transaction: commands take either, so that one can join another. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

/**
 * How long a connection rests that could not be made. Left alone, the driver makes it rest ever longer, up to twenty
 * seconds, and whoever asks for a page meanwhile would wait that long to hear that the database is away.
 */
const REST_IN_SECONDS = 0.25;

/** Opens a pool. Whoever opens it closes it. */
export function connect(url: string, options: { max?: number } = {}) {
  const sql = postgres(url, {
    max: options.max ?? 10,
    backoff: () => REST_IN_SECONDS,
    onnotice: () => {},
  });
  const db: Database = drizzle(preparing(sql), { schema });
  return { db, sql, close: () => sql.end({ timeout: 5 }) };
}

export type Connection = ReturnType<typeof connect>;

/** Where the database of this process is, for a thread with a connection of its own. */
export const databaseUrl = (): string => env.DATABASE_URL;

let shared: Connection | undefined;

/** The pool of this process, opened at first use from DATABASE_URL. */
export function connection(): Connection {
  return (shared ??= connect(env.DATABASE_URL));
}

/** The pool of connections that this process shares, opened when first asked for. */
export const database = (): Database => connection().db;

/** Closes the pool, once what it is asked now is answered. */
export async function closeDatabase(): Promise<void> {
  const open = shared;
  shared = undefined;
  await open?.close();
}
