import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { PostingKind } from "#db/codes.ts";
import {
  openPostings,
  organisations,
  postingVersions,
  programmeVersions,
} from "#db/schema/index.ts";
import type { ScoredMatch } from "#matching/types.ts";
import type { RankedMatch } from "#app/domain/matching/ranked.ts";

export type MatchTitle = {
  versionId: string;
  id: string;
  kind: PostingKind;
  language: string;
  texts: Record<string, { title: string }>;
  academicYear: number | null;
  publishedAt: Date;
  /** When the version that is shown was written. */
  writtenAt: Date;
  organisation: { id: string; name: string; nameEn: string | null; nameBg: string | null };
};

/**
 * Ranked matches with the title of the other posting, in their order. A posting that was closed or written anew since it was
 * ranked falls away: what was compared is no longer what is public.
 */
export async function titled(
  db: Database,
  ranked: readonly RankedMatch[],
): Promise<{ other: MatchTitle; match: ScoredMatch }[]> {
  const titles = await readTitles(
    db,
    ranked.map(({ candidate }) => candidate.versionId),
  );
  return ranked.flatMap(({ candidate, match }) => {
    const other = titles.get(candidate.versionId);
    return other ? [{ other, match }] : [];
  });
}

/** The titles in every language without the rest of the texts, which may be long. */
export const titlesAlone = sql<Record<string, { title: string }>>`(
  select jsonb_object_agg(key, jsonb_build_object('title', value -> 'title'))
  from jsonb_each(${postingVersions.texts})
)`;

async function readTitles(db: Database, versionIds: string[]): Promise<Map<string, MatchTitle>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({
      versionId: openPostings.versionId,
      id: openPostings.id,
      kind: openPostings.kind,
      language: postingVersions.language,
      texts: titlesAlone,
      academicYear: programmeVersions.academicYear,
      publishedAt: openPostings.publishedAt,
      writtenAt: postingVersions.createdAt,
      organisation: {
        id: organisations.id,
        name: organisations.name,
        nameEn: organisations.nameEn,
        nameBg: organisations.nameBg,
        state: organisations.state,
      },
    })
    .from(openPostings)
    .innerJoin(postingVersions, eq(postingVersions.id, openPostings.versionId))
    .innerJoin(organisations, eq(organisations.id, openPostings.organisationId))
    .leftJoin(programmeVersions, eq(programmeVersions.versionId, openPostings.versionId))
    .where(inArray(openPostings.versionId, versionIds));
  return new Map(rows.map((row) => [row.versionId, row]));
}
