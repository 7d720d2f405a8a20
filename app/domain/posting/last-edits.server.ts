import { and, desc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";
import { IMPORTED } from "#app/domain/posting/last-imports.server.ts";

/** Deeds that change what a posting says. Whoever did the last one knows best. */
const EDITS = [IMPORTED, "draft_revised", "version_published"];

export type LastEdit = { verb: string; fingerprint?: string };

/** The last deed that changed what each of some postings says, by their ids. */
export async function lastEdits(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastEdit>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([events.subjectId], {
      id: events.subjectId,
      verb: events.verb,
      details: events.details,
    })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "posting"),
        inArray(events.subjectId, [...ids]),
        inArray(events.verb, EDITS),
      ),
    )
    .orderBy(events.subjectId, desc(events.at), desc(events.id));
  const editOf = ({ verb, details }: (typeof rows)[number]): LastEdit => ({
    verb,
    fingerprint: details.fingerprint as string | undefined,
  });
  return new Map(rows.map((row) => [row.id, editOf(row)]));
}
