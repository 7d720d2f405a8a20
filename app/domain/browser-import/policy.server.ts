import { inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { imports } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { canDraftFor } from "#app/domain/posting/policy.server.ts";

/** The condition on `imports` for being shown: an organisation's to its members, what is listed from a source to staff. */
export function importVisibleTo(viewer: Viewer): SQL {
  const mine = viewer.memberships.map((membership) => membership.organisationId);
  const isMine = mine.length > 0 ? inArray(imports.organisationId, mine) : undefined;
  const isListed = viewer.role === "staff" ? isNull(imports.organisationId) : undefined;
  return or(isMine, isListed) ?? sql`false`;
}

/** Owners and editors import for their organisation, staff what a source lists of organisations that nobody speaks for. */
export const canImportFor = (viewer: Viewer, organisationId: string | null): boolean =>
  organisationId === null ? viewer.role === "staff" : canDraftFor(viewer, organisationId);

/** Whether somebody may import at all. */
export const mayImport = (viewer: Viewer): boolean =>
  canImportFor(viewer, null) ||
  viewer.memberships.some(({ organisationId }) => canImportFor(viewer, organisationId));
