import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { keepTo } from "#app/domain/retention/commands.server.ts";

/** The one rule of retention that is kept to by the hour: attempts pile up where somebody guesses. Answers how many went. */
export const forgetOldAttempts = (db: Database, now: Date): Promise<number> =>
  keepTo(systemActor(now), "attempts", db);
