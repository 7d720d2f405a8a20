import { eq, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { skillRelations, skills } from "#db/schema/index.ts";
import type { Breadth } from "#matching/general.ts";
import { chooseLinks } from "#app/domain/vocabulary/links.ts";
import type { ChosenLink, SkillLink } from "#app/domain/vocabulary/links.ts";

export type WrittenLinks = {
  links: number;
  /** Skills from which a link comes or went. */
  relinked: string[];
};

/**
 * Brings the links of ESCO up to the staged ones.
 *
 * @param isComplete whether all links of the release were given; else none is taken away, and breadth is
 *   counted over those that are there as well
 */
export async function writeLinks(tx: Database, isComplete: boolean): Promise<WrittenLinks> {
  const staged = await readStagedLinks(tx);
  const stored = isComplete ? [] : await readStoredLinks(tx);
  const official = isComplete ? staged : withStored(staged, stored);
  const own = await tx.select().from(skillRelations).where(ne(skillRelations.source, "esco"));
  const reach = await readReach(tx);
  // A part takes no link away, so what the whole release has shown to be too general is so still.
  const general = new Set(stored.flatMap((link) => (link.isCredited ? [] : [link.toId])));
  const chosen = chooseLinks(
    own,
    official,
    (id) => reach.get(id) ?? (general.has(id) ? "area" : null),
  );
  return replaceLinks(tx, chosen);
}

const { fromId, toId, kind, isCredited, source } = skillRelations;

const readStoredLinks = (tx: Database): Promise<ChosenLink[]> =>
  tx.select({ fromId, toId, kind, isCredited }).from(skillRelations).where(eq(source, "esco"));

/** What is there stands before what is new, should the two lead in a circle; a pair that both have is as it is staged. */
function withStored(staged: readonly SkillLink[], stored: readonly SkillLink[]): SkillLink[] {
  const isStaged = new Set(
    staged.flatMap((link) => [pairOf(link.fromId, link.toId), pairOf(link.toId, link.fromId)]),
  );
  const besides = stored.filter((link) => !isStaged.has(pairOf(link.fromId, link.toId)));
  const isStored = new Set(stored.map((link) => pairOf(link.fromId, link.toId)));
  const isKnown = (link: SkillLink) => isStored.has(pairOf(link.fromId, link.toId));
  const fresh = staged.filter((link) => !isKnown(link));
  return [...besides, ...staged.filter(isKnown), ...fresh];
}

const pairOf = (from: string, to: string) => `${from} ${to}`;

/** Links among skills, by what they are now: of a skill that was merged, those of the one that it has become. */
async function readStagedLinks(tx: Database): Promise<SkillLink[]> {
  const now = (alias: string) =>
    sql.raw(`case when ${alias}.state = 'merged' then ${alias}.replaced_by else ${alias}.id end`);
  const rows = await tx.execute<SkillLink>(sql`
    select distinct ${now("a")} as "fromId", ${now("b")} as "toId", l.kind
    from pg_temp.staged_links l
    join ${skills} a on a.uri = l.from_uri
    join ${skills} b on b.uri = l.to_uri
    order by 1, 2, 3`);
  return [...rows];
}

type Reach = NonNullable<Breadth["reach"]>;

/** Of skills that the project has beside ESCO nobody has said in how many trades they are of use. */
async function readReach(tx: Database): Promise<ReadonlyMap<string, Reach>> {
  const rows = await tx.execute<{ id: string; reach: Reach }>(sql`
    select id, case when reuse_level is null then 'area' else 'transversal' end as reach from ${skills}
    where reuse_level = 'transversal' or reuse_level is null and esco_version is not null`);
  return new Map([...rows].map(({ id, reach }) => [id, reach]));
}

const keyOf = ({ fromId, toId, kind, isCredited }: ChosenLink) =>
  `${fromId} ${toId} ${kind} ${isCredited}`;

async function replaceLinks(tx: Database, chosen: readonly ChosenLink[]): Promise<WrittenLinks> {
  const stored = await readStoredLinks(tx);
  const wanted = new Set(chosen.map(keyOf));
  const known = new Set(stored.map(keyOf));
  const fresh = chosen.filter((link) => !known.has(keyOf(link)));
  const gone = stored.filter((link) => !wanted.has(keyOf(link)));
  await dropLinks(tx, gone);
  await insertAll(
    tx,
    skillRelations,
    fresh.map((link) => ({ ...link, source: "esco" as const })),
  );
  const relinked = [...new Set([...gone, ...fresh].map((link) => link.fromId))];
  return { links: stored.length - gone.length + fresh.length, relinked };
}

async function dropLinks(tx: Database, links: readonly SkillLink[]): Promise<void> {
  if (links.length === 0) return;
  const pairs = JSON.stringify(links.map((link) => [link.fromId, link.toId]));
  await tx.execute(sql`
    delete from ${skillRelations} r using jsonb_array_elements(${pairs}::text::jsonb) as pair
    where r.from_id = pair ->> 0 and r.to_id = pair ->> 1`);
}
