import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { OrganisationState } from "#db/codes.ts";
import { INVITATION_DAYS, LIMITS } from "#db/limits.ts";
import { invitations, members, people } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import type { InvitationInput } from "#app/domain/invitation/input.ts";
import { isOpenInvitation } from "#app/domain/invitation/queries.server.ts";
import { sendInvitation } from "#app/domain/invitation/send.server.ts";
import { lockAsOwner } from "#app/domain/membership/lock.server.ts";
import { getManaged } from "#app/domain/membership/queries.server.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { hashOfSecret, newSecret } from "#app/domain/secret.server.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Mails that somebody is made to get: by one organisation, and at one address whoever sends them. */
const PER_ORGANISATION = { action: "invite", minutes: 720 };
const MOST = { verified: 40, others: 10 };
const PER_ADDRESS = { action: "invite_address", most: 6, minutes: 720 };

/**
 * An owner asks somebody to join, by address; they get a link. Nothing that this does or answers depends on whether the
 * address has an account. An address that was asked before is asked again, with a new link and the role given now.
 *
 * @throws NotFound, Forbidden for whoever is no owner
 * @throws Refused when the address is a member's already, or too many have been asked
 */
export async function invite(
  actor: Actor,
  organisationId: string,
  { email, role }: InvitationInput,
  db: Database = database(),
): Promise<void> {
  // Asked without a lock first, so that only owners use up a limit.
  const { state } = await getManaged(actor, organisationId, db);
  refuseStopped(state);
  await countMail(db, actor, { organisationId, state, email });
  await db.transaction(async (tx) => {
    // The lock of the organisation keeps two invitations of one address apart; the unique index would refuse the second.
    const organisation = await lockAsOwner(tx, actor, organisationId);
    await refuseMember(tx, organisationId, email);
    const isSame = and(eq(sql`lower(${invitations.email})`, email), isOpenInvitation);
    const known = and(eq(invitations.organisationId, organisationId), isSame);
    const secret = newSecret();
    const [renewed] = await tx
      .update(invitations)
      .set({ role, ...freshFrom(actor, secret) })
      .where(known)
      .returning({ id: invitations.id });
    if (!renewed) {
      await refuseTooMany(tx, organisationId);
      await tx
        .insert(invitations)
        .values({ organisationId, email, role, ...freshFrom(actor, secret) });
    }
    await sendInvitation(tx, actor, organisation, { email, role, secret });
    await leaveRecord(tx, actor, organisationId, "invited", { role });
  });
}

/**
 * Sends an invitation once more; the link sent before works no longer.
 *
 * @throws NotFound, Forbidden for whoever is no owner; NotFound when it is accepted or withdrawn
 * @throws Refused after too many
 */
export async function renewInvitation(
  actor: Actor,
  organisationId: string,
  invitationId: string,
  db: Database = database(),
): Promise<void> {
  const { state } = await getManaged(actor, organisationId, db);
  refuseStopped(state);
  const { email } = await getOpen(db, organisationId, invitationId);
  await countMail(db, actor, { organisationId, state, email });
  await db.transaction(async (tx) => {
    const organisation = await lockAsOwner(tx, actor, organisationId);
    const { role } = await getOpen(tx, organisationId, invitationId);
    const secret = newSecret();
    await tx
      .update(invitations)
      .set(freshFrom(actor, secret))
      .where(eq(invitations.id, invitationId));
    await sendInvitation(tx, actor, organisation, { email, role, secret });
    await leaveRecord(tx, actor, organisationId, "invited", { role });
  });
}

/**
 * Takes an invitation back: its link works no longer.
 *
 * @throws NotFound, Forbidden for whoever is no owner; NotFound when it is accepted or withdrawn
 */
export async function withdrawInvitation(
  actor: Actor,
  organisationId: string,
  invitationId: string,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockAsOwner(tx, actor, organisationId);
    const { role } = await getOpen(tx, organisationId, invitationId);
    await tx
      .update(invitations)
      .set({ withdrawnAt: actor.now })
      .where(eq(invitations.id, invitationId));
    await leaveRecord(tx, actor, organisationId, "invitation_withdrawn", { role });
  });
}

/** In the name of an organisation for which the cluster does not vouch nobody is written to. */
function refuseStopped(state: OrganisationState): void {
  if (state === "refused" || state === "suspended")
    throw new Refused({ code: "organisationStopped" });
}

type Counted = { organisationId: string; state: OrganisationState; email: string };

/** Counted before the invitation is judged, so that attempts at once cannot slip through. */
async function countMail(
  db: Database,
  { now }: Actor,
  { organisationId, state, email }: Counted,
): Promise<void> {
  const most = state === "verified" ? MOST.verified : MOST.others;
  await countAttempt(db, { ...PER_ORGANISATION, most, subject: organisationId }, now);
  await countAttempt(db, { ...PER_ADDRESS, subject: email }, now);
}

const freshFrom = ({ now, personId }: Actor, secret: string) => ({
  secretHash: hashOfSecret(secret),
  invitedBy: personId,
  createdAt: now,
  expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
});

async function getOpen(db: Database, organisationId: string, id: string) {
  if (!isId(id)) throw new NotFound();
  const isThis = and(eq(invitations.id, id), eq(invitations.organisationId, organisationId));
  const [invitation] = await db
    .select()
    .from(invitations)
    .where(and(isThis, isOpenInvitation))
    .for("update");
  if (!invitation) throw new NotFound();
  return invitation;
}

/** Its members stand beside the form with their addresses, so this tells an owner nothing new. */
async function refuseMember(tx: Database, organisationId: string, email: string): Promise<void> {
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.organisationId, organisationId), eq(sql`lower(${people.email})`, email)));
  if (member) throw new Refused({ field: "email", code: "isMember" });
}

async function refuseTooMany(tx: Database, organisationId: string): Promise<void> {
  const open = await tx.$count(
    invitations,
    and(eq(invitations.organisationId, organisationId), isOpenInvitation),
  );
  const max = LIMITS.invitationsPerOrganisation;
  if (open >= max)
    throw new Refused({ field: "email", code: "tooManyInvitations", values: { max } });
}

function leaveRecord(
  tx: Database,
  actor: Actor,
  organisationId: string,
  verb: string,
  details: Record<string, unknown>,
): Promise<void> {
  return recordAll(tx, actor, [
    { verb, subjectKind: "organisation", subjectId: organisationId, details },
  ]);
}
