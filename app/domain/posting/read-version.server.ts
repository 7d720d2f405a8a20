import { and, asc, eq, inArray } from "drizzle-orm";
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

/**
 * Reads one version of a posting with all that belongs to it, in seven statements.
 *
 * @returns undefined when there is no such version
 */
export async function readVersion(db: Database, postingId: string, number: number) {
  const [version] = await db
    .select()
    .from(postingVersions)
    .where(and(eq(postingVersions.postingId, postingId), eq(postingVersions.number, number)));
  if (!version) return undefined;
  const { id } = version;
  const one = async <T>(rows: Promise<T[]>) => (await rows)[0];
  const [programme, internship, proposal, offer, places, skills, moduleRows] = await Promise.all([
    one(db.select().from(programmeVersions).where(eq(programmeVersions.versionId, id))),
    one(db.select().from(internshipVersions).where(eq(internshipVersions.versionId, id))),
    one(db.select().from(projectProposalVersions).where(eq(projectProposalVersions.versionId, id))),
    one(
      db
        .select()
        .from(coDevelopmentOfferVersions)
        .where(eq(coDevelopmentOfferVersions.versionId, id)),
    ),
    readPlaces(db, id),
    db
      .select()
      .from(postingSkills)
      .where(eq(postingSkills.versionId, id))
      .orderBy(asc(postingSkills.role), asc(postingSkills.position)),
    readModules(db, id),
  ]);
  return { version, programme, internship, proposal, offer, places, skills, modules: moduleRows };
}

export type StoredVersion = NonNullable<Awaited<ReturnType<typeof readVersion>>>;
export type StoredModule = StoredVersion["modules"][number];

function readPlaces(db: Database, versionId: string) {
  return db
    .select({
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
    .where(eq(postingPlaces.versionId, versionId))
    .orderBy(asc(postingPlaces.position));
}

async function readModules(db: Database, versionId: string) {
  const rows = await db
    .select()
    .from(modules)
    .where(eq(modules.versionId, versionId))
    .orderBy(asc(modules.position));
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
