import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { canReadHistory, visibleTo } from "#app/domain/posting/policy.server.ts";
import { refuseHeldBack } from "#app/domain/posting/publication.server.ts";
import { whyNotShown } from "#app/domain/posting/why-not-shown.server.ts";
import { heads } from "#app/domain/posting/queries.server.ts";
import { admit } from "#app/domain/posting/transition.server.ts";
import type { StepName } from "#app/domain/posting/transition-table.ts";

/**
 * A posting as the page of a step shows it before it is taken.
 *
 * @throws NotFound, Forbidden or Refused where the step itself would be
 */
export async function getHeadBefore(
  step: StepName,
  viewer: Viewer,
  id: string,
  db: Database = database(),
) {
  const head = await findHead(viewer, id, db);
  admit(step, viewer, head);
  refuseHeldBack(step, head, head.organisation);
  return head;
}

/**
 * A posting whose history is read.
 *
 * @throws NotFound, and Forbidden for whoever sees the posting and is not of its organisation, nor staff
 */
export async function getHeadForHistory(viewer: Viewer, id: string, db: Database = database()) {
  const head = await findHead(viewer, id, db);
  if (!canReadHistory(viewer, head)) throw new Forbidden();
  return head;
}

async function findHead(viewer: Viewer, id: string, db: Database) {
  if (!isId(id)) throw new NotFound();
  const [head] = await heads(db).where(and(eq(postings.id, id), visibleTo(viewer)));
  if (!head) throw await whyNotShown(db, id);
  return head;
}
