import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";

/** Attempts are counted whether or not they succeed: that is what they are counted for. */
const NOT_LOOKED_AT = ["attempts"];

async function tablesOf(db: Database): Promise<string[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`);
  return rows.map(({ name }) => name).filter((name) => !NOT_LOOKED_AT.includes(name));
}

/** Makes `sumOfEverything` known to the transaction; as a function, so that it is planned once and asked often. */
export async function watchEverything(db: Database): Promise<void> {
  const sums = (await tablesOf(db)).map(
    (name) => `
      select '${name} ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as said
      from "${name}" t`,
  );
  await db.execute(
    sql.raw(`
      create function pg_temp.sum_of_everything() returns text language plpgsql as $$
      begin
        return (select string_agg(said, ', ') from (${sums.join(" union all ")}) tables);
      end $$`),
  );
}

/** How many rows each table has, and a sum over all that stands in them: two are equal when nothing was written. */
export async function sumOfEverything(db: Database): Promise<string> {
  const [row] = await db.execute<{ sum: string }>(sql`select pg_temp.sum_of_everything() as sum`);
  return row!.sum;
}

/** Every row of every table as text. */
export async function rowsOfEverything(db: Database): Promise<Set<string>> {
  const all = (await tablesOf(db)).map(
    (name) => sql`select ${name}::text || ' ' || t::text as said from ${sql.identifier(name)} t`,
  );
  const rows = await db.execute<{ said: string }>(sql.join(all, sql` union all `));
  return new Set(rows.map(({ said }) => said));
}
