import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { ImportState } from "#db/codes.ts";
import { imports } from "#db/schema/index.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { canImportFor, importVisibleTo } from "#app/domain/browser-import/policy.server.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";

export type FoundImport = typeof imports.$inferSelect;

/**
 * An import that somebody may work on.
 *
 * @throws NotFound where it is another organisation's, Forbidden for a member who only views
 */
export async function findImport(viewer: Viewer, id: string, db: Database): Promise<FoundImport> {
  if (!isId(id)) throw new NotFound();
  const [found] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), importVisibleTo(viewer)));
  return worked(viewer, found);
}

/**
 * The same for a change.
 *
 * Locked so that of two people who map, mend, commit or abandon at the same instant one is told that the state is another.
 */
export async function lockImport(tx: Database, actor: Actor, id: string): Promise<FoundImport> {
  if (!isId(id)) throw new NotFound();
  const [found] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.id, id), importVisibleTo(actor)))
    .for("update");
  return worked(actor, found);
}

function worked(viewer: Viewer, found: FoundImport | undefined): FoundImport {
  if (!found) throw new NotFound();
  if (!canImportFor(viewer, found.organisationId)) throw new Forbidden();
  return found;
}

/** Refuses what an import's state does not allow. */
export function refuseImportUnless(found: FoundImport, states: readonly ImportState[]): void {
  if (!states.includes(found.state))
    throw new Refused({ code: "importInOtherState", values: { state: found.state } });
}
