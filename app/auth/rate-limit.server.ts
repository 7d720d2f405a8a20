import { createHash } from "node:crypto";
import { and, count, eq, gt } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { attempts } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";

const MINUTE_MS = 60 * 1000;

/** At most so many attempts in so many minutes, which are fewer than a day has: older attempts are forgotten. */
export type Limit = { action: string; subject: string; most: number; minutes: number };

/**
 * Counts an attempt and refuses it when there were too many. The attempt is written before it is counted, so that
 * attempts at the same instant, also in other processes, all see each other.
 *
 * @throws Refused `tooManyAttempts`
 */
export async function countAttempt(db: Database, limit: Limit, now: Date): Promise<void> {
  const subject = createHash("sha256").update(limit.subject).digest("base64url");
  await db.insert(attempts).values({ action: limit.action, subject, at: now });
  const since = new Date(now.getTime() - limit.minutes * MINUTE_MS);
  const [row] = await db
    .select({ made: count() })
    .from(attempts)
    .where(
      and(eq(attempts.action, limit.action), eq(attempts.subject, subject), gt(attempts.at, since)),
    );
  if (row!.made > limit.most)
    throw new Refused({ code: "tooManyAttempts", values: { minutes: limit.minutes } });
}
