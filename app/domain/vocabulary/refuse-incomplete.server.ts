import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";

/** So many skills are a whole release rather than one of its collections: ESCO 1.1.1 has 13,896, its collections some thousands. */
export const LEAST_OF_WHOLE = 10_000;

/** What a table lacks of what another one has: how much in a thousand is a slip, and how that is said. */
type Check = { table: string; perThousand: number; said: string; counts: SQL };

/** Tables by the name that they have in a release. */
export type GivenTables = Record<
  "broader" | "related" | "groups" | "hierarchy" | "occupations" | "needs",
  boolean
>;

const released = sql`(select uri from pg_temp.staged_skills where is_released) s`;
const distinct = (column: string, from: string) =>
  sql.raw(`(select distinct ${column} as uri from pg_temp.${from})`);
/** How many of the first have none of the second. */
const lacking = (all: SQL, some: SQL) =>
  sql`count(*) filter (where has.uri is null) as lacking
    from ${all} left join ${some} has on has.uri = all_of.uri`;
const named = (what: string, from: string) => sql`${distinct(what, from)} all_of`;

/** In 1.1.1 all of them have one. */
const BROADER: Check = {
  table: "broaderRelationsSkillPillar",
  perThousand: 5,
  said: "skills have nothing broader",
  counts: lacking(
    named("uri", "staged_skills where is_released"),
    distinct("from_uri", "staged_links where kind = 'broader'"),
  ),
};

/**
 * Addresses are random and the table is in their order; of 1.1.1 one skill comes before it and five after. Wherever it is cut,
 * more do.
 */
const RELATED: Check = {
  table: "skillSkillRelations",
  perThousand: 5,
  said: "skills come before the first or after the last that it names",
  counts: sql`count(*) filter (where coalesce(
      s.uri collate "C" not between ends.first and ends.last, true)) as lacking
    from (select min(from_uri collate "C") as first, max(from_uri collate "C") as last
      from pg_temp.staged_links where kind = 'related') ends, ${released}`,
};

/** In 1.1.1 each needs some. */
const NEEDS: Check = {
  table: "occupationSkillRelations",
  perThousand: 5,
  said: "occupations need no skill",
  counts: lacking(
    named("uri", "staged_occupations"),
    distinct("occupation_uri", "staged_occupation_skills"),
  ),
};

/** In 1.1.1 one of 3,008 is missing. */
const OCCUPATIONS: Check = {
  table: "occupations",
  perThousand: 5,
  said: "occupations whose skills are told are not in it",
  counts: lacking(
    named("occupation_uri", "staged_occupation_skills"),
    distinct("uri", "staged_occupations"),
  ),
};

const IN_GROUPS = "staged_groups where named_in = 'groups'";
const IN_HIERARCHY = "staged_groups where named_in = 'hierarchy'";

/** In 1.1.1 none is missing. */
const HIERARCHY: Check = {
  table: "skillsHierarchy",
  perThousand: 5,
  said: "groups are not in it",
  counts: lacking(named("uri", IN_GROUPS), distinct("uri", IN_HIERARCHY)),
};

/** In 1.1.1 seven of 647 are missing. */
const GROUPS: Check = {
  table: "skillGroups",
  perThousand: 30,
  said: "groups of the hierarchy are not in it",
  counts: lacking(named("uri", IN_HIERARCHY), distinct("uri", IN_GROUPS)),
};

/**
 * Refuses a whole release of which a table lacks what the others speak of, also where the vocabulary has nothing to compare it
 * with. All shares are measured in ESCO 1.1.1.
 *
 * @param has which tables were given
 * @throws UnreadableRelease naming the table, and how much it lacks
 */
export async function refuseIncomplete(tx: Database, has: GivenTables): Promise<void> {
  const [whole] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${released}`);
  if (whole!.n < LEAST_OF_WHOLE) return;
  const checks = [
    ...(has.broader ? [BROADER] : []),
    ...(has.related ? [RELATED] : []),
    ...(has.occupations && has.needs ? [NEEDS, OCCUPATIONS] : []),
    ...(has.groups && has.hierarchy ? [HIERARCHY, GROUPS] : []),
  ];
  for (const { table, perThousand, said, counts } of checks) {
    const [row] = await tx.execute<{ known: number; lacking: number }>(sql`
      select known::int, lacking::int from (select count(*) as known, ${counts}) counted`);
    const { known, lacking } = row!;
    if (lacking * 1000 > known * perThousand)
      throw new UnreadableRelease(
        `The table ${table} is cut off: ${lacking} of the ${known} ${said}, where in a whole release hardly any does. Nothing has been changed.`,
      );
  }
}
