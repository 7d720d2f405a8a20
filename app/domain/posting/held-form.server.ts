import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { getHeadForHistory } from "#app/domain/posting/heads.server.ts";
import { canTake, codeAgainst } from "#app/domain/posting/policy.server.ts";

/**
 * A posting that its authors may write and not as it stands now: in review, over, of a suspended organisation. Somebody may
 * have had its form open when it came to be so.
 *
 * @returns null where it can be written; else with the code of the refusal
 * @throws NotFound, and Forbidden for somebody who may read but not write it
 */
export async function findHeldForm(viewer: Viewer, id: string, db: Database = database()) {
  const head = await getHeadForHistory(viewer, id, db);
  if (!canTake("revise", viewer, head)) throw new Forbidden();
  const code = codeAgainst("revise", head, viewer.now);
  return code ? { ...head, code } : null;
}
