import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { connect } from "#db/client.server.ts";

/** Ends all connections to a database and lets nobody in for a while: what its clients see of a server that is restarted. */
export async function withoutConnections(databaseUrl: string, awayMs: number): Promise<void> {
  const beside = new URL(databaseUrl);
  const name = beside.pathname.slice(1);
  beside.pathname = "/postgres";
  const { db, close } = connect(beside.href, { max: 1 });
  const allow = (isAllowed: boolean) =>
    db.execute(sql.raw(`alter database "${name}" allow_connections ${isAllowed}`));
  try {
    await allow(false);
    await db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`,
    );
    await sleep(awayMs);
  } finally {
    await allow(true);
    await close();
  }
}
