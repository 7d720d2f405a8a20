import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { importRows } from "#db/schema/index.ts";
import { countChanging } from "#app/domain/browser-import/row-store.server.ts";

/** How many postings that were public an import has changed, and are not shown until staff have read the change. */
export const countHiddenNow = (db: Database, importId: string): Promise<number> =>
  countChanging(db, importId, ["written"], "in_review");

/** How many rows change what is public and are left alone, since staff read one of them first. */
export const countReadFirst = (db: Database, importId: string): Promise<number> =>
  db.$count(
    importRows,
    and(
      eq(importRows.importId, importId),
      eq(importRows.outcome, "leftAlone"),
      sql`${importRows.notes} @> '[{"code": "readFirst"}]'`,
    ),
  );
