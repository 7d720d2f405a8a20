import { desc, gt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { retentionRuns } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { countOwnerless } from "#app/domain/ownership/queries.server.ts";
import { PERIODS, RULE_NAMES } from "#app/domain/retention/periods.ts";
import type { Period, RuleName } from "#app/domain/retention/periods.ts";

export type KeptRule = { name: RuleName; period: Period };

/** Every rule with its period, for everybody to read. */
export const listRules = (): KeptRule[] =>
  RULE_NAMES.map((name) => ({ name, period: PERIODS[name] }));

const DAY_MS = 24 * 60 * 60 * 1000;
const SHOWN_DAYS = 30;
const SHOWN_RUNS = 5;

/**
 * The rules with what they have removed lately, and how many organisations are without an active owner, for staff.
 *
 * @throws Forbidden for everybody else
 */
export async function getRetention(viewer: Viewer, db: Database = database()) {
  refuseAllButStaff(viewer);
  const runs = await db
    .select({ rule: retentionRuns.rule, at: retentionRuns.at, removed: retentionRuns.removed })
    .from(retentionRuns)
    .where(gt(retentionRuns.at, new Date(viewer.now.getTime() - SHOWN_DAYS * DAY_MS)))
    .orderBy(desc(retentionRuns.at));
  const rules = listRules().map((rule) => {
    const own = runs.filter((run) => run.rule === rule.name);
    return {
      ...rule,
      runs: own.slice(0, SHOWN_RUNS).map(({ at, removed }) => ({ at, removed })),
      removed: own.reduce((sum, { removed }) => sum + removed, 0),
    };
  });
  const { waiting } = await countOwnerless(db, viewer.now);
  return { days: SHOWN_DAYS, rules, ownerless: waiting };
}
