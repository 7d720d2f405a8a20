import { and, eq, lt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people, sessions } from "#db/schema/index.ts";

/** Being here is noted at most once in so many minutes: a page costs no write, and the list of sessions is right enough. */
const NOTED_EVERY_MS = 5 * 60 * 1000;

/** Notes that somebody is here: for the list of sessions, and so that an account that is used is never taken for unused. */
export async function noteSeen(
  db: Database,
  seen: { sessionId: string; personId: string; lastSeenAt: Date },
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - NOTED_EVERY_MS);
  if (seen.lastSeenAt > before) return;
  // Of requests at the same instant one finds the condition still true.
  await db
    .update(sessions)
    .set({ lastSeenAt: now })
    .where(and(eq(sessions.id, seen.sessionId), lt(sessions.lastSeenAt, before)));
  await db.update(people).set({ lastSeenAt: now }).where(eq(people.id, seen.personId));
}
