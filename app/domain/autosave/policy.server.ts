import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { POSTING_KINDS } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import type { Person } from "#app/domain/actor.ts";
import { listDraftingOrganisations } from "#app/domain/posting/drafting.server.ts";
import { getWritableKind } from "#app/domain/posting/queries.server.ts";

/**
 * Lets pass who may write what a form writes.
 *
 * @param form the id of a posting, or the kind of a new one
 * @returns the kind of the posting that the form writes
 * @throws NotFound for a posting that does not exist or is not shown to the actor, and for what is neither an id nor a kind
 * @throws Forbidden for somebody who may see the posting but not write it, or writes no posting of this kind
 */
export async function admitToForm(
  actor: Person,
  form: string,
  db: Database = database(),
): Promise<PostingKind> {
  const kind = POSTING_KINDS.find((one) => one === form);
  if (!kind) return getWritableKind(actor, form, db);
  await listDraftingOrganisations(actor, kind, db);
  return kind;
}
