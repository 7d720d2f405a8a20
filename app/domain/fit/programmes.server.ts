import { and, asc, eq, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import {
  openAt,
  openPostings,
  organisations,
  postings,
  postingVersions,
  programmeVersions,
  studies,
} from "#db/schema/index.ts";
import { isCurrentVersion } from "#app/domain/posting/current-version.server.ts";
import type { Person } from "#app/domain/actor.ts";
import { isShownToAll } from "#app/domain/posting/policy.server.ts";
import { titlesAlone } from "#app/domain/matching/titles.server.ts";

/**
 * The programmes that somebody may choose, by university: those that are open.
 *
 * @returns at most `LIMITS.programmesOffered`, and whether there are more
 */
export async function listOffered(db: Database, { now }: Person) {
  const rows = await db
    .select({
      id: openPostings.id,
      language: postingVersions.language,
      texts: titlesAlone,
      academicYear: programmeVersions.academicYear,
      organisation: {
        name: organisations.name,
        nameEn: organisations.nameEn,
        nameBg: organisations.nameBg,
      },
    })
    .from(openPostings)
    .innerJoin(postingVersions, eq(postingVersions.id, openPostings.versionId))
    .innerJoin(programmeVersions, eq(programmeVersions.versionId, openPostings.versionId))
    .innerJoin(organisations, eq(organisations.id, openPostings.organisationId))
    .where(openAt(now))
    .orderBy(asc(organisations.name), asc(organisations.id), asc(openPostings.id))
    .limit(LIMITS.programmesOffered + 1);
  return {
    programmes: rows.slice(0, LIMITS.programmesOffered),
    hasMore: rows.length > LIMITS.programmesOffered,
  };
}

/**
 * A programme as it is shown to everybody, if somebody may choose it: it is open, or they have chosen it before. One that
 * is no longer shown is not found.
 */
export async function findOffered(db: Database, { personId, now }: Person, id: string) {
  const [row] = await db
    .select({
      id: postings.id,
      versionId: postingVersions.id,
      language: postingVersions.language,
      texts: titlesAlone,
      academicYear: programmeVersions.academicYear,
      eqf: programmeVersions.eqfLevel,
      semesters: programmeVersions.semesters,
      organisation: {
        name: organisations.name,
        nameEn: organisations.nameEn,
        nameBg: organisations.nameBg,
      },
    })
    .from(postings)
    .innerJoin(postingVersions, isCurrentVersion)
    .innerJoin(programmeVersions, eq(programmeVersions.versionId, postingVersions.id))
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .leftJoin(openPostings, and(eq(openPostings.id, postings.id), openAt(now)))
    .leftJoin(studies, and(eq(studies.programmeId, postings.id), eq(studies.personId, personId)))
    .where(
      and(
        eq(postings.id, id),
        isShownToAll,
        or(eq(openPostings.id, postings.id), eq(studies.personId, personId)),
      ),
    );
  return row ?? null;
}
