import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { forgetAttempts } from "#app/domain/person/forget-attempts.server.ts";

/** Keeps nothing about who tried to sign in for longer than the limits need it. Answers how many attempts went. */
export const forgetOldAttempts = (db: Database, now: Date): Promise<number> =>
  forgetAttempts(systemActor(now), db);
