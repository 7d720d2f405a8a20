import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { keepTo } from "#app/domain/retention/commands.server.ts";
import { RULE_NAMES } from "#app/domain/retention/periods.ts";

/**
 * Removes what has been kept long enough, rule after rule; one that fails does not keep the others from being kept to.
 * Answers how much went.
 */
export async function keepToRetention(db: Database, now: Date): Promise<number> {
  let total = 0;
  const failures: unknown[] = [];
  for (const rule of RULE_NAMES)
    try {
      total += await keepTo(systemActor(now), rule, db);
    } catch (error) {
      failures.push(new Error(`the rule ${rule} of retention`, { cause: error }));
    }
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, "several rules of retention failed");
  return total;
}
