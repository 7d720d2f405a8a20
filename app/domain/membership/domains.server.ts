import { and, asc, eq, isNotNull, ne } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { organisationDomains } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import type { DomainInput } from "#app/domain/membership/input.ts";
import { lockAsOwner } from "#app/domain/membership/lock.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * An owner asks staff to confirm that a domain is the organisation's own, so that whoever has an address of it may join.
 *
 * @throws NotFound, Forbidden for whoever is no owner
 * @throws Refused when it was asked for already, or is confirmed for another organisation
 */
export async function askForDomain(
  actor: Actor,
  organisationId: string,
  { domain }: DomainInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockAsOwner(tx, actor, organisationId);
    await refuseTooMany(tx, organisationId);
    const [taken] = await tx
      .select({ id: organisationDomains.id })
      .from(organisationDomains)
      .where(
        and(
          eq(organisationDomains.domain, domain),
          isNotNull(organisationDomains.confirmedAt),
          ne(organisationDomains.organisationId, organisationId),
        ),
      );
    if (taken) throw new Refused({ field: "domain", code: "domainOfOther" });
    // Two owners who ask at once: the unique index on organisation and domain lets one of them in.
    const [asked] = await tx
      .insert(organisationDomains)
      .values({ organisationId, domain, askedBy: actor.personId, askedAt: actor.now })
      .onConflictDoNothing()
      .returning({ id: organisationDomains.id });
    if (!asked) throw new Refused({ field: "domain", code: "domainAsked" });
    await recordAll(tx, actor, [
      { verb: "domain_asked", subjectKind: "organisation", subjectId: organisationId },
    ]);
  });
}

/**
 * An owner gives a domain up, asked for or confirmed; who has joined by it stays.
 *
 * @throws NotFound, Forbidden for whoever is no owner
 */
export async function giveUpDomain(
  actor: Actor,
  organisationId: string,
  id: string,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockAsOwner(tx, actor, organisationId);
    if (!isId(id)) throw new NotFound();
    const [gone] = await tx
      .delete(organisationDomains)
      .where(
        and(eq(organisationDomains.id, id), eq(organisationDomains.organisationId, organisationId)),
      )
      .returning({ id: organisationDomains.id });
    if (!gone) throw new NotFound();
    await recordAll(tx, actor, [
      { verb: "domain_given_up", subjectKind: "organisation", subjectId: organisationId },
    ]);
  });
}

async function refuseTooMany(tx: Database, organisationId: string): Promise<void> {
  const count = await tx.$count(
    organisationDomains,
    eq(organisationDomains.organisationId, organisationId),
  );
  const max = LIMITS.domainsPerOrganisation;
  if (count >= max) throw new Refused({ field: "domain", code: "tooMany", values: { max } });
}

/** The domains of an organisation, for its members. */
export function listDomains(db: Database, organisationId: string) {
  return db
    .select({
      id: organisationDomains.id,
      domain: organisationDomains.domain,
      askedAt: organisationDomains.askedAt,
      confirmedAt: organisationDomains.confirmedAt,
    })
    .from(organisationDomains)
    .where(eq(organisationDomains.organisationId, organisationId))
    .orderBy(asc(organisationDomains.domain));
}
