import { and, eq, exists, gt, inArray, not, sql, type SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { OrganisationState } from "#db/codes.ts";
import { OWNER_ACTIVE_DAYS } from "#db/limits.ts";
import { members, organisations, people } from "#db/schema/index.ts";
import { lastHere } from "#app/domain/person/last-here.server.ts";

/** The states in which an organisation speaks here, or will again: somebody has to answer for it. */
const SPEAKING = ["verified", "suspended"] as const satisfies readonly OrganisationState[];

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The condition on `organisations` for being without an active owner: others or a lapsed owner belong to it, and no owner
 * was here within a year. Addresses need no question of their own: there is no account without a confirmed one. What nobody
 * belongs to is left out, since nobody there could be made an owner.
 */
export function lacksActiveOwner(db: Database, now: Date): SQL {
  const since = new Date(now.getTime() - OWNER_ACTIVE_DAYS * DAY_MS).toISOString();
  const ofIt = eq(members.organisationId, organisations.id);
  const one = { one: sql`1` };
  const belongs = db.select(one).from(members).where(ofIt);
  const active = db
    .select(one)
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(ofIt, eq(members.role, "owner"), gt(lastHere, since)));
  return and(inArray(organisations.state, [...SPEAKING]), exists(belongs), not(exists(active)))!;
}
