import { asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  coDevelopmentOfferVersions,
  internshipVersions,
  postingPlaces,
  postingVersions,
  programmeVersions,
  projectProposalVersions,
  settlements,
} from "#db/schema/index.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { versionColumns } from "#app/domain/posting/read-version.server.ts";

type ValueOf<M> = M extends Map<string, infer V> ? V : never;

/** What versions say about themselves, each with the row of its own kind, by version id. */
export async function readHeads(db: Database, versionIds: string[]) {
  const rows = await db
    .select({
      version: versionColumns,
      programme: programmeVersions,
      internship: internshipVersions,
      proposal: projectProposalVersions,
      offer: coDevelopmentOfferVersions,
    })
    .from(postingVersions)
    .leftJoin(programmeVersions, eq(programmeVersions.versionId, postingVersions.id))
    .leftJoin(internshipVersions, eq(internshipVersions.versionId, postingVersions.id))
    .leftJoin(projectProposalVersions, eq(projectProposalVersions.versionId, postingVersions.id))
    .leftJoin(
      coDevelopmentOfferVersions,
      eq(coDevelopmentOfferVersions.versionId, postingVersions.id),
    )
    .where(inArray(postingVersions.id, versionIds));
  return new Map(rows.map((row) => [row.version.id, row]));
}

export type Head = ValueOf<Awaited<ReturnType<typeof readHeads>>>;

/** The places of versions in their order, by version id. */
export async function readPlaces(db: Database, versionIds: string[]) {
  const rows = await db
    .select({
      versionId: postingPlaces.versionId,
      position: postingPlaces.position,
      settlementId: postingPlaces.settlementId,
      label: postingPlaces.label,
      en: settlements.en,
      bg: settlements.bg,
      latitude: settlements.latitude,
      longitude: settlements.longitude,
    })
    .from(postingPlaces)
    .leftJoin(settlements, eq(settlements.id, postingPlaces.settlementId))
    .where(inArray(postingPlaces.versionId, versionIds))
    .orderBy(asc(postingPlaces.position));
  return groupBy(rows, (row) => row.versionId);
}

export type PlaceRow = ValueOf<Awaited<ReturnType<typeof readPlaces>>>[number];
