import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { organisationClaims, organisations } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import type { ClaimInput } from "#app/domain/claim/input.ts";
import { canClaim } from "#app/domain/claim/policy.server.ts";
import { readDocument, storeDocument } from "#app/domain/evidence/document.server.ts";
import { isId } from "#app/domain/ids.ts";
import { organisationVisibleTo } from "#app/domain/organisation/policy.server.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

const PER_PERSON = { action: "claim", most: 20, minutes: 1439 };

/**
 * Somebody says to speak for an organisation that nobody speaks for. It gives no rights until staff accept it.
 *
 * @throws NotFound, Forbidden for students and staff
 * @throws Refused when the organisation is claimed, the same person's claim is open, the document is none of the kinds that
 *   are taken, or the same person has made too many
 */
export async function claimOrganisation(
  actor: Actor,
  organisationId: string,
  { words, document }: ClaimInput,
  db: Database = database(),
): Promise<void> {
  if (canClaim(actor))
    await countAttempt(db, { ...PER_PERSON, subject: actor.personId! }, actor.now);
  const file = document && canClaim(actor) ? await readDocument(document) : null;
  await db.transaction(async (tx) => {
    const { state } = await lockVisible(tx, actor, organisationId);
    if (!canClaim(actor)) throw new Forbidden();
    if (state !== "unclaimed") throw new Refused({ code: "claimedAlready" });
    const fileId = file && (await storeDocument(tx, actor, null, file));
    // Sent twice at once: the unique index on open claims lets one of them in.
    const [made] = await tx
      .insert(organisationClaims)
      .values({ organisationId, personId: actor.personId!, words, fileId, claimedAt: actor.now })
      .onConflictDoNothing()
      .returning({ id: organisationClaims.id });
    if (!made) throw new Refused({ code: "claimOpen" });
    await recordAll(tx, actor, [
      { verb: "claim_made", subjectKind: "organisation", subjectId: organisationId },
    ]);
  });
}

/** Locked, so that nobody claims what is being given to somebody else. */
async function lockVisible(tx: Database, actor: Actor, id: string) {
  if (!isId(id)) throw new NotFound();
  const [organisation] = await tx
    .select({ state: organisations.state })
    .from(organisations)
    .where(and(eq(organisations.id, id), organisationVisibleTo(actor)))
    .for("update");
  if (!organisation) throw new NotFound();
  return organisation;
}

/**
 * Takes back one's own claim while it is open.
 *
 * @throws NotFound when the actor has no open claim of the organisation
 */
export async function withdrawClaim(
  actor: Actor,
  organisationId: string,
  db: Database = database(),
): Promise<void> {
  if (!isId(organisationId) || actor.personId === null) throw new NotFound();
  await db.transaction(async (tx) => {
    // The condition decides between a withdrawal and a decision at the same instant: the second finds no open claim.
    const [withdrawn] = await tx
      .update(organisationClaims)
      .set({ state: "withdrawn", decidedAt: actor.now })
      .where(
        and(
          eq(organisationClaims.organisationId, organisationId),
          eq(organisationClaims.personId, actor.personId!),
          eq(organisationClaims.state, "open"),
        ),
      )
      .returning({ id: organisationClaims.id });
    if (!withdrawn) throw new NotFound();
    await recordAll(tx, actor, [
      { verb: "claim_withdrawn", subjectKind: "organisation", subjectId: organisationId },
    ]);
  });
}
