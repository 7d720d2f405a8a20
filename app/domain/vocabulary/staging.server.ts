import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";

/** What a release says, as its tables come in; PostgreSQL forgets it with the transaction. */
const TABLES = {
  staged_skills:
    "uri text primary key, id text, type text, reuse_level text, is_released boolean, replaced_by text",
  staged_texts:
    "uri text, lang text, label text, alternatives text[], hidden text[], description text, definition text, scope_note text, primary key (uri, lang)",
  staged_links: "from_uri text, to_uri text, kind text",
  staged_groups: "uri text, id text, code text, texts jsonb, named_in text",
  staged_occupations: "uri text, id text, code text, isco_group text, texts jsonb",
  staged_occupation_skills: "occupation_uri text, skill_uri text, kind text",
} as const;

export type StagedTable = keyof typeof TABLES;

/** Makes the empty tables of one import. */
export async function makeStaging(tx: Database): Promise<void> {
  for (const [name, columns] of Object.entries(TABLES)) {
    await tx.execute(sql`drop table if exists ${tableNamed(name)}`);
    await tx.execute(
      sql`create temp table ${tableNamed(name)} (${sql.raw(columns)}) on commit drop`,
    );
  }
}

const tableNamed = (name: string) => sql.raw(`pg_temp.${name}`);

const ROWS_AT_ONCE = 2000;

/** A row and the table where it goes. */
export type Staged = readonly [StagedTable, object];

/**
 * Puts rows into the staging tables as they come, some thousands in one statement. Skills and texts that are there already
 * stay as they are: collections repeat what others have.
 */
export async function stage(
  tx: Database,
  rows: AsyncIterable<Staged>,
  onRows: (rows: number) => void = () => {},
): Promise<void> {
  const waiting = new Map<StagedTable, object[]>();
  let all = 0;
  const send = async (table: StagedTable) => {
    await tx.execute(insertion(table, waiting.get(table)!));
    waiting.delete(table);
    onRows(all);
  };
  for await (const [table, row] of rows) {
    all += 1;
    const batch = waiting.get(table) ?? [];
    waiting.set(table, batch);
    if (batch.push(row) === ROWS_AT_ONCE) await send(table);
  }
  for (const table of waiting.keys()) await send(table);
}

const insertion = (table: StagedTable, rows: readonly object[]): SQL => sql`
  insert into ${tableNamed(table)}
  select * from jsonb_populate_recordset(null::${tableNamed(table)}, ${JSON.stringify(rows)}::text::jsonb)
  on conflict do nothing`;

/** Tells PostgreSQL how full the staging tables are, without which it plans for empty ones. */
export async function analyseStaging(tx: Database): Promise<void> {
  for (const name of Object.keys(TABLES)) await tx.execute(sql`analyze ${tableNamed(name)}`);
}

/**
 * A staged text of one language (`t`) laid over the one that is there (`was`): what its table has no column for stays, what it
 * says nothing in goes.
 */
export const laidOver = sql.raw("jsonb_strip_nulls(coalesce(was.texts -> t.key, '{}') || t.value)");
