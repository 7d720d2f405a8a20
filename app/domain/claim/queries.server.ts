import { and, asc, desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { files, organisationClaims, organisations, people } from "#db/schema/index.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { canClaim } from "#app/domain/claim/policy.server.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { getOrganisation } from "#app/domain/organisation/queries.server.ts";

/**
 * An organisation for somebody who wants to claim it, with that person's last claim of it.
 *
 * @throws NotFound, Forbidden for those who cannot claim
 */
export async function getClaimPage(
  actor: Actor,
  organisationId: string,
  db: Database = database(),
) {
  const organisation = await getOrganisation(actor, organisationId, db);
  if (!canClaim(actor)) throw new Forbidden();
  const [claim] = await db
    .select({
      state: organisationClaims.state,
      words: organisationClaims.words,
      claimedAt: organisationClaims.claimedAt,
      decidedAt: organisationClaims.decidedAt,
      reason: organisationClaims.reason,
    })
    .from(organisationClaims)
    .where(
      and(
        eq(organisationClaims.organisationId, organisationId),
        eq(organisationClaims.personId, actor.personId!),
      ),
    )
    .orderBy(desc(organisationClaims.claimedAt), desc(organisationClaims.id))
    .limit(1);
  return { organisation, claim: claim ?? null };
}

/** One page of the claims that wait for staff, the longest first. */
export async function listClaims(viewer: Viewer, page = 1, db: Database = database()) {
  refuseAllButStaff(viewer);
  const isOpen = eq(organisationClaims.state, "open");
  const total = await db.$count(organisationClaims, isOpen);
  return pageOfQueue(page, total, ({ limit, offset }) =>
    claimRows(db)
      .where(isOpen)
      .orderBy(asc(organisationClaims.claimedAt), asc(organisationClaims.id))
      .limit(limit)
      .offset(offset),
  );
}

const claimRows = (db: Database) =>
  db
    .select({
      id: organisationClaims.id,
      state: organisationClaims.state,
      words: organisationClaims.words,
      claimedAt: organisationClaims.claimedAt,
      person: { id: people.id, name: people.name, email: people.email },
      organisation: {
        id: organisations.id,
        kind: organisations.kind,
        name: organisations.name,
        nameEn: organisations.nameEn,
        nameBg: organisations.nameBg,
        website: organisations.website,
        listedFrom: organisations.listedFrom,
      },
      file: { id: files.id, name: files.name, size: files.size },
    })
    .from(organisationClaims)
    .innerJoin(people, eq(people.id, organisationClaims.personId))
    .innerJoin(organisations, eq(organisations.id, organisationClaims.organisationId))
    .leftJoin(files, eq(files.id, organisationClaims.fileId));

/**
 * A claim that waits for staff.
 *
 * @throws Forbidden, NotFound, Refused when it has been decided
 */
export async function getOpenClaim(viewer: Viewer, id: string, db: Database = database()) {
  refuseAllButStaff(viewer);
  if (!isId(id)) throw new NotFound();
  const [claim] = await claimRows(db).where(eq(organisationClaims.id, id));
  if (!claim) throw new NotFound();
  if (claim.state !== "open") throw new Refused({ code: "claimDecided" });
  return claim;
}

/**
 * What somebody has given with a claim, for staff alone, also when it has been decided.
 *
 * @throws Forbidden, NotFound
 */
export async function getClaimDocument(viewer: Viewer, id: string, db: Database = database()) {
  refuseAllButStaff(viewer);
  if (!isId(id)) throw new NotFound();
  const [document] = await db
    .select({ name: files.name, mediaType: files.mediaType, content: files.content })
    .from(organisationClaims)
    .innerJoin(files, eq(files.id, organisationClaims.fileId))
    .where(eq(organisationClaims.id, id));
  if (!document) throw new NotFound();
  return document;
}
