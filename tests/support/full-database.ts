import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";

/**
 * From now on PostgreSQL answers every write as it does on a full disk, and reads on. The error says the same as the real
 * one: its class, its code, a file's name and no value.
 */
export async function fillDisk(db: Database): Promise<void> {
  await db.execute(sql`
    create function no_space() returns trigger language plpgsql as $$ begin
      raise exception 'could not extend file "base/16384/16987": No space left on device'
        using errcode = 'disk_full', hint = 'Check free disk space.';
    end $$`);
  const tables = await db.execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by name`);
  for (const { name } of tables)
    await db.execute(
      sql.raw(`create trigger no_space before insert or update or delete on ${name}
        for each statement execute function no_space()`),
    );
}

export async function freeDisk(db: Database): Promise<void> {
  await db.execute(sql`drop function no_space cascade`);
}

/** Writes all the same, as if it had been done a moment before the disk was full. */
export function beforeItWasFull<T>(db: Database, write: (tx: Database) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    return write(tx);
  });
}
