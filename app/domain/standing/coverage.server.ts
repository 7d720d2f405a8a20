import { desc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { POSTING_KINDS } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { matchCoverage, openAt, openPostings } from "#db/schema/index.ts";
import { standingAnywhere } from "#app/domain/standing/stands.server.ts";

/** Of one kind: how many postings were open, and how many of them stood in somebody's first ten. */
export type KindCoverage = { kind: PostingKind; open: number; standing: number };

export type Coverage = { snapshotId: number; countedAt: Date; kinds: KindCoverage[] };

/** Keeps with a count of demand how many open postings of each kind stand in the first ten of somebody's list. */
export async function keepCoverage(db: Database, snapshotId: number, now: Date): Promise<void> {
  const rows = await db.execute<KindCoverage>(sql`
    with standing as materialized (${standingAnywhere(now)})
    select ${openPostings.kind}, count(*)::int as open, count(standing.id)::int as standing
    from ${openPostings} left join standing on standing.id = ${openPostings.id}
    where ${openAt(now)} group by ${openPostings.kind}
  `);
  const counted = POSTING_KINDS.map((kind) => ({
    ...([...rows].find((row) => row.kind === kind) ?? { kind, open: 0, standing: 0 }),
    snapshotId,
    countedAt: now,
  }));
  await db
    .insert(matchCoverage)
    .values(counted)
    .onConflictDoUpdate({
      target: [matchCoverage.snapshotId, matchCoverage.kind],
      set: {
        open: sql`excluded.open`,
        standing: sql`excluded.standing`,
        countedAt: sql`excluded.counted_at`,
      },
    });
}

/** The newest coverage that was counted to its end; null before the first. */
export async function latestCoverage(db: Database): Promise<Coverage | null> {
  const [newest] = await db
    .select()
    .from(matchCoverage)
    .orderBy(desc(matchCoverage.snapshotId))
    .limit(1);
  if (!newest) return null;
  const { snapshotId, countedAt } = newest;
  const kinds = await db
    .select({
      kind: matchCoverage.kind,
      open: matchCoverage.open,
      standing: matchCoverage.standing,
    })
    .from(matchCoverage)
    .where(eq(matchCoverage.snapshotId, snapshotId));
  return { snapshotId, countedAt, kinds };
}

/** How many postings stood in nobody's first ten when that was counted last; null before it was. */
export async function countUnseen(db: Database): Promise<number | null> {
  const coverage = await latestCoverage(db);
  if (!coverage) return null;
  return coverage.kinds.reduce((sum, { open, standing }) => sum + open - standing, 0);
}
