import { and, eq } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { InterfaceLanguage } from "#db/codes.ts";
import { members, people } from "#db/schema/index.ts";
import type { Actor, Person } from "#app/domain/actor.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { eraseTraces } from "#app/domain/account/erase-traces.server.ts";
import { listHoldings, lockHoldings } from "#app/domain/account/holdings.server.ts";
import type { Holding } from "#app/domain/account/holdings.server.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import { leaveBehind } from "#app/domain/organisation/leave-behind.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * Closes the actor's own account: the person, and everything that is theirs alone, is erased. What others need stays
 * without the name: postings and the record of deeds. A mail says good-bye.
 *
 * @throws Refused while the actor is the last owner of an organisation that others belong to or that has postings
 */
export const closeOwnAccount = (actor: Person, db: Database = database()): Promise<void> =>
  db.transaction((tx) => erasePerson(tx, actor, actor.personId));

/**
 * Erases a person in the caller's transaction.
 *
 * @param onlyIf a condition on `people` that is judged behind the lock
 * @throws NotFound when there is no such person (any more), Refused for a last owner
 */
export async function erasePerson(
  tx: Database,
  actor: Actor,
  personId: string,
  onlyIf?: SQL,
): Promise<void> {
  const locked = await lockHoldings(tx, personId);
  // Locked after the organisations, as everybody does who admits somebody; nobody becomes a member of anything meanwhile.
  const [person] = await tx
    .select({ email: people.email, name: people.name, language: people.language })
    .from(people)
    .where(and(eq(people.id, personId), onlyIf))
    .for("update");
  if (!person) throw new NotFound();
  const holdings = await listHoldings(tx, personId);
  if (holdings.some(({ id }) => !locked.includes(id)))
    throw new Refused({ code: "joinedMeanwhile" });
  refuseLastOwner(holdings, person.language);
  await leaveAll(tx, actor, personId);
  await eraseTraces(tx, { personId, ...person }, locked);
  await tx.delete(people).where(eq(people.id, personId));
  await recordAll(tx, actor, [
    { verb: "account_closed", subjectKind: "person", subjectId: personId },
  ]);
  const to = { personId: null, email: person.email, language: person.language };
  const values = { homePath: "/" };
  await queueMail(tx, actor, { to, topic: "account", message: "account_closed", values });
}

function refuseLastOwner(holdings: readonly Holding[], language: InterfaceLanguage): void {
  const held = holdings.filter(({ needsOwner }) => needsOwner);
  if (held.length === 0) return;
  throw new Refused(
    held.map((organisation) => ({
      code: "lastOwnerStays",
      values: { organisation: nameFor(organisation, language) },
    })),
  );
}

/** Leaves every organisation; those that nobody belongs to any more are left behind for somebody else. */
async function leaveAll(tx: Database, actor: Actor, personId: string): Promise<void> {
  const left = await tx.delete(members).where(eq(members.personId, personId)).returning();
  await recordAll(
    tx,
    actor,
    left.map(({ id, organisationId }) => ({
      verb: "member_left",
      subjectKind: "organisation",
      subjectId: organisationId,
      details: { member: id },
    })),
  );
  for (const { organisationId } of left) await leaveBehind(tx, actor, organisationId);
}
