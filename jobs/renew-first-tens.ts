import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { noteFirstTens } from "#app/domain/standing/commands.server.ts";

const LISTS_AT_ONCE = 1000;

/** No more is begun after so long, so that a round is over before the next one is due. */
const LONGEST_MS = 5 * 60_000;

/** Notes whose first ten matches each posting stands in, as far as that rests on an older count than the newest. */
export async function renewFirstTens(db: Database, now: Date): Promise<number> {
  const begun = performance.now();
  const actor = systemActor(now);
  let noted = 0;
  let some = LISTS_AT_ONCE;
  while (some === LISTS_AT_ONCE && performance.now() - begun < LONGEST_MS) {
    some = await noteFirstTens(actor, LISTS_AT_ONCE, db);
    noted += some;
  }
  return noted;
}
