import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { remindOfEndings } from "#app/domain/posting/remind.server.ts";

/** Writes to organisations whose postings end soon. Answers how many mails wait to be sent. */
export const remindAllOfEndings = (db: Database, now: Date): Promise<number> =>
  remindOfEndings(systemActor(now), db);
