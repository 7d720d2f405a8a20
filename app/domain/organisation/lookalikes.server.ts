import { and, eq, inArray, isNotNull, max, or, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { organisationDomains, organisationKeys, organisations } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { hostOf, isSharedHost } from "#app/domain/organisation/keys.ts";
import { organisationVisibleTo } from "#app/domain/organisation/policy.server.ts";
import {
  domainOf,
  domainsAbove,
  isPublicMailDomain,
} from "#app/domain/organisation/public-mail-domains.ts";
import { nameKeysOf, writeKeys } from "#app/domain/organisation/write-keys.server.ts";
import { findAddress } from "#app/domain/person/address.server.ts";

/** What is known of an organisation that may be there already. */
export type Described = {
  name: string;
  nameEn?: string | undefined;
  nameBg?: string | undefined;
  country: string;
  identifier?: string | undefined;
  website?: string | undefined;
};

/** The share of common trigrams from which two names are shown as alike; the tests hold names on either side of it. */
const ALIKE = 0.45;

const SHOWN_AT_MOST = 8;

/**
 * Organisations that somebody may see and that may be the described one: by the same number, by the domain of the website or
 * of the viewer's own address, or by a similar name in either script. The surest stand first.
 */
export async function listLookalikes(
  viewer: Viewer,
  described: Described,
  db: Database = database(),
) {
  await writeKeys(db);
  const hasSameNumber = sameNumber(described);
  const hasSameDomain = sameDomain(await hostsOf(viewer, described, db));
  const alike = alikeByName(described, db);
  return db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      state: organisations.state,
      name: organisations.name,
      nameEn: organisations.nameEn,
      nameBg: organisations.nameBg,
      country: organisations.country,
      hasSameNumber: sql<boolean>`${hasSameNumber}`,
      hasSameDomain: sql<boolean>`${hasSameDomain}`,
    })
    .from(organisations)
    .leftJoin(alike, eq(alike.id, organisations.id))
    .where(
      and(organisationVisibleTo(viewer), or(hasSameNumber, hasSameDomain, isNotNull(alike.id))),
    )
    .orderBy(
      sql`(${hasSameNumber})::int desc, (${hasSameDomain})::int desc, ${alike.share} desc nulls last`,
      organisations.id,
    )
    .limit(SHOWN_AT_MOST);
}

export type Lookalike = Awaited<ReturnType<typeof listLookalikes>>[number];

const sameNumber = ({ country, identifier }: Described): SQL =>
  identifier
    ? sql`(${organisations.country} = ${country} and ${organisations.identifier} = ${identifier}) is true`
    : sql`false`;

/** Of a website, or confirmed for the addresses of members. */
function sameDomain(hosts: readonly string[]): SQL {
  if (hosts.length === 0) return sql`false`;
  const isOfWebsite = and(eq(organisationKeys.kind, "host"), inArray(organisationKeys.key, hosts));
  const isConfirmed = and(
    isNotNull(organisationDomains.confirmedAt),
    inArray(organisationDomains.domain, hosts),
  );
  return sql`(${organisations.id} in (select organisation_id from ${organisationKeys} where ${isOfWebsite})
    or ${organisations.id} in (select organisation_id from ${organisationDomains} where ${isConfirmed}))`;
}

/** Each of the described names against each name of an organisation: the greatest share counts. */
function alikeByName(described: Described, db: Database) {
  const names = nameKeysOf(described);
  const shares = names.map((name) => sql`similarity(${organisationKeys.key}, ${name})`);
  const share = shares.length > 0 ? sql<number>`greatest(${sql.join(shares, sql`, `)})` : sql`0`;
  // The operator is what the index of trigrams answers; it lets through a little more than is wanted.
  const isNear = or(...names.map((name) => sql`${organisationKeys.key} % ${name}`)) ?? sql`false`;
  return db
    .select({ id: organisationKeys.organisationId, share: max(share).as("share") })
    .from(organisationKeys)
    .where(and(eq(organisationKeys.kind, "name"), isNear, sql`${share} >= ${ALIKE}`))
    .groupBy(organisationKeys.organisationId)
    .as("alike");
}

async function hostsOf(viewer: Viewer, { website }: Described, db: Database): Promise<string[]> {
  const address = await findAddress(viewer, db);
  const hosts = [hostOf(website), address && domainOf(address)];
  return hosts
    .flatMap((host) => (host ? domainsAbove(host) : []))
    .filter((host) => !isPublicMailDomain(host) && !isSharedHost(host));
}
