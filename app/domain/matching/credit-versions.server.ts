import { and, asc, eq, gt, lte } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { creditVersions, formerSkillCredits, skillCredits } from "#db/schema/index.ts";
import type { CreditRow } from "#matching/credits.ts";
import type { Match } from "#matching/types.ts";
import { NotFound } from "#app/domain/errors.ts";

/** By which rules, count of demand and credits a match was scored. */
export type RulesNamed = { version: string; snapshot: string; vocabulary: number };

/** What a match names, so that it can be worked out again. */
export const rulesOf = (
  { ruleVersion, snapshotId }: Pick<Match, "ruleVersion" | "snapshotId">,
  vocabulary: { version: number },
): RulesNamed => ({
  version: ruleVersion,
  snapshot: snapshotId,
  vocabulary: vocabulary.version,
});

/** More than the numbers of all versions that there will ever be are no number of one. */
const LAST_NUMBER = 2 ** 31 - 1;

export type CreditVersion = typeof creditVersions.$inferSelect;

/**
 * When a version of all credits came.
 *
 * @param number as a shown match names it
 * @throws NotFound
 */
export async function getCreditVersion(
  number: string,
  db: Database = database(),
): Promise<CreditVersion> {
  const id = /^[1-9]\d{0,9}$/u.test(number) ? Number(number) : 0;
  const [version] =
    id > 0 && id <= LAST_NUMBER
      ? await db.select().from(creditVersions).where(eq(creditVersions.id, id))
      : [];
  if (!version) throw new NotFound();
  return version;
}

/** All credits as they were from a version on until the next one: also of the latest they never change again. */
export async function creditsOf(
  { id: version }: CreditVersion,
  db: Database = database(),
): Promise<CreditRow[]> {
  const columns = (table: typeof skillCredits | typeof formerSkillCredits) => ({
    from: table.fromId,
    to: table.toId,
    credit: table.credit,
    relation: table.relation,
    steps: table.steps,
  });
  const still = db
    .select(columns(skillCredits))
    .from(skillCredits)
    .where(lte(skillCredits.since, version));
  const then = db
    .select(columns(formerSkillCredits))
    .from(formerSkillCredits)
    .where(and(lte(formerSkillCredits.since, version), gt(formerSkillCredits.until, version)));
  // In one statement: what goes meanwhile is in one of the two.
  return unionAll(still, then).orderBy(asc(skillCredits.fromId), asc(skillCredits.toId));
}
