import { sql } from "drizzle-orm";
import type { PostingKind } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { openAt, openPostings, postingVersions } from "#db/schema/index.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { factsOf, TOLD } from "#app/domain/matching/told.server.ts";
import type { Told } from "#app/domain/matching/told.server.ts";
import type { Facts } from "#matching/types.ts";

export type VersionRef = { id: string; kind: PostingKind; versionId: string };

/**
 * Reads what the rules weigh of any number of postings, and nothing else of them, in one statement for each kind.
 *
 * @returns by posting id, in the order of the postings; what there is not is not in it
 */
export async function loadFacts(
  db: Database,
  refs: readonly VersionRef[],
): Promise<Map<string, Facts>> {
  const ofKinds = [...groupBy(refs, ({ kind }) => kind)].map(([kind, some]) =>
    readFacts(db, kind, some),
  );
  const known = new Map((await Promise.all(ofKinds)).flat());
  return new Map(
    refs.flatMap(({ id, versionId, kind }) => {
      const own = known.get(versionId);
      return own ? [[id, factsOf(own, kind, id)]] : [];
    }),
  );
}

/**
 * Reads postings of a kind that are open at an instant, with what the rules weigh of them, in one statement.
 *
 * @returns in no order; what is not open, or of another kind, is not in it
 */
export async function loadOpenFacts(
  db: Database,
  kind: PostingKind,
  ids: readonly string[],
  now: Date,
) {
  const rows = await db.execute<OpenRow>(sql`
    select ${openPostings.id}, ${openPostings.versionId}, ${openPostings.publishedAt}, ${TOLD[kind]} as told
    from ${openPostings}
    join ${postingVersions} on ${postingVersions.id} = ${openPostings.versionId}
    where ${isAmong(openPostings.id, ids)} and ${openPostings.kind} = ${kind} and ${openAt(now)}`);
  return rows.map(({ id, version_id: versionId, published_at, told }) => {
    const candidate = { id, kind, versionId, publishedAt: new Date(published_at) };
    return { candidate, facts: factsOf(told, kind, id) };
  });
}

type OpenRow = { id: string; version_id: string; published_at: string; told: Told };

async function readFacts(db: Database, kind: PostingKind, refs: readonly VersionRef[]) {
  const versionIds = refs.map(({ versionId }) => versionId);
  const rows = await db.execute<{ id: string; told: Told }>(sql`
    select ${postingVersions.id}, ${TOLD[kind]} as told from ${postingVersions}
    where ${isAmong(postingVersions.id, versionIds)}`);
  return rows.map((row) => [row.id, row.told] as const);
}
