import { and, asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { InterfaceLanguage } from "#db/codes.ts";
import { organisationDomains } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { tellPerson } from "#app/domain/office/tell-owners.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";
import { lockForDecision } from "#app/domain/organisation/transition.server.ts";
import type { LockedOrganisation } from "#app/domain/organisation/transition.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { ReasonInput } from "#app/domain/verification/input.ts";

/**
 * Staff confirm that a domain is an organisation's: whoever has an address of it may join from now on.
 *
 * @throws NotFound, Forbidden
 * @throws Refused when it is confirmed already, for this organisation or another, or the organisation is not verified
 */
export async function confirmDomain(
  actor: Actor,
  organisationId: string,
  domainId: string,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockForDecision(tx, actor, organisationId);
    const { domain, askedBy, isTaken } = await lockRequest(tx, organisationId, domainId);
    if (organisation.state !== "verified") throw new Refused({ code: "domainOfUnverified" });
    if (isTaken) throw new Refused({ code: "domainTaken", values: { domain } });
    await tx
      .update(organisationDomains)
      .set({ confirmedBy: actor.personId, confirmedAt: actor.now })
      .where(eq(organisationDomains.id, domainId));
    await leaveRecord(tx, actor, organisation, "domain_confirmed", { domain });
    await tellPerson(tx, actor, askedBy, {
      topic: "organisation",
      message: "domain_confirmed",
      values: (language) => ({ ...naming(organisation, language), domain }),
    });
  });
}

/** Staff decline a domain, with a reason; it may be asked for again. */
export async function declineDomain(
  actor: Actor,
  organisationId: string,
  domainId: string,
  { reason }: ReasonInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockForDecision(tx, actor, organisationId);
    const { domain, askedBy } = await lockRequest(tx, organisationId, domainId);
    await tx.delete(organisationDomains).where(eq(organisationDomains.id, domainId));
    await leaveRecord(tx, actor, organisation, "domain_declined", { domain, reason });
    await tellPerson(tx, actor, askedBy, {
      topic: "organisation",
      message: "domain_declined",
      values: (language) => ({ ...naming(organisation, language), domain, reason }),
    });
  });
}

async function lockRequest(tx: Database, organisationId: string, domainId: string) {
  if (!isId(domainId)) throw new NotFound();
  const isThis = and(
    eq(organisationDomains.id, domainId),
    eq(organisationDomains.organisationId, organisationId),
  );
  const [asked] = await tx.select().from(organisationDomains).where(isThis);
  if (!asked) throw new NotFound();
  // All requests for the domain are locked, so that of two organisations that would be given it at once one is.
  const rows = await tx
    .select()
    .from(organisationDomains)
    .where(eq(organisationDomains.domain, asked.domain))
    .orderBy(asc(organisationDomains.id))
    .for("update");
  const now = rows.find(({ id }) => id === domainId);
  if (!now) throw new NotFound();
  if (now.confirmedAt) throw new Refused({ code: "domainConfirmed" });
  return { ...now, isTaken: rows.some(({ confirmedAt }) => confirmedAt !== null) };
}

const naming = (organisation: LockedOrganisation, language: InterfaceLanguage) => ({
  organisation: nameFor(organisation, language),
  organisationPath: `/organisations/${organisation.id}`,
});

async function leaveRecord(
  tx: Database,
  actor: Actor,
  { id }: LockedOrganisation,
  verb: string,
  details: { domain: string; reason?: string },
): Promise<void> {
  await recordAll(tx, actor, [{ verb, subjectKind: "organisation", subjectId: id, details }]);
}
