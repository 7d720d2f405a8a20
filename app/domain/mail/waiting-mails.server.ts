import { and, eq, exists, inArray, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { mailOptOuts, mails } from "#db/schema/index.ts";

export type WaitingMail = typeof mails.$inferSelect;

const SECOND_MS = 1000;

/**
 * Whoever has claimed a mail has it alone for so long, which is more than sending takes: when the worker dies meanwhile,
 * another one sends the mail again after that, under the same Message-ID.
 */
const CLAIM_MS = 120 * SECOND_MS;

/** Refusals after which a mail is parked; between them lie 10 s, 40 s, 3 min, 11 min, 43 min, 3 h and 6 h. */
const REFUSALS_BEFORE_PARKING = 8;
const FIRST_WAIT_MS = 10 * SECOND_MS;
const LONGEST_WAIT_MS = 6 * 3600 * SECOND_MS;

/** How long a mail waits that has been refused so many times. */
export const waitAfter = (refusals: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 4 ** (refusals - 1));

/**
 * Takes mails whose time has come, the longest waiting first. Every claim counts as an attempt beforehand, so that a mail
 * on which workers die is parked as well.
 */
export async function claimMails(db: Database, now: Date, most: number): Promise<WaitingMail[]> {
  // Rows that another worker is just claiming are passed over, so that no two take the same.
  const due = db
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.state, "waiting"), sql`${mails.nextAttemptAt} <= ${now.toISOString()}`))
    .orderBy(mails.nextAttemptAt)
    .limit(most)
    .for("update", { skipLocked: true });
  return db
    .update(mails)
    .set({
      attempts: sql`${mails.attempts} + 1`,
      nextAttemptAt: new Date(now.getTime() + CLAIM_MS),
    })
    .where(inArray(mails.id, due))
    .returning();
}

/** Drops what waits for readers who do not want mails about its topic any more. Answers how many. */
export async function dropUnwantedMails(db: Database): Promise<number> {
  const optOut = db
    .select({ topic: mailOptOuts.topic })
    .from(mailOptOuts)
    .where(and(eq(mailOptOuts.personId, mails.personId), eq(mailOptOuts.topic, mails.topic)));
  const dropped = await db
    .delete(mails)
    .where(and(eq(mails.state, "waiting"), ne(mails.topic, "account"), exists(optOut)))
    .returning({ id: mails.id });
  return dropped.length;
}

const stillWaiting = (id: string) => and(eq(mails.id, id), eq(mails.state, "waiting"));

/** What stood in the mail is forgotten with it: links in it may carry secrets. */
export async function noteSent(db: Database, { id }: WaitingMail, now: Date): Promise<void> {
  await db
    .update(mails)
    .set({ state: "sent", sentAt: now, values: {}, error: null })
    .where(stillWaiting(id));
}

/** Lets a refused mail wait, or parks it. Answers whether it was parked. */
export async function noteRefused(
  db: Database,
  { id, attempts }: WaitingMail,
  error: string,
  now: Date,
): Promise<boolean> {
  const isParked = attempts >= REFUSALS_BEFORE_PARKING;
  await db
    .update(mails)
    .set({
      error,
      ...(isParked
        ? { state: "parked" }
        : { nextAttemptAt: new Date(now.getTime() + waitAfter(attempts)) }),
    })
    .where(stillWaiting(id));
  return isParked;
}

/** Gives a mail back that nobody has looked at, because the mail server is away: that is no refusal of the mail. */
export async function giveBack(db: Database, { id, attempts }: WaitingMail, now: Date) {
  await db
    .update(mails)
    .set({ attempts: attempts - 1, nextAttemptAt: now })
    .where(stillWaiting(id));
}
