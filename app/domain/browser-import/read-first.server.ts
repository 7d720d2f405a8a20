import { and, count, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { importRows, postings } from "#db/schema/index.ts";

/** How many postings that were public an import has changed, and are not shown until staff have read the change. */
export async function countHiddenNow(db: Database, importId: string): Promise<number> {
  const [rows] = await db
    .select({ n: count() })
    .from(importRows)
    .innerJoin(postings, eq(postings.id, importRows.postingId))
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.state, "written"),
        eq(importRows.outcome, "changed"),
        eq(postings.state, "in_review"),
      ),
    );
  return rows!.n;
}

/** How many rows change what is public and are left alone, since staff read one of them first. */
export async function countReadFirst(db: Database, importId: string): Promise<number> {
  return db.$count(
    importRows,
    and(
      eq(importRows.importId, importId),
      eq(importRows.outcome, "leftAlone"),
      sql`${importRows.notes} @> '[{"code": "readFirst"}]'`,
    ),
  );
}
