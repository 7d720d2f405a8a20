import { asc, eq, getTableColumns, inArray, sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import {
  coDevelopmentOfferVersions,
  internshipVersions,
  modules,
  moduleSkills,
  postingPlaces,
  postingSkills,
  postingVersions,
  programmeVersions,
  projectProposalVersions,
  settlements,
} from "#db/schema/index.ts";
import { groupBy } from "#app/domain/group-by.ts";

/** One version of a posting. */
type Wanted = { id: string; versionNumber: number };

/**
 * Reads one version of a posting with all that belongs to it.
 *
 * @returns undefined when there is no such version
 */
export async function readVersion(
  db: Database,
  postingId: string,
  number: number,
): Promise<StoredVersion | undefined> {
  const found = await readVersions(db, [{ id: postingId, versionNumber: number }]);
  return found.get(postingId);
}

/**
 * Reads one version of each of any number of postings with all that belongs to it, in nine statements for all of them.
 *
 * @returns by the posting's id; what there is not is not in it
 */
export async function readVersions(
  db: Database,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, StoredVersion>> {
  const versions = await db.select(versionColumns).from(postingVersions).where(isAmong(wanted));
  if (versions.length === 0) return new Map();
  const parts = await readParts(
    db,
    versions.map(({ id }) => id),
  );
  return new Map(versions.map((version) => [version.postingId, partsOf(version, parts)]));
}

const { createdBy: _, ...said } = getTableColumns(postingVersions);

/** A version without who wrote it, which is for its history alone. */
export const versionColumns = said;

const isAmong = (wanted: readonly Wanted[]) =>
  sql`(${postingVersions.postingId}, ${postingVersions.number}) in (select * from unnest(
    ${sql.param(wanted.map(({ id }) => id))}::uuid[],
    ${sql.param(wanted.map(({ versionNumber }) => versionNumber))}::integer[]))`;

/** What belongs to any of the versions, by the version. */
async function readParts(db: Database, ids: readonly string[]) {
  const among = (column: AnyPgColumn) => inArray(column, [...ids]);
  const [programmes, internships, proposals, offers, places, skills, moduleRows] =
    await Promise.all([
      db.select().from(programmeVersions).where(among(programmeVersions.versionId)),
      db.select().from(internshipVersions).where(among(internshipVersions.versionId)),
      db.select().from(projectProposalVersions).where(among(projectProposalVersions.versionId)),
      db
        .select()
        .from(coDevelopmentOfferVersions)
        .where(among(coDevelopmentOfferVersions.versionId)),
      readPlaces(db, among(postingPlaces.versionId)),
      db
        .select()
        .from(postingSkills)
        .where(among(postingSkills.versionId))
        .orderBy(asc(postingSkills.role), asc(postingSkills.position)),
      readModules(db, among(modules.versionId)),
    ]);
  return {
    programmes: byVersion(programmes),
    internships: byVersion(internships),
    proposals: byVersion(proposals),
    offers: byVersion(offers),
    places: byVersion(places),
    skills: byVersion(skills),
    modules: byVersion(moduleRows),
  };
}

const byVersion = <T extends { versionId: string }>(rows: readonly T[]) =>
  groupBy(rows, ({ versionId }) => versionId);

function partsOf(
  version: Omit<typeof postingVersions.$inferSelect, "createdBy">,
  parts: Awaited<ReturnType<typeof readParts>>,
) {
  const { id } = version;
  return {
    version,
    programme: parts.programmes.get(id)?.[0],
    internship: parts.internships.get(id)?.[0],
    proposal: parts.proposals.get(id)?.[0],
    offer: parts.offers.get(id)?.[0],
    places: parts.places.get(id) ?? [],
    skills: parts.skills.get(id) ?? [],
    modules: parts.modules.get(id) ?? [],
  };
}

export type StoredVersion = ReturnType<typeof partsOf>;
export type StoredModule = StoredVersion["modules"][number];

function readPlaces(db: Database, isMeant: SQL) {
  return db
    .select({
      versionId: postingPlaces.versionId,
      settlementId: postingPlaces.settlementId,
      label: postingPlaces.label,
      en: settlements.en,
      bg: settlements.bg,
      country: settlements.country,
      latitude: settlements.latitude,
      longitude: settlements.longitude,
    })
    .from(postingPlaces)
    .leftJoin(settlements, eq(settlements.id, postingPlaces.settlementId))
    .where(isMeant)
    .orderBy(asc(postingPlaces.position));
}

async function readModules(db: Database, isMeant: SQL) {
  const rows = await db.select().from(modules).where(isMeant).orderBy(asc(modules.position));
  if (rows.length === 0) return [];
  const taught = await db
    .select()
    .from(moduleSkills)
    .where(
      inArray(
        moduleSkills.moduleId,
        rows.map((row) => row.id),
      ),
    )
    .orderBy(asc(moduleSkills.skillId));
  const byModule = groupBy(taught, (row) => row.moduleId);
  return rows.map((row) => ({ ...row, skills: byModule.get(row.id) ?? [] }));
}
