import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Task } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { ATTEMPTS_BEFORE_PARKING, noted } from "#search/claim.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import type { PublisherLog } from "#search/publisher-log.ts";
import { COLLECTIONS } from "#search/documents.server.ts";
import { isOwnTrouble } from "#search/own-trouble.ts";
import { PARTS } from "#search/publisher-parts.server.ts";
import type { PublisherParts } from "#search/publisher-parts.server.ts";

const TASKS_AT_ONCE = 100;

export type Settled = { finished: number; open: number };

/**
 * Looks at the tasks that carry rows. A row is finished only when its task has succeeded; one that was announced again
 * meanwhile is waiting, no longer sent, and stays. Rows of a task that the server does not know wait again.
 *
 * @returns rows finished now, and tasks that are still under way
 * @throws when the server failed tasks for a trouble of its own; their rows wait as they did before
 */
export async function settle(
  server: SearchServer,
  db: Database,
  log: PublisherLog,
  { isDone, finish }: Pick<PublisherParts, "isDone" | "finish"> = PARTS,
): Promise<Settled> {
  const carried = await db
    .selectDistinct({ uid: outbox.taskUid, entity: outbox.entity })
    .from(outbox)
    .where(and(eq(outbox.state, "sent"), isNotNull(outbox.taskUid)))
    .orderBy(outbox.taskUid)
    .limit(TASKS_AT_ONCE);
  if (carried.length === 0) return { finished: 0, open: 0 };
  const uids = carried.map(({ uid }) => uid!);
  const { results } = await server.patient.tasks.getTasks({ uids, limit: uids.length });
  const known = new Map(results.map((task) => [task.uid, task]));
  const settled = { finished: 0, open: 0 };
  let trouble: string | null = null;
  for (const { uid, entity } of carried) {
    const task = known.get(uid!);
    const isOurs = task?.indexUid === server.uid(COLLECTIONS[entity].index);
    if (!task || !isOurs) await sendAgain(db, uid!, log);
    else if (isDone(task)) settled.finished += await finish(db, uid!);
    else if (isOwnTrouble(task.error)) {
      trouble = toldBy(task);
      await putBack(db, uid!);
    } else if (task.status === "failed" || task.status === "canceled") await fail(db, task, log);
    else settled.open += 1;
  }
  if (trouble) throw new Error(`The search server has a trouble of its own: ${trouble}`);
  return settled;
}

const carriedByTask = (uid: number) => and(eq(outbox.state, "sent"), eq(outbox.taskUid, uid));

async function sendAgain(db: Database, uid: number, log: PublisherLog) {
  log.warn({ taskUid: uid }, "the search server does not know this task; sending again");
  await putBack(db, uid);
}

const putBack = (db: Database, uid: number) =>
  db.update(outbox).set({ state: "waiting", taskUid: null }).where(carriedByTask(uid));

const toldBy = ({ error, status }: Task) => `${error?.code ?? status}: ${error?.message ?? ""}`;

/**
 * Rows of a failed task wait for a smaller batch. Meilisearch takes tasks together and may fail innocent ones with a
 * faulty one, so a row is parked only after repeated sendings, which have the queue to themselves.
 */
async function fail(db: Database, task: Task, log: PublisherLog) {
  const rows = await db
    .select({ attempts: outbox.attempts })
    .from(outbox)
    .where(carriedByTask(task.uid));
  const error = toldBy(task);
  const isRefused = task.error?.type === "invalid_request";
  const isIndexLost = task.error?.code === "index_not_found";
  const wasAlone = rows.length === 1 && rows[0]!.attempts >= ATTEMPTS_BEFORE_PARKING;
  const state = isRefused && !isIndexLost && wasAlone ? ("parked" as const) : ("waiting" as const);
  log.warn({ taskUid: task.uid, rows: rows.length, state, error }, "a search task failed");
  await db
    .update(outbox)
    .set({ state, ...noted(state), error, taskUid: null, attempts: sql`${outbox.attempts} + 1` })
    .where(carriedByTask(task.uid));
}
