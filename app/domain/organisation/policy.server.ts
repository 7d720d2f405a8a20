import { inArray, or, sql, type SQL } from "drizzle-orm";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import { organisations } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";

/** Public organisations to everyone, an organisation in any state to its members and to staff. */
export function organisationVisibleTo(viewer: Viewer): SQL {
  if (viewer.role === "staff" || viewer.role === "system") return sql`true`;
  const isPublic = inArray(organisations.state, [...PUBLIC_ORGANISATION_STATES]);
  const mine = viewer.memberships.map((membership) => membership.organisationId);
  return mine.length > 0 ? or(isPublic, inArray(organisations.id, mine))! : isPublic;
}
