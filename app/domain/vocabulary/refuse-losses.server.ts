import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/release-files.server.ts";

/** More of the known skills than this share given up without a replacement, and a table has been cut off rather than weeded. */
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

/** Under `k`: the accepted skill of the vocabulary that the staged release names in its place, if any. */
export const successorOf = sql`(
  select r.id from pg_temp.staged_skills s join ${skills} r on r.uri = s.replaced_by
  where s.uri = k.uri and r.state = 'accepted' and r.id <> k.id)`;

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
