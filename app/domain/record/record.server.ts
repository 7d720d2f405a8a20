import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { events } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";

export type Deed = {
  /** What was done, in the past tense, such as `published`. */
  verb: string;
  subjectKind: string;
  subjectId: string;
  /** Never names, addresses or texts of people: the record outlives their accounts and cannot be changed. */
  details?: Record<string, unknown>;
};

/** Writes who did what into the record, in the transaction of the deeds themselves. */
export async function recordAll(tx: Database, actor: Actor, deeds: readonly Deed[]): Promise<void> {
  const { now: at, personId, role } = actor;
  await insertAll(
    tx,
    events,
    deeds.map((deed) => ({ ...deed, at, personId, role })),
  );
}
