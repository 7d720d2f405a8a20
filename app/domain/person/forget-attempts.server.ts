import { lt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { attempts } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets attempts to sign in and the like that are older than a day: no limit looks further back. Answers how many.
 *
 * @throws Forbidden for anybody but the clock
 */
export async function forgetAttempts(actor: Actor, db: Database = database()): Promise<number> {
  if (actor.role !== "system") throw new Forbidden();
  const forgotten = await db
    .delete(attempts)
    .where(lt(attempts.at, new Date(actor.now.getTime() - DAY_MS)))
    .returning({ id: attempts.id });
  return forgotten.length;
}
