import { and, asc, eq, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { matchLists, openAt, openPostings, postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import { latestCoverage } from "#app/domain/standing/coverage.server.ts";
import { canReadStanding } from "#app/domain/standing/policy.server.ts";
import { standsNowhere } from "#app/domain/standing/stands.server.ts";

/** The condition on `postings` for being open and in nobody's first ten. */
export const isUnseen = (now: Date): SQL => sql`exists (
  select from ${openPostings} where ${openPostings.id} = ${postings.id}
    and ${openAt(now)} and ${standsNowhere(openPostings.id, openPostings.publishedAt, now)}
)`;

/**
 * When it was counted that a posting stands in nobody's first ten; null where it stands in one, where that is not counted
 * yet, and for everybody who is not to know.
 */
export async function findUnseen(
  viewer: Viewer,
  posting: { id: string; organisationId: string },
  db: Database = database(),
): Promise<Date | null> {
  if (!canReadStanding(viewer, posting)) return null;
  const [row] = await db
    .select({ countedAt: matchLists.countedAt })
    .from(postings)
    .innerJoin(matchLists, eq(matchLists.postingId, postings.id))
    .where(and(eq(postings.id, posting.id), isUnseen(viewer.now)));
  return row?.countedAt ?? null;
}

/**
 * Which share of the open postings stands in somebody's first ten, and one page of those that stand in none, what was
 * published first before the others; staff only.
 */
export async function listUnseen(viewer: Viewer, page = 1, db: Database = database()) {
  refuseAllButStaff(viewer);
  const condition = isUnseen(viewer.now);
  const total = await db.$count(postings, condition);
  const unseen = await pageOfQueue(page, total, ({ limit, offset }) =>
    heads(db)
      .where(condition)
      .orderBy(asc(postings.publishedAt), asc(postings.id))
      .limit(limit)
      .offset(offset),
  );
  return { coverage: await latestCoverage(db), unseen };
}

export type Unseen = Awaited<ReturnType<typeof listUnseen>>;
