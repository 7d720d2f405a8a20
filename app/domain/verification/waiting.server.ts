import { and, asc, count, eq, isNotNull, isNull, min } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { members, organisationDomains, organisations } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { findDuplicates } from "#app/domain/verification/duplicates.server.ts";
import { listEvidence } from "#app/domain/verification/queries.server.ts";

/** One page of the new organisations that have asked to be verified, the longest first, with who could be the same. */
export async function listVerifications(viewer: Viewer, page = 1, db: Database = database()) {
  refuseAllButStaff(viewer);
  const hasAsked = and(
    eq(organisations.state, "new"),
    isNotNull(organisations.verificationAskedAt),
  );
  return pageOfQueue(page, await db.$count(organisations, hasAsked), async (part) => {
    const rows = await db
      .select()
      .from(organisations)
      .where(hasAsked)
      .orderBy(asc(organisations.verificationAskedAt), asc(organisations.id))
      .limit(part.limit)
      .offset(part.offset);
    return Promise.all(
      rows.map(async (organisation) => ({
        organisation,
        members: await db.$count(members, eq(members.organisationId, organisation.id)),
        evidence: await listEvidence(organisation.id, db),
        duplicates: await findDuplicates(organisation, db),
      })),
    );
  });
}

/** One page of the domains that verified organisations have asked for, the longest waiting first. */
export async function listDomainRequests(viewer: Viewer, page = 1, db: Database = database()) {
  refuseAllButStaff(viewer);
  const { waiting } = await countDomainRequests(db);
  return pageOfQueue(page, waiting, ({ limit, offset }) =>
    domainRequests(db)
      .orderBy(asc(organisationDomains.askedAt), asc(organisationDomains.id))
      .limit(limit)
      .offset(offset),
  );
}

/** How many domains wait for a word, and since when the oldest does. */
export async function countDomainRequests(db: Database) {
  const [row] = await db
    .select({ waiting: count(), oldest: min(organisationDomains.askedAt) })
    .from(organisationDomains)
    .innerJoin(organisations, eq(organisations.id, organisationDomains.organisationId))
    .where(isAskedDomain);
  return row!;
}

const isAskedDomain = and(
  isNull(organisationDomains.confirmedAt),
  eq(organisations.state, "verified"),
);

const domainRequests = (db: Database) =>
  db
    .select({
      id: organisationDomains.id,
      domain: organisationDomains.domain,
      askedAt: organisationDomains.askedAt,
      organisation: {
        id: organisations.id,
        name: organisations.name,
        nameEn: organisations.nameEn,
        nameBg: organisations.nameBg,
        website: organisations.website,
      },
    })
    .from(organisationDomains)
    .innerJoin(organisations, eq(organisations.id, organisationDomains.organisationId))
    .where(isAskedDomain);
