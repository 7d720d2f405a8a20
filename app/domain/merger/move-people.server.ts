import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { MEMBER_ROLES } from "#db/codes.ts";
import { invitations, members, organisationClaims } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { Merging } from "#app/domain/merger/merging.ts";

/** The first is the highest. */
const rank = (role: unknown) =>
  sql`array_position(${sql.param([...MEMBER_ROLES])}::text[], ${role})`;

/** Whoever is a member of both keeps the higher role. */
export async function moveMembers(tx: Database, { gone, stays }: Merging): Promise<void> {
  await tx.execute(sql`
    insert into ${members} (organisation_id, person_id, role, created_at)
    select ${stays.id}, person_id, role, created_at from ${members}
    where organisation_id = ${gone.id}
    on conflict (organisation_id, person_id) do update set role = case
      when ${rank(sql`excluded.role`)} < ${rank(sql`members.role`)}
      then excluded.role else members.role end`);
  await tx.delete(members).where(eq(members.organisationId, gone.id));
}

/** Of two open invitations of one address the one of the organisation that stays is kept. */
export async function moveInvitations(
  tx: Database,
  { now }: Actor,
  { gone, stays }: Merging,
): Promise<void> {
  const isOpen = sql`accepted_at is null and withdrawn_at is null`;
  await tx.execute(sql`
    update ${invitations} set withdrawn_at = ${now.toISOString()}::timestamptz
    where organisation_id = ${gone.id} and ${isOpen} and lower(email) in (
      select lower(email) from ${invitations} where organisation_id = ${stays.id} and ${isOpen})`);
  await tx
    .update(invitations)
    .set({ organisationId: stays.id })
    .where(eq(invitations.organisationId, gone.id));
}

/** Of two open claims of one person the one of the organisation that stays is kept. */
export async function moveClaims(
  tx: Database,
  { now }: Actor,
  { gone, stays }: Merging,
): Promise<void> {
  await tx
    .update(organisationClaims)
    .set({ state: "withdrawn", decidedAt: now })
    .where(
      and(
        eq(organisationClaims.organisationId, gone.id),
        eq(organisationClaims.state, "open"),
        sql`${organisationClaims.personId} in (
          select person_id from ${organisationClaims} as kept
          where kept.organisation_id = ${stays.id} and kept.state = 'open')`,
      ),
    );
  await tx
    .update(organisationClaims)
    .set({ organisationId: stays.id })
    .where(eq(organisationClaims.organisationId, gone.id));
}
