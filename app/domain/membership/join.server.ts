import { and, desc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { organisationDomains, organisations } from "#db/schema/index.ts";
import type { Actor, Person, Viewer } from "#app/domain/actor.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { admit, lockForEntry } from "#app/domain/membership/admit.server.ts";
import {
  canBelong,
  organisationVisibleTo,
  roleIn,
} from "#app/domain/organisation/policy.server.ts";
import {
  domainOf,
  domainsAbove,
  isPublicMailDomain,
} from "#app/domain/organisation/public-mail-domains.ts";
import { getSeenOrganisation } from "#app/domain/organisation/seen.server.ts";
import { findAddress } from "#app/domain/person/address.server.ts";

/**
 * The organisation that the viewer's confirmed address belongs to, unless the viewer is in it already: the one for which the
 * domain behind the @, or the nearest domain above it, is confirmed. Sub-domains count after a dot only, and public mail
 * providers never.
 */
export async function findJoinable(viewer: Viewer, db: Database = database()) {
  if (!canBelong(viewer)) return null;
  const address = await findAddress(viewer, db);
  if (address === null || isPublicMailDomain(domainOf(address))) return null;
  const [found] = await db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
      domain: organisationDomains.domain,
    })
    .from(organisationDomains)
    .innerJoin(organisations, eq(organisations.id, organisationDomains.organisationId))
    .where(
      and(
        inArray(organisationDomains.domain, domainsAbove(domainOf(address))),
        isNotNull(organisationDomains.confirmedAt),
        organisationVisibleTo(viewer),
        // Nobody is let in by a domain where there is nobody: whoever speaks for it claims it.
        ne(organisations.state, "unclaimed"),
      ),
    )
    .orderBy(desc(sql`char_length(${organisationDomains.domain})`))
    .limit(1);
  return found && roleIn(viewer, found.id) === null ? found : null;
}

export type Joinable = NonNullable<Awaited<ReturnType<typeof findJoinable>>>;

/**
 * Joins an organisation as a viewer, by an address of a domain that staff have confirmed for it. Its owners are told.
 *
 * @throws NotFound when the actor may not see the organisation
 * @throws Forbidden for an address of another domain, and for students and staff
 * @throws Refused for a member
 */
export async function joinByDomain(
  actor: Actor,
  organisationId: string,
  db: Database = database(),
): Promise<void> {
  await getSeenOrganisation(actor, organisationId, db);
  if (!canBelong(actor)) throw new Forbidden();
  await db.transaction(async (tx) => {
    const organisation = await lockForEntry(tx, organisationId);
    if (roleIn(actor, organisationId) !== null) throw new Refused({ code: "memberAlready" });
    const joinable = await findJoinable(actor, tx);
    if (joinable?.id !== organisationId) throw new Forbidden();
    const way = { role: "viewer", verb: "joined_by_domain" } as const;
    if (!(await admit(tx, actor as Person, organisation, way)))
      throw new Refused({ code: "memberAlready" });
  });
}
