import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { retentionRuns } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { endOfKeeping, PERIODS } from "#app/domain/retention/periods.ts";
import type { RuleName } from "#app/domain/retention/periods.ts";
import { RULES } from "#app/domain/retention/rules.server.ts";

/**
 * Keeps to one rule of retention and notes how much went. Answers that number.
 *
 * @throws Forbidden for anybody but the clock
 */
export async function keepTo(
  actor: Actor,
  rule: RuleName,
  db: Database = database(),
): Promise<number> {
  if (actor.role !== "system") throw new Forbidden();
  const before = endOfKeeping(PERIODS[rule], actor.now);
  const removed = await RULES[rule](db, before, actor);
  await db.insert(retentionRuns).values({ rule, at: actor.now, removed });
  return removed;
}
