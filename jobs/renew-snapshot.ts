import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { latestSnapshot, takeSnapshots } from "#app/domain/matching/snapshots.server.ts";

/** Counts anew what is asked for, so that matches weigh skills by today's demand. Answers the snapshot's number. */
export const renewSnapshot = (db: Database, now: Date): Promise<number> =>
  takeSnapshots(systemActor(now), db);

/** The first count of a new installation, which cannot wait for the night. */
export async function takeFirstSnapshot(db: Database, now: Date): Promise<void> {
  const { id } = await latestSnapshot(db);
  if (id === "0") await renewSnapshot(db, now);
}
