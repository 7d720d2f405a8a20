import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { noteFirstTens } from "#app/domain/standing/commands.server.ts";

/** A round is over well before the next one is due. */
const LISTS_AT_ONCE = 1000;

/** Notes whose first ten matches each posting stands in, as far as that rests on an older count than the newest. */
export const renewFirstTens = (db: Database, now: Date): Promise<number> =>
  noteFirstTens(systemActor(now), LISTS_AT_ONCE, db);
