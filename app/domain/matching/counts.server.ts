import { asc, count as countRows, desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { matchSnapshotKinds, matchSnapshots, matchSnapshotSkills } from "#db/schema/index.ts";
import { idf, meanOf } from "#matching/weights.ts";
import { NotFound } from "#app/domain/errors.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";

/** More than the numbers of all counts that there will ever be are no number of one. */
const LAST_NUMBER = 2 ** 31 - 1;

/**
 * A count of demand as everybody may read it: how many postings of each kind were open, and one page of how many of them
 * asked for which skill, the most wanted first, with what it weighs by that.
 *
 * @param number as a shown match names it
 * @throws NotFound
 */
export async function getCount(number: string, page = 1, db: Database = database()) {
  const count = await findCount(db, number);
  const ofCount = eq(matchSnapshotSkills.snapshotId, count.id);
  const total = await db.$count(matchSnapshotSkills, ofCount);
  const asked = await pageOfQueue(page, total, ({ limit, offset }) =>
    askedIn(db, count.id).limit(limit).offset(offset),
  );
  const rows = asked.rows.map((row) => ({ ...row, ...weightsOf(count, row) }));
  const labels = await labelsOf(
    db,
    rows.map(({ skill }) => skill),
  );
  const spread = await spreadOf(db, count.id);
  const kinds = count.kinds.map(({ kind, n }) => ({
    kind,
    n,
    usual: meanOf(
      n,
      spread.filter((row) => row.kind === kind),
    ),
  }));
  return { ...count, kinds, asked: { ...asked, rows }, labels: Object.fromEntries(labels) };
}

export type CountShown = Awaited<ReturnType<typeof getCount>>;

/**
 * The whole of a count, for other programs.
 *
 * @throws NotFound
 */
export async function getWholeCount(number: string, db: Database = database()) {
  const count = await findCount(db, number);
  const rows = await askedIn(db, count.id);
  return {
    takenAt: count.takenAt,
    rows: rows.map((row) => ({ ...row, n: openOf(count, row), ...weightsOf(count, row) })),
  };
}

async function findCount(db: Database, number: string) {
  const id = /^[1-9]\d{0,9}$/u.test(number) ? Number(number) : 0;
  const [count] =
    id > 0 && id <= LAST_NUMBER
      ? await db.select().from(matchSnapshots).where(eq(matchSnapshots.id, id))
      : [];
  if (!count) throw new NotFound();
  const kinds = await db
    .select({ kind: matchSnapshotKinds.kind, n: matchSnapshotKinds.n })
    .from(matchSnapshotKinds)
    .where(eq(matchSnapshotKinds.snapshotId, id))
    .orderBy(asc(matchSnapshotKinds.kind));
  return { ...count, kinds };
}

type Count = Awaited<ReturnType<typeof findCount>>;

const askedIn = (db: Database, id: number) =>
  db
    .select({
      skill: matchSnapshotSkills.skillId,
      kind: matchSnapshotSkills.kind,
      df: matchSnapshotSkills.df,
    })
    .from(matchSnapshotSkills)
    .where(eq(matchSnapshotSkills.snapshotId, id))
    .orderBy(
      desc(matchSnapshotSkills.df),
      asc(matchSnapshotSkills.skillId),
      asc(matchSnapshotSkills.kind),
    )
    .$dynamic();

/** How many skills so many postings of a kind asked for: some dozens of rows, where a count has thousands of skills. */
const spreadOf = (db: Database, id: number) =>
  db
    .select({
      kind: matchSnapshotSkills.kind,
      df: matchSnapshotSkills.df,
      skills: countRows(),
    })
    .from(matchSnapshotSkills)
    .where(eq(matchSnapshotSkills.snapshotId, id))
    .groupBy(matchSnapshotSkills.kind, matchSnapshotSkills.df);

/** How many postings of a row's kind were open. */
const openOf = ({ kinds }: Count, row: { kind: string }): number =>
  kinds.find(({ kind }) => kind === row.kind)?.n ?? 0;

/** In thousandths: what the skill weighs where it is preferred, and where it is required. */
function weightsOf(count: Count, row: { kind: string; df: number }) {
  const preferred = idf(openOf(count, row), row.df);
  return { preferred, required: 2 * preferred };
}
