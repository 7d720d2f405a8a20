import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import type { OutboxEntity } from "#db/schema/index.ts";

export type Claimed = { id: string; version: number; attempts: number };

export const ROWS_PER_BATCH = 500;
const SHRINK = 8;
/** How many rows go together after so many failures: 500, 62, 7, then one by one. */
export const batchSize = (attempts: number) =>
  Math.max(1, Math.floor(ROWS_PER_BATCH / SHRINK ** attempts));

/**
 * Takes waiting rows by their state, never by an id that was given before its commit. Rows that failed as often travel
 * together, so that a failing batch falls apart into ever smaller ones; they wait 0.1 s, 0.2 s, 0.4 s … up to a minute.
 */
export async function claim(db: Database, entity: OutboxEntity, now: Date): Promise<Claimed[]> {
  const due = sql`state = 'waiting' and entity = ${entity} and
    (attempts = 0 or sent_at is null or
      sent_at <= ${now.toISOString()}::timestamptz - least(60000, 50 * 2 ^ attempts) * interval '1 ms')`;
  const [first] = (await db.execute(
    sql`select attempts from outbox where ${due} order by attempts desc limit 1`,
  )) as unknown as { attempts: number }[];
  if (!first) return [];
  const rows = (await db.execute(sql`
    with next as (
      select entity, entity_id from outbox where ${due} and attempts = ${first.attempts}
      order by changed_at limit ${batchSize(first.attempts)} for update skip locked
    )
    update outbox o set state = 'sent', task_uid = null, sent_at = ${now.toISOString()}::timestamptz
    from next where o.entity = next.entity and o.entity_id = next.entity_id
    returning o.entity_id as id, o.version, o.attempts`)) as unknown as Claimed[];
  return rows.map((row) => ({ ...row, version: Number(row.version) }));
}

const sending = and(eq(outbox.state, "sent"), isNull(outbox.taskUid));

/** Notes which task carries the rows; a row that was announced again meanwhile waits again and is left alone. */
export async function carriedBy(
  db: Database,
  entity: OutboxEntity,
  ids: readonly string[],
  taskUid: number,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .update(outbox)
    .set({ taskUid })
    .where(and(sending, eq(outbox.entity, entity), inArray(outbox.entityId, [...ids])));
}

/** Rows whose sending has no known outcome wait again: sending twice does no harm. */
export async function releaseUnsent(db: Database): Promise<void> {
  await db.update(outbox).set({ state: "waiting" }).where(sending);
}

/** Takes rows out of the way that can not be sent, with the reason for staff. */
export async function park(
  db: Database,
  entity: OutboxEntity,
  ids: readonly string[],
  error: string,
): Promise<void> {
  await db
    .update(outbox)
    .set({ state: "parked", error, attempts: sql`${outbox.attempts} + 1` })
    .where(
      and(eq(outbox.state, "sent"), eq(outbox.entity, entity), inArray(outbox.entityId, [...ids])),
    );
}

/** Lets rows wait for a smaller batch after a refusal. */
export async function retrySmaller(
  db: Database,
  entity: OutboxEntity,
  ids: readonly string[],
  error: string,
): Promise<void> {
  await db
    .update(outbox)
    .set({ state: "waiting", error, attempts: sql`${outbox.attempts} + 1` })
    .where(
      and(eq(outbox.state, "sent"), eq(outbox.entity, entity), inArray(outbox.entityId, [...ids])),
    );
}
