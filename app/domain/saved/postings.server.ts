import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS, SAVED_ENDS_SOON_DAYS } from "#db/limits.ts";
import { postings, postingVersions, savedPostings } from "#db/schema/index.ts";
import { isCurrentVersion } from "#app/domain/posting/current-version.server.ts";
import type { Person } from "#app/domain/actor.ts";
import { partAt } from "#app/domain/paging.ts";
import { isOpen, visibleTo, wasTakenDown } from "#app/domain/posting/policy.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import type { PostingHead } from "#app/domain/posting/queries.server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * One page of the postings on the actor's list, with what has happened to each since an instant, or since it was saved when
 * that is later. What has last happened comes first. Of what the actor may not see any more, nothing is told but why.
 *
 * @param since the end of the visit before; null when there was none
 */
export async function listSavedPostings(
  actor: Person,
  since: Date | null,
  asked: number,
  db: Database = database(),
) {
  const own = eq(savedPostings.personId, actor.personId);
  const total = await db.$count(savedPostings, own);
  const { limit, offset, ...position } = partAt(asked, total, LIMITS.savedPostingsPageSize);
  const closedAt = endOf(actor.now);
  const rows = await db
    .select({
      id: savedPostings.postingId,
      savedAt: savedPostings.savedAt,
      writtenAt: postingVersions.createdAt,
      closedAt,
      isTakenDown: sql<boolean>`${wasTakenDown}`,
    })
    .from(savedPostings)
    .innerJoin(postings, eq(postings.id, savedPostings.postingId))
    .innerJoin(postingVersions, isCurrentVersion)
    .where(own)
    .orderBy(
      desc(sql`greatest(${savedPostings.savedAt}, ${postingVersions.createdAt}, ${closedAt})`),
      savedPostings.postingId,
    )
    .limit(limit)
    .offset(offset);
  const shown = await readShown(db, actor, rows);
  return { ...position, rows: rows.map((row) => told(actor, since, row, shown.get(row.id))) };
}

export type SavedPosting = Awaited<ReturnType<typeof listSavedPostings>>["rows"][number];

/** When a posting ceased to be open: as the record says, or by its last instant when the clock has not closed it yet. */
const endOf = (now: Date) => sql<string | null>`case
  when ${postings.state} = 'closed' then (
    select max(t.at) from posting_transitions t
    where t.posting_id = ${postings.id} and t.to_state = 'closed'
  )
  when ${postings.state} = 'published' and ${postings.expiresAt} <= ${now.toISOString()}::timestamptz
    then ${postings.expiresAt}
end`;

type Row = {
  id: string;
  savedAt: Date;
  writtenAt: Date;
  closedAt: string | null;
  isTakenDown: boolean;
};

async function readShown(db: Database, actor: Person, rows: readonly Row[]) {
  if (rows.length === 0) return new Map<string, PostingHead>();
  const ids = rows.map(({ id }) => id);
  const found = await heads(db).where(and(inArray(postings.id, ids), visibleTo(actor)));
  return new Map(found.map((head) => [head.id, head]));
}

function told({ now }: Person, since: Date | null, row: Row, head: PostingHead | undefined) {
  const { id, savedAt } = row;
  if (!head) return { id, savedAt, head: null, isTakenDown: row.isTakenDown } as const;
  const from = since && since > savedAt ? since : savedAt;
  const closedAt = row.closedAt === null ? null : new Date(row.closedAt);
  const soonAt = new Date((head.expiresAt ?? now).getTime() - SAVED_ENDS_SOON_DAYS * DAY_MS);
  const isOpenNow = isOpen({ ...head, organisationState: head.organisation.state }, now);
  const endsSoon = isOpenNow && soonAt <= now;
  return {
    id,
    savedAt,
    head,
    isOpen: isOpenNow,
    /** When it was last written, if that was after it was saved. */
    changedAt: row.writtenAt > savedAt ? row.writtenAt : null,
    closedAt,
    endsSoon,
    news: [
      ...(row.writtenAt > from ? (["changed"] as const) : []),
      ...(closedAt && closedAt > from ? (["closed"] as const) : []),
      ...(endsSoon && soonAt > from ? (["endsSoon"] as const) : []),
    ],
  };
}
