import { eq, sql, type SQL } from "drizzle-orm";
import { broaderSkills, broaderThan } from "#search/broader-skills.server.ts";
import type { Database } from "#db/client.server.ts";
import { organisations, postings, postingVersions } from "#db/schema/index.ts";

export type SkillLabels = { id: string; en: string; bg: string; altEn: string[]; altBg: string[] };

export type SourcePlace = {
  settlementId: string | null;
  label: string | null;
  country: string | null;
  en: string | null;
  bg: string | null;
  latitude: number | null;
  longitude: number | null;
};

type SkillNames = { id: string; en: string; bg: string };

/**
 * A version of a posting with names, whatever its state. Own skills come first, in their order, then those of the modules,
 * each once; titles of the modules in every language that they have.
 */
export type ShownPosting = Awaited<ReturnType<typeof readRows<SkillNames>>>[number];

/** What search says of a posting is made of. */
export type PostingSource = Awaited<ReturnType<typeof readRows<SkillLabels>>>[number] & {
  /** Skills that are broader than one of these, at any distance, and are none of these. */
  broaderSkillIds: string[];
};

/** The number of the version that is shown, of each row of `postings`. */
const SHOWN: SQL = sql`${postings.versionNumber}`;

/** The last version that was written before an instant; a posting without one is left out. */
export const writtenBefore = (at: Date): SQL => sql`(
  select max(before.number) from posting_versions before
  where before.posting_id = ${postings.id} and before.created_at < ${at.toISOString()}::timestamptz
)`;

/** Which names of skills are read: the labels, or the alternative ones as well, of which a programme has thousands. */
type Labels = "labels" | "allLabels";

/**
 * Reads the sources of postings with all that they are found by, in two queries, however many postings; ids that do not
 * exist are left out.
 */
export async function readPostingSources(
  db: Database,
  ids: readonly string[],
  chosen = SHOWN,
): Promise<PostingSource[]> {
  if (ids.length === 0) return [];
  const rows = await readRows<SkillLabels>(db, ids, chosen, "allLabels");
  const broader = await broaderSkills(db, [
    ...new Set(rows.flatMap(({ skills }) => idsOf(skills))),
  ]);
  return rows.map((row) => ({ ...row, broaderSkillIds: broaderThan(row.skills, broader) }));
}

/** Reads of postings what is shown of them, in one query; ids that do not exist are left out. */
export async function readShownPostings(
  db: Database,
  ids: readonly string[],
): Promise<ShownPosting[]> {
  return ids.length === 0 ? [] : readRows<SkillNames>(db, ids, SHOWN, "labels");
}

const idsOf = (named: readonly { id: string }[]) => named.map(({ id }) => id);

const isChosen = (chosen: SQL) =>
  sql`${postingVersions.postingId} = ${postings.id} and ${postingVersions.number} = ${chosen}`;

function readRows<Skill>(db: Database, ids: readonly string[], chosen: SQL, labels: Labels) {
  return db
    .select({
      id: postings.id,
      kind: postings.kind,
      revision: postings.revision,
      source: postings.source,
      publishedAt: postings.publishedAt,
      expiresAt: postings.expiresAt,
      version: {
        id: postingVersions.id,
        language: postingVersions.language,
        texts: postingVersions.texts,
        mode: postingVersions.mode,
        languages: postingVersions.languages,
        startsOn: postingVersions.startsOn,
        durationWeeks: postingVersions.durationWeeks,
        deadlineOn: postingVersions.deadlineOn,
        createdAt: postingVersions.createdAt,
      },
      organisation: {
        id: organisations.id,
        kind: organisations.kind,
        name: organisations.name,
        nameEn: organisations.nameEn,
        nameBg: organisations.nameBg,
        country: organisations.country,
      },
      places: listed<SourcePlace>(PLACES),
      skills: listed<Skill>(skillsWith(labels)),
      moduleTitles: listed<{ lang: string; title: string }>(MODULE_TITLES),
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .innerJoin(postingVersions, isChosen(chosen))
    .where(sql`${postings.id} = any(${sql.param([...ids])}::uuid[])`);
}

/** The rows of a subquery as a list, beside the row that they belong to. */
const listed = <Row>(rows: SQL) =>
  sql<Row[]>`coalesce((select json_agg(listed order by listed.nth) from (${rows}) listed), '[]')`;

const PLACES = sql`
  select place.position as nth, place.settlement_id as "settlementId", place.label,
    coalesce(town.country, place.country) as country, town.en, town.bg, town.latitude, town.longitude
  from posting_places place left join settlements town on town.id = place.settlement_id
  where place.version_id = ${postingVersions.id}`;

/** What a posting asks for comes first, the heaviest first, then what most of its modules teach. */
const skillsWith = (labels: Labels) => sql`
  select row_number() over (order by heaviest.is_taught, heaviest.rank, heaviest.skill_id) as nth,
    skill.id, skill.en, coalesce(skill.bg, skill.en) as bg${labels === "allLabels" ? sql`, skill.alt_en as "altEn", skill.alt_bg as "altBg"` : sql``}
  from (
    select distinct on (skill_id) skill_id, is_taught, rank from (
      select own.skill_id, false as is_taught,
        row_number() over (order by own.importance desc, own.position) as rank
      from posting_skills own where own.version_id = ${postingVersions.id}
      union all
      select taught.skill_id, true, -count(*)
      from module_skills taught join modules module on module.id = taught.module_id
      where module.version_id = ${postingVersions.id} group by taught.skill_id
    ) each order by skill_id, is_taught, rank
  ) heaviest join skills skill on skill.id = heaviest.skill_id`;

const MODULE_TITLES = sql`
  select row_number() over (order by module.position) as nth, written.key as lang,
    coalesce(written.value ->> 'title', '') as title
  from modules module cross join lateral jsonb_each(module.texts) written
  where module.version_id = ${postingVersions.id}`;
