import type { PostingKind } from "#db/codes.ts";
import { POSTING_KINDS, SIDE_OF_KIND } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { listOwnOrganisations } from "#app/domain/organisation/queries.server.ts";
import { canDraftFor } from "#app/domain/posting/policy.server.ts";

/** The organisations of the viewer for which the viewer may write. */
export async function listWritableOrganisations(viewer: Viewer, db: Database = database()) {
  const mine = await listOwnOrganisations(viewer, db);
  return mine.filter(({ id }) => canDraftFor(viewer, id));
}

/**
 * The organisations for which the viewer may draft a posting of this kind.
 *
 * @throws Forbidden when there is none: another side's kind, only a viewer, or no member at all
 */
export async function listDraftingOrganisations(
  viewer: Viewer,
  kind: PostingKind,
  db: Database = database(),
) {
  const writable = await listWritableOrganisations(viewer, db);
  const ofSide = writable.filter((organisation) => organisation.kind === SIDE_OF_KIND[kind]);
  if (ofSide.length === 0) throw new Forbidden();
  return ofSide;
}

/** The kinds that the viewer may draft for an organisation: none for whoever does not write there. */
export const kindsFor = (
  viewer: Viewer,
  organisation: { id: string; kind: string },
): PostingKind[] => (canDraftFor(viewer, organisation.id) ? kindsOf([organisation]) : []);

/** The kinds that organisations of these sides publish, in the order of the product. */
export const kindsOf = (organisations: readonly { kind: string }[]): PostingKind[] =>
  POSTING_KINDS.filter((kind) =>
    organisations.some((organisation) => organisation.kind === SIDE_OF_KIND[kind]),
  );
