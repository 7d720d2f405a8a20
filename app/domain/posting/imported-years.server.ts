import type { Database } from "#db/client.server.ts";
import type { PlannedPosting } from "#app/domain/posting/import-plan.server.ts";
import { lockOrganisations } from "#app/domain/posting/publication.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { findYearObstacle } from "#app/domain/programme/line.server.ts";
import type { PlannedYears } from "#app/domain/programme/line.server.ts";

/** Why the academic year that an import would write cannot stand in its programme's line, if so; what is new continues nothing. */
export const yearObstacle = (
  db: Database,
  { write, postingId, incoming }: PlannedPosting,
  years: PlannedYears,
) =>
  write?.rows && write.before && postingId
    ? findYearObstacle(db, postingId, incoming.content, years)
    : null;

/** The organisations of programmes, as `refuseYearOutOfLine` locks them. */
export async function lockLines(tx: Database, found: readonly LockedPosting[]): Promise<void> {
  const programmes = found.filter(({ kind }) => kind === "programme");
  if (programmes.length > 0)
    await lockOrganisations(
      tx,
      programmes.map(({ organisationId }) => organisationId),
    );
}

/** Keeps which academic year a posting is about to say, for those of the same import that are planned after it. */
export function noteYear(
  years: Map<string, number | undefined>,
  { incoming: { content }, postingId, write }: PlannedPosting,
): void {
  if (write && postingId && content.kind === "programme")
    years.set(postingId, content.academicYear);
}
