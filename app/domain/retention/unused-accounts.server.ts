import { and, asc, eq, exists, inArray, isNull, lt, lte, not, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { people } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { erasePerson } from "#app/domain/account/close-account.server.ts";
import { isLastOwner, own } from "#app/domain/account/holdings.server.ts";
import { dayOf } from "#app/domain/calendar-day.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { lastHere } from "#app/domain/person/last-here.server.ts";
import { startOfClosing } from "#app/domain/retention/periods.ts";

/** A night warns and closes so many at most: should a clock ever be wrong, somebody can still notice. */
const AT_MOST_A_NIGHT = 200;

/** Nobody is closed out of an organisation that would have no owner then. */
const isIndispensable = (db: Database) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(own)
      .where(and(eq(own.personId, people.id), isLastOwner)),
  );

const find = (db: Database, condition: SQL | undefined) =>
  db
    .select({ personId: people.id, email: people.email, language: people.language })
    .from(people)
    .where(and(condition, not(isIndispensable(db))))
    .orderBy(asc(people.id))
    .limit(AT_MOST_A_NIGHT);

/** Says by mail to whoever was not here since that their account will be closed. */
export async function warnUnusedAccounts(
  db: Database,
  before: Date,
  actor: Actor,
): Promise<number> {
  const isUnwarned = or(isNull(people.closureWarnedAt), lte(people.closureWarnedAt, lastHere));
  const unused = await find(db, and(lte(lastHere, before.toISOString()), isUnwarned));
  const closesAt = startOfClosing(actor.now);
  const values = { closesOn: dayOf(closesAt), signInPath: "/sign-in" };
  await db.transaction(async (tx) => {
    for (const to of unused)
      await queueMail(tx, actor, { to, topic: "account", message: "account_unused", values });
    const ids = unused.map(({ personId }) => personId);
    await tx.update(people).set({ closureWarnedAt: actor.now }).where(inArray(people.id, ids));
  });
  return unused.length;
}

/** Closes the accounts of those who were warned before the instant and have not been here since. */
export async function closeUnusedAccounts(
  db: Database,
  before: Date,
  actor: Actor,
): Promise<number> {
  const isStillUnused = lt(lastHere, people.closureWarnedAt);
  const unused = await find(db, and(lte(people.closureWarnedAt, before), isStillUnused));
  let closed = 0;
  for (const { personId } of unused)
    if (await closeUnused(db, actor, personId, isStillUnused)) closed += 1;
  return closed;
}

/** In a transaction of its own, so that no lock is held for long. False: signed in or became the last owner meanwhile. */
async function closeUnused(
  db: Database,
  actor: Actor,
  personId: string,
  isStillUnused: SQL,
): Promise<boolean> {
  try {
    await db.transaction((tx) => erasePerson(tx, actor, personId, isStillUnused));
    return true;
  } catch (error) {
    if (error instanceof NotFound || error instanceof Refused) return false;
    throw error;
  }
}
