import { and, desc, eq, gt, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { mergedUses, postings, postingVersions, skillMergers } from "#db/schema/index.ts";
import { isCurrentVersion } from "#app/domain/posting/current-version.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { titlesAlone } from "#app/domain/matching/titles.server.ts";
import { gone, mergerColumns, stays } from "#app/domain/posting/mergers-in.server.ts";
import { ofOwn } from "#app/domain/posting/own-list.server.ts";

/** So many stand in the workspace; the history of each posting has its own. */
const SHOWN = 10;

/** A posting preferred the skill that stays and required the other one: what it says of it is more now than was written. */
const isRaised = sql<boolean>`coalesce(bool_or(
  (${mergedUses.went} ->> 'importance')::int > (${mergedUses.stayed} ->> 'importance')::int
), false)`;

/**
 * The mergers of skills since an instant that the published postings of the viewer's organisations name as they stand, the latest
 * first: the office has changed there what a member wrote.
 *
 * @param since when the viewer last looked
 */
export async function listMergedSince(viewer: Viewer, since: Date, db: Database = database()) {
  if (viewer.memberships.length === 0) return [];
  return db
    .select({
      id: postings.id,
      language: postingVersions.language,
      texts: titlesAlone,
      ...mergerColumns,
      isRaised,
    })
    .from(skillMergers)
    .innerJoin(mergedUses, eq(mergedUses.mergerId, skillMergers.id))
    .innerJoin(postingVersions, eq(postingVersions.id, mergedUses.versionId))
    .innerJoin(postings, isCurrentVersion)
    .innerJoin(gone, eq(gone.id, skillMergers.goneId))
    .innerJoin(stays, eq(stays.id, skillMergers.staysId))
    .where(and(gt(skillMergers.at, since), eq(postings.state, "published"), ofOwn(viewer)))
    .groupBy(postings.id, postingVersions.id, skillMergers.id, gone.id, stays.id)
    .orderBy(desc(skillMergers.id), postings.id)
    .limit(SHOWN);
}

export type MergedMeanwhile = Awaited<ReturnType<typeof listMergedSince>>[number];
