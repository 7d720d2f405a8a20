import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { Collection, SearchDocument } from "#search/documents.server.ts";

/**
 * A document as it is sent. It tells when it was read, in seconds by the clock of the database, or a little earlier: of two
 * under the same revision the one that was read later knows of names that changed in between.
 */
export type DatedDocument = SearchDocument & { _read_at: number };

/** Whole documents of ids as they are now, with the instant before they were read. */
export async function datedDocuments(
  db: Database,
  { documents }: Collection,
  ids: readonly string[],
): Promise<DatedDocument[]> {
  const [row] = await db.execute<{ at: number }>(
    sql`select extract(epoch from clock_timestamp())::float8 as at`,
  );
  const made = await documents(db, ids);
  return made.map((document) => ({ ...document, _read_at: row!.at }));
}

/** What a document says, whenever it was read. */
export function undated<Document extends object>(document: Document): Omit<Document, "_read_at"> {
  const { _read_at: _, ...rest } = document as Document & { _read_at?: unknown };
  return rest;
}
