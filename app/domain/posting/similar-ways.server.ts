import { sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  modules,
  moduleSkills,
  postingSearchTexts,
  postingSkills,
  programmeVersions,
  skillRelations,
} from "#db/schema/index.ts";
import type { PostingPage } from "#app/domain/posting/queries.server.ts";
import { textQueries } from "#search/fallback-conditions.ts";
import { queryWords } from "#search/query-words.ts";

/** By what a posting is like another one, the strongest first. */
export const SIMILAR_WAYS = ["skills", "kin", "field", "words", "kind"] as const;
export type SimilarWay = (typeof SIMILAR_WAYS)[number];

/** Rows of `version_id` or `posting_id`, and how like the posting each is; null where nothing can be like it in this way. */
type Likeness = { rows: SQL; by: "version_id" | "posting_id" } | null;

const WAYS: Record<SimilarWay, (posting: PostingPage) => Likeness> = {
  skills: (posting) => sharingSkills(posting),
  kin: (posting) => sharingKin(posting),
  field: (posting) => inTheField(posting),
  words: (posting) => sharingWords(posting),
  kind: (posting) => ofTheKind(posting),
};

type Found = { id: string; way: SimilarWay };

/**
 * At most so many open postings of the same kind that are like one in a way, the likest and then the newest first, without
 * those that were found already.
 */
export async function findInWay(
  db: Database,
  posting: PostingPage,
  way: SimilarWay,
  { now, most, found }: { now: Date; most: number; found: readonly Found[] },
): Promise<Found[]> {
  const likeness = WAYS[way](posting);
  if (!likeness) return [];
  const known = sql.param([posting.id, ...found.map(({ id }) => id)]);
  const key = likeness.by === "version_id" ? sql`o.version_id` : sql`o.id`;
  const rows = await db.execute<{ id: string }>(sql`
    select o.id from (${likeness.rows}) likest
    join open_postings o on ${key} = likest.${sql.raw(likeness.by)}
    where o.kind = ${posting.kind}
      and o.expires_at > ${now.toISOString()}::timestamptz and o.id <> all(${known}::uuid[])
    order by likest.likeness desc, o.published_at desc, o.id limit ${most}`);
  return [...rows].map(({ id }) => ({ id, way }));
}

const skillsOf = ({ skills, modules: own }: PostingPage): string[] => [
  ...new Set([...skills, ...own.flatMap((module) => module.skills)].map(({ skillId }) => skillId)),
];

/** How many skills it asks for, brings or teaches as well. */
function sharingSkills(posting: PostingPage): Likeness {
  const ids = skillsOf(posting);
  if (ids.length === 0) return null;
  const named = sql`${sql.param(ids)}::text[]`;
  const rows =
    posting.kind === "programme"
      ? sql`select ${modules.versionId} as version_id, count(distinct ${moduleSkills.skillId}) as likeness
          from ${moduleSkills} join ${modules} on ${modules.id} = ${moduleSkills.moduleId}
          where ${moduleSkills.skillId} = any(${named}) group by 1`
      : sql`select ${postingSkills.versionId} as version_id, count(distinct ${postingSkills.skillId}) as likeness
          from ${postingSkills} where ${postingSkills.skillId} = any(${named}) group by 1`;
  return { by: "version_id", rows };
}

/** How many skills it has, or is narrower than, that are one step from those of the posting: broader, narrower or related. */
function sharingKin(posting: PostingPage): Likeness {
  const ids = skillsOf(posting);
  if (ids.length === 0) return null;
  const named = sql`${sql.param(ids)}::text[]`;
  const rows = sql`
    with kin as (
      select ${skillRelations.toId} as id from ${skillRelations} where ${skillRelations.fromId} = any(${named})
      union select ${skillRelations.fromId} from ${skillRelations} where ${skillRelations.toId} = any(${named})
    )
    select ${postingSearchTexts.postingId}, count(*) as likeness
    from kin join ${postingSearchTexts} on ${postingSearchTexts.skillIds} @> array[kin.id] group by 1`;
  return { by: "posting_id", rows };
}

/** The same field of study, or one of the same group of fields; only programmes state one. */
function inTheField({ programme }: PostingPage): Likeness {
  const field = programme?.iscedField;
  if (!field) return null;
  const rows = sql`select ${programmeVersions.versionId},
      case when ${programmeVersions.iscedField} = ${field} then 2 else 1 end as likeness
    from ${programmeVersions} where left(${programmeVersions.iscedField}, 3) = left(${field}, 3)`;
  return { by: "version_id", rows };
}

/** Words of the title in another title, in either script. */
function sharingWords({ version }: PostingPage): Likeness {
  const titles = Object.values(version.texts).map(({ title }) => title);
  const queries = titles.flatMap((title) => textQueries(queryWords(title)));
  if (queries.length === 0) return null;
  const inTitles = queries.join(" | ").replaceAll(/'([^']+)'(?::\*)?/g, "'$1':A");
  const { document } = postingSearchTexts;
  const rows = sql`select ${postingSearchTexts.postingId}, ts_rank(${document}, ${inTitles}::tsquery) as likeness
    from ${postingSearchTexts} where ${document} @@ ${inTitles}::tsquery`;
  return { by: "posting_id", rows };
}

/** Whatever is of its kind; what organisations of the same kind offer comes first. */
const ofTheKind = ({ kind, organisation }: PostingPage): Likeness => ({
  by: "posting_id",
  rows: sql`select id as posting_id, (organisation_kind = ${organisation.kind})::int as likeness
    from open_postings where kind = ${kind}`,
});
