import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import type { OutboxEntity } from "#db/schema/index.ts";
import { makeNewAgain } from "#search/parked-again.server.ts";

export type Claimed = { id: string; version: number; attempts: number };

const ROWS_PER_BATCH = 500;
const SHRINK = 8;
/** How many rows go together after so many failures: 500, 62, 7, then one by one. */
export const batchSize = (attempts: number) =>
  Math.max(1, Math.floor(ROWS_PER_BATCH / SHRINK ** attempts));

/** So many failures a row may have behind it, the last of them alone, before the next one parks it. */
export const ATTEMPTS_BEFORE_PARKING = 3;

/** Changes not tried yet, or rows that have failed: both get their turn, so that neither holds up the other. */
export type Turn = "fresh" | "failed";

/** Which collections have rows that wait for which turn; mostly none, and then nothing has to be claimed. */
export async function listTurns(db: Database): Promise<{ entity: OutboxEntity; turn: Turn }[]> {
  const rows = await db.execute<{ entity: OutboxEntity; turn: Turn }>(sql`
    select distinct entity, case when attempts = 0 then 'fresh' else 'failed' end as turn
    from outbox where state = 'waiting' and ${rested}`);
  return [...rows];
}

/** 2 to this power is above the longest wait; more would overflow after a thousand failures. */
const LAST_DOUBLING = 11;
const ONE_MS = sql`interval '1 ms'`;

/**
 * Takes waiting rows by their state, never by an id that was given before its commit. Rows that failed as often travel
 * together, so that a failing batch falls apart into ever smaller ones; they wait 0.1 s, 0.2 s, 0.4 s … up to a minute,
 * and of those that have waited long enough the one that was tried the longest ago says which come next.
 */
export async function claim(db: Database, entity: OutboxEntity, turn: Turn): Promise<Claimed[]> {
  const attempts = turn === "fresh" ? 0 : await nextAttempts(db, entity);
  if (attempts === null) return [];
  const rows = (await db.execute(sql`
    with next as (
      select entity, entity_id from outbox
      where state = 'waiting' and entity = ${entity} and attempts = ${attempts} and ${rested}
      order by changed_at limit ${batchSize(attempts)} for update skip locked
    )
    update outbox o set state = 'sent', task_uid = null, sent_at = clock_timestamp()
    from next where o.entity = next.entity and o.entity_id = next.entity_id
    returning o.entity_id as id, o.version, o.attempts`)) as unknown as Claimed[];
  return rows.map((row) => ({ ...row, version: Number(row.version) }));
}

/** By the clock of the database, which all processes share. */
const rested = sql`(attempts = 0 or sent_at is null or sent_at <=
  clock_timestamp() - least(60000, 50 * 2 ^ least(attempts, ${sql.raw(String(LAST_DOUBLING))})) * ${ONE_MS})`;

async function nextAttempts(db: Database, entity: OutboxEntity): Promise<number | null> {
  const [row] = (await db.execute(sql`
    select attempts from outbox
    where state = 'waiting' and entity = ${entity} and attempts > 0 and ${rested}
    order by sent_at nulls first limit 1`)) as unknown as { attempts: number }[];
  return row?.attempts ?? null;
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

const carried = (uid: number) => and(eq(outbox.state, "sent"), eq(outbox.taskUid, uid));

/** Removes the rows that a task carries; one that was announced again meanwhile waits, and stays. Answers how many. */
export async function finishCarried(db: Database, taskUid: number): Promise<number> {
  return db.transaction(async (tx) => {
    const { entity, wasParked, waitingSince } = outbox;
    const gone = await tx
      .delete(outbox)
      .where(carried(taskUid))
      .returning({ entity, wasParked, waitingSince });
    const late = gone.filter((row) => row.wasParked && row.entity === "posting");
    if (late.length > 0) await makeNewAgain(tx, earliest(late));
    return gone.length;
  });
}

const earliest = (rows: readonly { waitingSince: Date }[]): Date =>
  new Date(Math.min(...rows.map(({ waitingSince }) => waitingSince.getTime())));

/** Rows whose sending has no known outcome wait again: sending twice does no harm. */
export async function releaseUnsent(db: Database): Promise<void> {
  await db.update(outbox).set({ state: "waiting" }).where(sending);
}

/**
 * The same for rows that a connection claimed which had lost the lock without knowing: nobody sends them any more. A
 * minute is longer than any sending takes. Answers how many.
 */
export async function releaseStranded(db: Database): Promise<number> {
  const isOld = sql`(${outbox.sentAt} is null or ${outbox.sentAt} < clock_timestamp() - interval '1 minute')`;
  const rows = await db
    .update(outbox)
    .set({ state: "waiting" })
    .where(and(sending, isOld))
    .returning({ id: outbox.entityId });
  return rows.length;
}

/** Takes rows out of the way that can not be sent, with the reason for staff. */
export const park = (db: Database, entity: OutboxEntity, ids: readonly string[], error: string) =>
  refuse(db, entity, ids, { state: "parked", error });

/** That a row was parked is known until it arrives. */
export const noted = (state: "parked" | "waiting") =>
  state === "parked" ? { wasParked: true } : {};

/** Lets rows wait for a smaller batch after a refusal. */
export const retrySmaller = (
  db: Database,
  entity: OutboxEntity,
  ids: readonly string[],
  error: string,
) => refuse(db, entity, ids, { state: "waiting", error });

/** Only rows that are still under way: one that was announced again meanwhile waits already. */
async function refuse(
  db: Database,
  entity: OutboxEntity,
  ids: readonly string[],
  outcome: { state: "parked" | "waiting"; error: string },
): Promise<void> {
  await db
    .update(outbox)
    .set({ ...outcome, ...noted(outcome.state), attempts: sql`${outbox.attempts} + 1` })
    .where(
      and(eq(outbox.state, "sent"), eq(outbox.entity, entity), inArray(outbox.entityId, [...ids])),
    );
}

/** How many rows are out of the way because they could not be sent. */
export const countParkedRows = (db: Database): Promise<number> =>
  db.$count(outbox, eq(outbox.state, "parked"));
