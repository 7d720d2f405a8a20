import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { members, organisationClaims } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { tellPerson } from "#app/domain/office/tell-owners.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";
import { lockForDecision, moveOrganisation } from "#app/domain/organisation/transition.server.ts";
import type { LockedOrganisation } from "#app/domain/organisation/transition.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { ReasonInput } from "#app/domain/verification/input.ts";

type Claim = typeof organisationClaims.$inferSelect;

/**
 * Staff accept a claim: the organisation is verified, the claimant its owner, and the other open claims of it are
 * refused courteously. Where it was listed from stays as its history.
 *
 * @throws NotFound, Forbidden
 * @throws Refused when the claim has been decided or withdrawn, or the organisation is claimed
 */
export async function acceptClaim(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<{ organisationId: string }> {
  return db.transaction(async (tx) => {
    const { claim, organisation } = await lockClaim(tx, actor, id);
    await moveOrganisation(tx, actor, organisation, { step: "claim" });
    await tx
      .insert(members)
      .values({
        organisationId: organisation.id,
        personId: claim.personId,
        role: "owner",
        createdAt: actor.now,
      })
      .onConflictDoUpdate({
        target: [members.organisationId, members.personId],
        set: { role: "owner" },
      });
    if (!(await decide(tx, actor, claim, { state: "accepted" }))) throw decidedAlready();
    await tellPerson(tx, actor, claim.personId, {
      topic: "organisation",
      message: "claim_accepted",
      values: (language) => naming(organisation, language),
    });
    await refuseOtherClaims(tx, actor, organisation);
    return { organisationId: organisation.id };
  });
}

/** Staff refuse a claim, with a reason; the same person may claim again. */
export async function refuseClaim(
  actor: Actor,
  id: string,
  { reason }: ReasonInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const { claim, organisation } = await lockClaim(tx, actor, id);
    if (!(await decide(tx, actor, claim, { state: "refused", reason }))) throw decidedAlready();
    await tellPerson(tx, actor, claim.personId, {
      topic: "organisation",
      message: "claim_refused",
      values: (language) => ({
        organisation: nameFor(organisation, language),
        reason,
        claimPath: `/organisations/${organisation.id}/claim`,
      }),
    });
  });
}

/** The organisation has somebody who speaks for it now: whoever else asked is told to ask them. */
export async function refuseOtherClaims(
  tx: Database,
  actor: Actor,
  organisation: Pick<LockedOrganisation, "id" | "name" | "nameEn" | "nameBg">,
): Promise<void> {
  const open = await tx
    .select()
    .from(organisationClaims)
    .where(
      and(
        eq(organisationClaims.organisationId, organisation.id),
        eq(organisationClaims.state, "open"),
      ),
    );
  for (const claim of open) {
    if (!(await decide(tx, actor, claim, { state: "refused" }))) continue;
    await tellPerson(tx, actor, claim.personId, {
      topic: "organisation",
      message: "claim_overtaken",
      values: (language) => naming(organisation, language),
    });
  }
}

const naming = (
  organisation: Pick<LockedOrganisation, "id" | "name" | "nameEn" | "nameBg">,
  language: "en" | "bg",
) => ({
  organisation: nameFor(organisation, language),
  organisationPath: `/organisations/${organisation.id}`,
});

/**
 * The organisation is locked before its claim is read, so that of two staff who decide at the same instant one does and
 * the other finds it decided.
 */
async function lockClaim(tx: Database, actor: Actor, id: string) {
  if (!isOffice(actor)) throw new Forbidden();
  const { organisationId } = await readClaim(tx, id);
  const organisation = await lockForDecision(tx, actor, organisationId);
  const claim = await readClaim(tx, id);
  if (claim.state !== "open") throw decidedAlready();
  return { claim, organisation };
}

async function readClaim(tx: Database, id: string): Promise<Claim> {
  if (!isId(id)) throw new NotFound();
  const [claim] = await tx.select().from(organisationClaims).where(eq(organisationClaims.id, id));
  if (!claim) throw new NotFound();
  return claim;
}

const decidedAlready = () => new Refused({ code: "claimDecided" });

/** Answers false when its holder has withdrawn it in the same instant, which needs no lock of the organisation. */
async function decide(
  tx: Database,
  actor: Actor,
  { id, organisationId }: Claim,
  outcome: { state: "accepted" | "refused"; reason?: string },
): Promise<boolean> {
  const decided = await tx
    .update(organisationClaims)
    .set({ ...outcome, decidedBy: actor.personId, decidedAt: actor.now })
    .where(and(eq(organisationClaims.id, id), eq(organisationClaims.state, "open")))
    .returning({ id: organisationClaims.id });
  if (decided.length === 0) return false;
  // The claim goes with its holder's account; why it was refused stays here.
  const details = outcome.reason ? { reason: outcome.reason } : {};
  const verb = `claim_${outcome.state}`;
  await recordAll(tx, actor, [
    { verb, subjectKind: "organisation", subjectId: organisationId, details },
  ]);
  return true;
}
