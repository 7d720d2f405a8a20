import { and, asc, desc, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import {
  files,
  organisationEvidence,
  organisations,
  organisationTransitions,
  people,
} from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { canManage, canSeeEvidence } from "#app/domain/organisation/policy.server.ts";
import { getSeenOrganisation } from "#app/domain/organisation/seen.server.ts";

/** What members have given; what staff have noted beside it is for staff. */
export const isOfMembers = (db: Database) =>
  or(
    isNull(organisationEvidence.addedBy),
    notInArray(
      organisationEvidence.addedBy,
      db.select({ id: people.id }).from(people).where(eq(people.role, "staff")),
    ),
  );

/**
 * Where an organisation stands with its verification: what its members have given, when they asked, what staff would like to
 * see, and why it was refused or suspended.
 *
 * @throws NotFound, Forbidden for whoever sees the organisation and is neither a member nor staff
 */
export async function getVerificationPage(viewer: Viewer, id: string, db: Database = database()) {
  const organisation = await getSeenOrganisation(viewer, id, db);
  if (!canSeeEvidence(viewer, id)) throw new Forbidden();
  const [row] = await db
    .select({
      identifier: organisations.identifier,
      askedAt: organisations.verificationAskedAt,
      note: organisations.verificationNote,
    })
    .from(organisations)
    .where(eq(organisations.id, id));
  const isOpen = organisation.state === "new" && canManage(viewer, id);
  return {
    organisation,
    ...row!,
    evidence: await listEvidence(db, id),
    reason: await findReason(db, id, organisation.state),
    can: { add: isOpen, ask: isOpen && row!.askedAt === null },
  };
}

export type VerificationPage = Awaited<ReturnType<typeof getVerificationPage>>;

/**
 * One document, for the members of its organisation and for staff.
 *
 * @throws NotFound, Forbidden for whoever sees the organisation and is neither
 */
export async function getDocument(
  viewer: Viewer,
  organisationId: string,
  evidenceId: string,
  db: Database = database(),
) {
  await getSeenOrganisation(viewer, organisationId, db);
  if (!canSeeEvidence(viewer, organisationId)) throw new Forbidden();
  if (!isId(evidenceId)) throw new NotFound();
  const [document] = await db
    .select({ name: files.name, mediaType: files.mediaType, content: files.content })
    .from(organisationEvidence)
    .innerJoin(files, eq(files.id, organisationEvidence.fileId))
    .where(
      and(
        eq(organisationEvidence.id, evidenceId),
        eq(organisationEvidence.organisationId, organisationId),
      ),
    );
  if (!document) throw new NotFound();
  return document;
}

function listEvidence(db: Database, organisationId: string) {
  return db
    .select({
      id: organisationEvidence.id,
      kind: organisationEvidence.kind,
      words: organisationEvidence.words,
      addedAt: organisationEvidence.addedAt,
      fileName: files.name,
      fileSize: files.size,
    })
    .from(organisationEvidence)
    .leftJoin(files, eq(files.id, organisationEvidence.fileId))
    .where(and(eq(organisationEvidence.organisationId, organisationId), isOfMembers(db)))
    .orderBy(asc(organisationEvidence.addedAt), asc(organisationEvidence.id));
}

/** Why staff have refused or suspended it, in their words. */
async function findReason(db: Database, organisationId: string, state: string) {
  if (state !== "refused" && state !== "suspended") return null;
  const [last] = await db
    .select({ reason: organisationTransitions.reason })
    .from(organisationTransitions)
    .where(
      and(
        eq(organisationTransitions.organisationId, organisationId),
        inArray(organisationTransitions.toState, ["refused", "suspended"]),
      ),
    )
    .orderBy(desc(organisationTransitions.at))
    .limit(1);
  return last?.reason ?? null;
}
