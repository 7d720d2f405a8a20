import { getTableColumns, is, SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";

/**
 * Inserts rows as one parameter. With a parameter for each value, of which a statement takes 65,535, an import spent most
 * of its time on them. A column that no row states is left to the database.
 *
 * @param then what follows in the statement, such as `on conflict do nothing`
 * @returns how many rows were written
 * @throws when some rows state a column, and others leave it to a default that only the database can work out
 */
export async function insertAll<T extends PgTable>(
  tx: Database,
  table: T,
  rows: readonly T["$inferInsert"][],
  then: SQL = sql``,
): Promise<number> {
  if (rows.length === 0) return 0;
  const columns = statedColumns(table, rows);
  const records = rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(columns.map(([key, column]) => [column.name, valueOf(row[key], column)])),
  );
  const names = sql.join(
    columns.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  );
  const { count } = await tx.execute(sql`
    insert into ${table} (${names})
    select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(records)}::text::jsonb)
    ${then}`);
  return count;
}

function statedColumns(table: PgTable, rows: readonly Record<string, unknown>[]) {
  const stated = new Set(
    rows.flatMap((row) => Object.keys(row).filter((key) => row[key] !== undefined)),
  );
  return Object.entries(getTableColumns(table)).filter(([key]) => stated.has(key));
}

function valueOf(value: unknown, { default: byDefault, name }: PgColumn): unknown {
  if (value !== undefined) return value;
  if (is(byDefault, SQL)) throw new Error(`A row without its ${name} can not be inserted.`);
  return byDefault ?? null;
}
