import { sql, type Column, type SQL } from "drizzle-orm";

/** Whether a column's value is one of a list, as one parameter: lists of any length are the same prepared statement. */
export const isAmong = (column: Column, list: readonly string[]): SQL<boolean> =>
  sql`${column} = any(${sql.param([...list])}::${sql.raw(column.getSQLType())}[])`;
