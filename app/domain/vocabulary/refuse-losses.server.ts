import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { rowChanges } from "#app/domain/vocabulary/table-changes.server.ts";
import type { RowChanges, WatchedRows } from "#app/domain/vocabulary/table-changes.server.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";

/**
 * More than this share given up, of the known skills without a replacement, and a table has been cut off rather than weeded.
 * The same holds of labels, texts, links, groups, occupations and credits: from 1.1.1 to 1.2.0 went 2.2 % of the broader and 1.9 % of the related ones.
 */
export const MOST_GIVEN_UP = 0.05;

/**
 * Whether the staged release has given up a skill, by the table of skills `k`. Skills of the project stay its own when ESCO
 * gives the concept up; what staff have decided stays decided.
 *
 * @param isComplete whether all skills of the release were given
 */
export const isGivenUp = (isComplete: boolean): SQL => sql`
  (k.source = 'esco' and k.state = 'accepted' and k.esco_version is not null and (
    exists (select from pg_temp.staged_skills s where s.uri = k.uri and not s.is_released)
    or ${isComplete} and not exists (select from pg_temp.staged_skills s where s.uri = k.uri)))`;

/** Under `k`: the accepted skill of the vocabulary that the staged release names in its place, if any; one that it gives up as well leads on. */
export const successorOf = sql`(
  with recursive way (uri) as (
    select s.replaced_by from pg_temp.staged_skills s where s.uri = k.uri
    union select s.replaced_by from way join pg_temp.staged_skills s on s.uri = way.uri where not s.is_released)
  select r.id from way join ${skills} r on r.uri = way.uri
  where r.state = 'accepted' and r.id <> k.id
    and not exists (select from pg_temp.staged_skills s where s.uri = r.uri and not s.is_released)
  limit 1)`;

type Losses = { known: number; lost: number; unreplaced: number; same: number; example: string };

/**
 * Refuses a release that would take away more than releases do: of the same version as the vocabulary nothing at all, of a
 * newer one at most a declared share without a replacement.
 *
 * @throws UnreadableRelease
 */
export async function refuseLosses(
  tx: Database,
  { version, isComplete }: { version: string; isComplete: boolean },
): Promise<void> {
  const lost = isGivenUp(isComplete);
  const [row] = await tx.execute<Losses>(sql`
    select count(*)::int as known, count(*) filter (where ${lost})::int as lost,
      count(*) filter (where ${lost} and ${successorOf} is null)::int as unreplaced,
      count(*) filter (where ${lost} and k.esco_version = ${version})::int as same,
      min(k.en) filter (where ${lost}) as example
    from ${skills} k where k.source = 'esco' and k.state = 'accepted'`);
  const { known, lost: all, unreplaced, same, example } = row!;
  if (same === 0 && unreplaced <= known * MOST_GIVEN_UP) return;
  const why =
    same > 0
      ? `The vocabulary has them from ESCO ${version} itself`
      : `That is more than ${MOST_GIVEN_UP * 100} in a hundred`;
  throw new UnreadableRelease(
    `${all} of the ${known} skills of ESCO that the vocabulary has would be deprecated, ${unreplaced} of them without a replacement, among them “${example}”. ${why}: is a file cut off? Nothing has been changed. --deprecate-missing deprecates them all the same.`,
  );
}

/** Besides which skills there are: what the rows are called, and which table brings them. */
const BESIDES = {
  labels: ["labels of skills", "skills"],
  hidden: ["hidden labels of skills", "skills"],
  descriptions: ["descriptions of skills", "skills"],
  definitions: ["definitions of skills", "skills"],
  scopeNotes: ["scope notes of skills", "skills"],
  types: ["types of skills", "skills"],
  reuse: ["reuse levels", "skills"],
  transversal: ["transversal skills", "skills"],
  broader: ["links to broader skills", "broaderRelationsSkillPillar"],
  groupLinks: ["links between groups", "broaderRelationsSkillPillar"],
  groupMembers: ["places of skills in groups", "broaderRelationsSkillPillar"],
  related: ["links to related skills", "skillSkillRelations"],
  groups: ["groups", "skillGroups"],
  occupations: ["occupations", "occupations"],
  needs: ["skills of occupations", "occupationSkillRelations"],
  essential: ["essential skills of occupations", "occupationSkillRelations"],
  credits: ["credits", "the links to broader and to related skills"],
} as const satisfies Partial<Record<WatchedRows, readonly [string, string]>>;

export type ChangesBesides = Record<keyof typeof BESIDES, RowChanges>;

/**
 * Tells what has come and gone besides skills since the rows were noted, and refuses a release that has taken away more than
 * releases do. The transaction takes back what is written by then.
 *
 * @throws UnreadableRelease unless it may deprecate more
 */
export async function refuseThinned(
  tx: Database,
  { deprecateMissing }: { deprecateMissing: boolean },
): Promise<ChangesBesides> {
  const changes: Partial<ChangesBesides> = {};
  const thinned: string[] = [];
  for (const [name, [what, table]] of Object.entries(BESIDES) as Besides[]) {
    const { known, removed } = (changes[name] = await rowChanges(tx, name));
    if (removed > known * MOST_GIVEN_UP)
      thinned.push(`${removed} of the ${known} ${what} that it has (by ${table})`);
  }
  if (thinned.length > 0 && !deprecateMissing)
    throw new UnreadableRelease(
      `The vocabulary would lose ${thinned.join(", and ")}. That is more than ${MOST_GIVEN_UP * 100} in a hundred: is a file cut off? Nothing has been changed. --deprecate-missing takes them away all the same.`,
    );
  return changes as ChangesBesides;
}

type Besides = [keyof typeof BESIDES, readonly [string, string]];
