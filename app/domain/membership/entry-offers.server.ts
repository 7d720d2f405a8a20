import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { listInvitationsTo } from "#app/domain/invitation/queries.server.ts";
import { findJoinable } from "#app/domain/membership/join.server.ts";
import { canBelong } from "#app/domain/organisation/policy.server.ts";

/** The ways into organisations that stand open to somebody: invitations, and the domain of the own address. */
export async function listEntryOffers(viewer: Viewer, db: Database = database()) {
  if (!canBelong(viewer)) return { invitations: [], joinable: null };
  return {
    invitations: await listInvitationsTo(viewer, db),
    joinable: await findJoinable(viewer, db),
  };
}

export type EntryOffers = Awaited<ReturnType<typeof listEntryOffers>>;
