import { and, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";

/** The deed of an import. */
export const IMPORTED = "imported";

export type LastImport = { version: number; fingerprint: string };

/** What an import last wrote of each of some postings, by their ids. */
export async function lastImports(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastImport>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([events.subjectId], { id: events.subjectId, details: events.details })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "posting"),
        inArray(events.subjectId, [...ids]),
        eq(events.verb, IMPORTED),
      ),
    )
    .orderBy(events.subjectId, desc(events.at), desc(events.id));
  return new Map(rows.map(({ id, details }) => [id, details as LastImport]));
}
