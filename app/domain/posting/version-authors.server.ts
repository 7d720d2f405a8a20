import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { events, postingVersions } from "#db/schema/index.ts";
import { IMPORTED } from "#app/domain/posting/last-imports.server.ts";

/** As whom a version was written: for its organisation, by an import of the cluster, or by the cluster's staff. */
export type VersionAuthor = "organisation" | "import" | "staff";

/**
 * As whom versions of postings were written, by the record of the same instant, which holds that also when the author's account
 * is gone.
 *
 * @returns by their ids; what nobody is on record for is not in it
 */
export async function readVersionAuthors(
  db: Database,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, VersionAuthor>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({ id: postingVersions.id, role: events.role, verb: events.verb })
    .from(postingVersions)
    .innerJoin(
      events,
      and(
        eq(events.subjectKind, "posting"),
        eq(events.subjectId, sql`${postingVersions.postingId}::text`),
        eq(events.at, postingVersions.createdAt),
      ),
    )
    .where(inArray(postingVersions.id, [...versionIds]));
  return new Map(
    rows.flatMap(({ id, role, verb }) => {
      const author = authorBy(role, verb === IMPORTED);
      return author === null ? [] : [[id, author] as const];
    }),
  );
}

/** Members write for their organisation alone, also by an import of their own. */
function authorBy(
  role: (typeof events.$inferSelect)["role"],
  isImport: boolean,
): VersionAuthor | null {
  if (role === "member") return "organisation";
  if (isImport) return "import";
  return role === "staff" ? "staff" : null;
}
