import { sql, type SQL } from "drizzle-orm";
import { check, type AnyPgColumn, timestamp, uuid } from "drizzle-orm/pg-core";

/** A UTC instant, read as a Date. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** The id of a row, drawn at random. */
export const primaryId = () => uuid("id").primaryKey().defaultRandom();

/** A CHECK that a text column holds one of the given codes (or is null). */
export function oneOf(name: string, column: AnyPgColumn, codes: readonly string[]) {
  return check(name, sql`${column} in (${literals(codes)})`);
}

/** A CHECK that every entry of a text array is one of the given codes. */
export function allOf(name: string, column: AnyPgColumn, codes: readonly string[]) {
  return check(name, sql`${column} <@ array[${literals(codes)}]::text[]`);
}

/** A CHECK that a number lies in an inclusive range (or is null). */
export function within(name: string, column: AnyPgColumn, low: number, high: number) {
  return check(name, sql`${column} between ${sql.raw(String(low))} and ${sql.raw(String(high))}`);
}

/** A CHECK on the number of characters of a text (or null). */
export function atMost(name: string, column: AnyPgColumn, characters: number) {
  return check(name, sql`char_length(${column}) <= ${sql.raw(String(characters))}`);
}

function literals(codes: readonly string[]): SQL {
  return sql.raw(codes.map((code) => `'${code.replaceAll("'", "''")}'`).join(", "));
}
