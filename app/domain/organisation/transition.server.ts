import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { organisations, organisationTransitions, postings } from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { organisationVisibleTo } from "#app/domain/organisation/policy.server.ts";
import { ORGANISATION_STEPS } from "#app/domain/organisation/steps.ts";
import type { OrganisationStep } from "#app/domain/organisation/steps.ts";
import { lockVouchedNames } from "#app/domain/organisation/taken-names.server.ts";
import { NAMES_SEEN, namesOf } from "#app/domain/organisation/vouched-names.server.ts";
import { announcePostings } from "#app/domain/posting/announce-postings.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

export type LockedOrganisation = typeof organisations.$inferSelect & { published: string[] };

/**
 * Reads an organisation for a decision of the office.
 *
 * Its published postings are locked first and then the organisation, in the order in which a publication locks them, so
 * that neither waits for the other; of two decisions at the same instant the second finds what the first has left.
 *
 * @throws NotFound when it does not exist or the actor may not see it
 * @throws Forbidden for anybody but the office
 */
export async function lockForDecision(
  tx: Database,
  actor: Actor,
  id: string,
): Promise<LockedOrganisation> {
  await refuseAllButOffice(tx, actor, id);
  await lockPublished(tx, id);
  const [organisation] = await tx
    .select()
    .from(organisations)
    .where(eq(organisations.id, id))
    .for("update");
  if (!organisation) throw new NotFound();
  // Again, since one may have been published while this waited for the organisation; none can be any more.
  return { ...organisation, published: await lockPublished(tx, id) };
}

/** Who does not see the organisation learns nothing of it; who sees it and is not the office is told so. */
export async function refuseAllButOffice(tx: Database, actor: Viewer, id: string): Promise<void> {
  if (!isId(id)) throw new NotFound();
  const [seen] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.id, id), organisationVisibleTo(actor)));
  if (!seen) throw new NotFound();
  if (!isOffice(actor)) throw new Forbidden();
}

/** In the order of ids, so that two that lock several never wait for each other. */
export async function lockPublished(tx: Database, organisationId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: postings.id })
    .from(postings)
    .where(and(eq(postings.organisationId, organisationId), eq(postings.state, "published")))
    .orderBy(asc(postings.id))
    .for("update");
  return rows.map(({ id }) => id);
}

/** Refuses a step that does not start where the organisation stands. */
export function refuseUnlessFrom(
  step: OrganisationStep,
  { state }: Pick<LockedOrganisation, "state">,
): void {
  const { from, to } = ORGANISATION_STEPS[step];
  if (state !== from)
    throw new Refused({ code: "noSuchOrganisationStep", values: { from: state, to } });
}

/** Refuses a decision about an organisation that is not what was shown to whoever decides. */
export function refuseUnlessShown(
  { revision }: Pick<LockedOrganisation, "revision">,
  shown: number,
): void {
  if (revision !== shown) throw new Refused({ code: "changedSinceShown" });
}

/**
 * Moves an organisation that the caller has locked into another state and leaves the record: a transition row, an event,
 * and word to search of it and of its postings, all in the caller's transaction.
 *
 * @throws Refused when the step does not start from its state
 */
export async function moveOrganisation(
  tx: Database,
  actor: Actor,
  organisation: LockedOrganisation,
  { step, reason }: { step: OrganisationStep; reason?: string },
): Promise<void> {
  refuseUnlessFrom(step, organisation);
  const { to, verb } = ORGANISATION_STEPS[step];
  const { id, state } = organisation;
  if (to === "verified") await lockVouchedNames(tx);
  const [transition] = await tx
    .insert(organisationTransitions)
    .values({
      organisationId: id,
      fromState: state,
      toState: to,
      personId: actor.personId,
      reason,
      at: actor.now,
    })
    .returning({ id: organisationTransitions.id });
  await touchOrganisation(tx, actor, id, {
    ...(step === "verify" || step === "claim" ? NAMES_SEEN : {}),
    ...(to === "unclaimed" ? vouchedFor(organisation) : {}),
    state: to,
    verificationAskedAt: null,
    verificationNote: null,
  });
  await announcePostings(tx, organisation.published, actor.now);
  const details = { from: state, to, transition: transition!.id };
  const subject = { subjectKind: "organisation", subjectId: id };
  const isRenamed = to === "unclaimed" && organisation.vouchedNames !== null;
  await recordAll(tx, actor, [
    { ...subject, verb, details },
    ...(isRenamed
      ? [{ ...subject, verb: "identity_changed", details: namesReturned(organisation) }]
      : []),
  ]);
}

/** Nobody is left to answer for names that staff have not seen: it goes by those for which they have vouched. */
const vouchedFor = ({ vouchedNames }: LockedOrganisation) =>
  vouchedNames ? { ...vouchedNames, ...NAMES_SEEN } : {};

const namesReturned = (organisation: LockedOrganisation) => ({
  state: "unclaimed",
  before: namesOf(organisation),
  after: organisation.vouchedNames,
});

/**
 * Writes to an organisation, or to what belongs to it, bumps its revision and tells search, which reads it as it then is. Who
 * decides about it has been shown one revision.
 */
export async function touchOrganisation(
  tx: Database,
  actor: Actor,
  id: string,
  set: Partial<typeof organisations.$inferInsert>,
): Promise<void> {
  const [row] = await tx
    .update(organisations)
    .set({ ...set, revision: sql`${organisations.revision} + 1` })
    .where(eq(organisations.id, id))
    .returning({ revision: organisations.revision });
  await announce(tx, [{ entity: "organisation", id, version: row!.revision }], actor.now);
}
