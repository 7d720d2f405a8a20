import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import {
  files,
  members,
  organisationDomains,
  organisationEvidence,
  organisations,
  people,
} from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { canCorrectNumber } from "#app/domain/organisation/policy.server.ts";
import { getOrganisation, getShownRevision } from "#app/domain/organisation/queries.server.ts";
import { startsFrom } from "#app/domain/organisation/steps.ts";
import type { OrganisationStep } from "#app/domain/organisation/steps.ts";
import { refuseUnlessFrom } from "#app/domain/organisation/transition.server.ts";
import { listHistory } from "#app/domain/verification/history.server.ts";
import { findDuplicates } from "#app/domain/verification/duplicates.server.ts";

/**
 * All that staff need to decide about an organisation, and what they may decide now.
 *
 * @throws NotFound, Forbidden
 */
export async function getDecision(viewer: Viewer, id: string, db: Database = database()) {
  const revision = await getShownRevision(id, db);
  const organisation = await getOrganisation(viewer, id, db);
  refuseAllButStaff(viewer);
  const { state } = organisation;
  const [request] = await db
    .select({
      askedAt: organisations.verificationAskedAt,
      note: organisations.verificationNote,
      vouchedNames: organisations.vouchedNames,
      renamedAt: organisations.renamedAt,
    })
    .from(organisations)
    .where(eq(organisations.id, id));
  return {
    organisation,
    request: { ...request!, revision },
    evidence: await listEvidence(id, db),
    members: await listMembers(id, db),
    domains: await db
      .select()
      .from(organisationDomains)
      .where(eq(organisationDomains.organisationId, id))
      .orderBy(asc(organisationDomains.domain)),
    duplicates: await findDuplicates(organisation, db),
    history: await listHistory(id, db),
    can: {
      decide: startsFrom("verify", state),
      suspend: startsFrom("suspend", state),
      restore: startsFrom("restore", state),
      confirmDomains: state === "verified",
      confirmNames: state === "verified" && request!.vouchedNames !== null,
      correctNumber: canCorrectNumber(viewer, organisation),
    },
  };
}

export type Decision = Awaited<ReturnType<typeof getDecision>>;

/**
 * An organisation as the page of a step shows it before it is taken; any step that starts anywhere by null.
 *
 * @throws NotFound, Forbidden or Refused where the step itself would be
 */
export async function getBeforeStep(
  step: OrganisationStep | null,
  viewer: Viewer,
  id: string,
  db: Database = database(),
) {
  const organisation = await getOrganisation(viewer, id, db);
  refuseAllButStaff(viewer);
  if (step) refuseUnlessFrom(step, organisation);
  return organisation;
}

/** A domain that waits for staff's word. */
export async function getDomainRequest(
  viewer: Viewer,
  organisationId: string,
  domainId: string,
  db: Database = database(),
) {
  await getBeforeStep(null, viewer, organisationId, db);
  if (!isId(domainId)) throw new NotFound();
  const [row] = await db
    .select({ domain: organisationDomains.domain, confirmedAt: organisationDomains.confirmedAt })
    .from(organisationDomains)
    .where(
      and(
        eq(organisationDomains.id, domainId),
        eq(organisationDomains.organisationId, organisationId),
      ),
    );
  if (!row) throw new NotFound();
  if (row.confirmedAt) throw new Refused({ code: "domainConfirmed" });
  return row;
}

/** What members and staff have given, in the order in which it came. */
export function listEvidence(organisationId: string, db: Database) {
  return db
    .select({
      id: organisationEvidence.id,
      kind: organisationEvidence.kind,
      words: organisationEvidence.words,
      addedAt: organisationEvidence.addedAt,
      byName: people.name,
      isByStaff: sql<boolean>`coalesce(${people.role} = 'staff', false)`,
      file: { id: files.id, name: files.name, size: files.size },
    })
    .from(organisationEvidence)
    .leftJoin(people, eq(people.id, organisationEvidence.addedBy))
    .leftJoin(files, eq(files.id, organisationEvidence.fileId))
    .where(eq(organisationEvidence.organisationId, organisationId))
    .orderBy(asc(organisationEvidence.addedAt), asc(organisationEvidence.id));
}

function listMembers(organisationId: string, db: Database) {
  return db
    .select({ id: people.id, name: people.name, email: people.email, role: members.role })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(eq(members.organisationId, organisationId))
    .orderBy(sql`array_position(array['owner', 'editor', 'viewer'], ${members.role})`, people.name);
}
