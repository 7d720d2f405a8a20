import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { invitations, organisations } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import { findAddress } from "#app/domain/person/address.server.ts";
import { hashOfSecret } from "#app/domain/secret.server.ts";

/** Neither accepted nor withdrawn; it may be over all the same. */
export const isOpenInvitation = and(
  isNull(invitations.acceptedAt),
  isNull(invitations.withdrawnAt),
)!;

const shown = {
  id: invitations.id,
  organisationId: invitations.organisationId,
  role: invitations.role,
  expiresAt: invitations.expiresAt,
  kind: organisations.kind,
  name: organisations.name,
  nameEn: organisations.nameEn,
  nameBg: organisations.nameBg,
};

/**
 * The invitation behind a link: who invites as what, and whether the viewer can accept it. The link alone shows the name of
 * the organisation and nothing else.
 *
 * @throws NotFound when no invitation has this secret, or it has been accepted, withdrawn or replaced, or is over
 */
export async function getInvitation(viewer: Viewer, secret: string, db: Database = database()) {
  const [found] = await select(db, viewer, eq(invitations.secretHash, hashOfSecret(secret)));
  if (!found) throw new NotFound();
  const { email, ...invitation } = found;
  const address = await findAddress(viewer, db);
  return { ...invitation, isForViewer: address !== null && address === email.toLowerCase() };
}

/** The open invitations to the viewer's own address, the newest first. */
export async function listInvitationsTo(viewer: Viewer, db: Database = database()) {
  const address = await findAddress(viewer, db);
  if (address === null) return [];
  const found = await select(db, viewer, eq(sql`lower(${invitations.email})`, address));
  return found.map(({ email: _email, ...invitation }) => invitation);
}

const select = (db: Database, { now }: Viewer, condition: SQL) =>
  db
    .select({ ...shown, email: invitations.email })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .where(and(condition, isOpenInvitation, gt(invitations.expiresAt, now)))
    .orderBy(desc(invitations.createdAt), asc(invitations.id));

/** The open invitations of an organisation, for its owners, who are told which of them are over. */
export async function listInvitationsOf(db: Database, { now }: Viewer, organisationId: string) {
  const rows = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(and(eq(invitations.organisationId, organisationId), isOpenInvitation))
    .orderBy(asc(invitations.email), asc(invitations.id));
  return rows.map((row) => ({ ...row, isOver: row.expiresAt <= now }));
}
