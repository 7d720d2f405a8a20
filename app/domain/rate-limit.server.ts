import { createHash } from "node:crypto";
import { and, count, eq, gt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { attempts } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";

const MINUTE_MS = 60 * 1000;

/** At most so many attempts in so many minutes, which are fewer than a day has: older attempts are forgotten. */
export type Limit = { action: string; subject: string; most: number; minutes: number };

const hashOf = (subject: string) => createHash("sha256").update(subject).digest("base64url");

/**
 * Counts an attempt and refuses it when there were too many. The attempt is written before it is counted, so that
 * attempts at the same instant, also in other processes, all see each other.
 *
 * @returns the id of the attempt
 * @throws Refused `tooManyAttempts`
 */
export async function countAttempt(db: Database, limit: Limit, now: Date): Promise<string> {
  const subject = hashOf(limit.subject);
  const [attempt] = await db
    .insert(attempts)
    .values({ action: limit.action, subject, at: now })
    .returning({ id: attempts.id });
  const since = new Date(now.getTime() - limit.minutes * MINUTE_MS);
  const [row] = await db
    .select({ made: count() })
    .from(attempts)
    .where(
      and(eq(attempts.action, limit.action), eq(attempts.subject, subject), gt(attempts.at, since)),
    );
  if (row!.made > limit.most)
    throw new Refused({ code: "tooManyAttempts", values: { minutes: limit.minutes } });
  return attempt!.id;
}

/** Takes back one attempt that turned out to be no failure. */
export async function forgetAttempt(db: Database, id: string): Promise<void> {
  await db.delete(attempts).where(eq(attempts.id, id));
}

/** Lets a subject begin anew. */
export async function forgetAttempts(
  db: Database,
  { action, subject }: Pick<Limit, "action" | "subject">,
): Promise<void> {
  await db
    .delete(attempts)
    .where(and(eq(attempts.action, action), eq(attempts.subject, hashOf(subject))));
}
