import { asc, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { broaderSkills, broaderThan } from "#search/broader-skills.server.ts";
import type { Database } from "#db/client.server.ts";
import {
  modules,
  moduleSkills,
  organisations,
  postingPlaces,
  postings,
  postingSkills,
  postingVersions,
  settlements,
  skills,
} from "#db/schema/index.ts";

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

/** What search says of a posting is made of: a version of it with names, whatever its state. */
export type PostingSource = Awaited<ReturnType<typeof readHeads>>[number] & {
  places: SourcePlace[];
  /** Own skills first, in their order, then those of the modules; each once. */
  skills: SkillLabels[];
  /** Skills that are broader than one of these, at any distance, and are none of these. */
  broaderSkillIds: string[];
  /** Titles of the modules in every language that they have. */
  moduleTitles: { lang: string; title: string }[];
};

/** The number of the version that is shown, of each row of `postings`. */
const SHOWN: SQL = sql`${postings.versionNumber}`;

/** The last version that was written before an instant; a posting without one is left out. */
export const writtenBefore = (at: Date): SQL => sql`(
  select max(before.number) from posting_versions before
  where before.posting_id = ${postings.id} and before.created_at < ${at.toISOString()}::timestamptz
)`;

/** Reads the sources of postings in seven queries, however many postings; ids that do not exist are left out. */
export async function readPostingSources(
  db: Database,
  ids: readonly string[],
  chosen = SHOWN,
): Promise<PostingSource[]> {
  if (ids.length === 0) return [];
  const versions = chosenVersions(db, ids, chosen);
  const [heads, places, skillsOf, titlesOf] = await Promise.all([
    readHeads(db, ids, chosen),
    readPlaces(db, versions),
    readSkills(db, versions),
    readModuleTitles(db, versions),
  ]);
  const broader = await broaderSkills(db, idsIn(skillsOf));
  return heads.map((head) => ({
    ...head,
    broaderSkillIds: broaderThan(skillsOf.get(head.version.id) ?? [], broader),
    places: places.get(head.version.id) ?? [],
    skills: skillsOf.get(head.version.id) ?? [],
    moduleTitles: titlesOf.get(head.version.id) ?? [],
  }));
}

const isChosen = (chosen: SQL) =>
  sql`${postingVersions.postingId} = ${postings.id} and ${postingVersions.number} = ${chosen}`;

/** One version of each posting, as a subquery, so that no query has to wait for another. */
const chosenVersions = (db: Database, ids: readonly string[], chosen: SQL) =>
  db
    .select({ id: postingVersions.id })
    .from(postingVersions)
    .innerJoin(postings, isChosen(chosen))
    .where(inArray(postings.id, [...ids]));

type Versions = ReturnType<typeof chosenVersions>;

function readHeads(db: Database, ids: readonly string[], chosen: SQL) {
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
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .innerJoin(postingVersions, isChosen(chosen))
    .where(inArray(postings.id, [...ids]));
}

async function readPlaces(db: Database, versions: Versions) {
  const rows = await db
    .select({
      versionId: postingPlaces.versionId,
      settlementId: postingPlaces.settlementId,
      label: postingPlaces.label,
      country: sql<string | null>`coalesce(${settlements.country}, ${postingPlaces.country})`,
      en: settlements.en,
      bg: settlements.bg,
      latitude: settlements.latitude,
      longitude: settlements.longitude,
    })
    .from(postingPlaces)
    .leftJoin(settlements, eq(settlements.id, postingPlaces.settlementId))
    .where(inArray(postingPlaces.versionId, versions))
    .orderBy(asc(postingPlaces.versionId), asc(postingPlaces.position));
  return grouped(rows, ({ versionId, ...place }) => [versionId, place]);
}

async function readSkills(db: Database, versions: Versions) {
  const own = db
    .select({ versionId: postingSkills.versionId, skillId: postingSkills.skillId })
    .from(postingSkills)
    .where(inArray(postingSkills.versionId, versions))
    .orderBy(
      asc(postingSkills.versionId),
      desc(postingSkills.importance),
      asc(postingSkills.position),
    );
  const taught = db
    .select({ versionId: modules.versionId, skillId: moduleSkills.skillId })
    .from(moduleSkills)
    .innerJoin(modules, eq(modules.id, moduleSkills.moduleId))
    .where(inArray(modules.versionId, versions))
    .groupBy(modules.versionId, moduleSkills.skillId)
    .orderBy(asc(modules.versionId), sql`count(*) desc`, asc(moduleSkills.skillId));
  const pairs = (await Promise.all([own, taught])).flat();
  const labels = await readLabels(db, [...new Set(pairs.map(({ skillId }) => skillId))]);
  const distinct = new Map(pairs.map((pair) => [`${pair.versionId} ${pair.skillId}`, pair]));
  return grouped([...distinct.values()], (pair) => [pair.versionId, labels.get(pair.skillId)!]);
}

const idsIn = (skillsOf: ReadonlyMap<string, readonly SkillLabels[]>) =>
  [...new Set([...skillsOf.values()].flat())].map(({ id }) => id);

async function readLabels(db: Database, ids: string[]): Promise<Map<string, SkillLabels>> {
  if (ids.length === 0) return new Map();
  const { id, en, bg, altEn, altBg } = skills;
  const rows = await db
    .select({ id, en, bg, altEn, altBg })
    .from(skills)
    .where(inArray(skills.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

async function readModuleTitles(db: Database, versions: Versions) {
  const rows = await db
    .select({
      versionId: modules.versionId,
      lang: sql<string>`title.key`,
      title: sql<string | null>`title.value ->> 'title'`,
    })
    .from(modules)
    .innerJoin(sql`lateral jsonb_each(${modules.texts}) as title`, sql`true`)
    .where(inArray(modules.versionId, versions))
    .orderBy(asc(modules.versionId), asc(modules.position));
  return grouped(rows, ({ versionId, lang, title }) => [versionId, { lang, title: title ?? "" }]);
}

function grouped<Row, Entry>(rows: readonly Row[], pair: (row: Row) => [string, Entry]) {
  const groups = new Map<string, Entry[]>();
  for (const row of rows) {
    const [key, entry] = pair(row);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
