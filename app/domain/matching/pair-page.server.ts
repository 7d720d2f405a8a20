import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { NearestChange, Side } from "#matching/types.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { findPutAside } from "#app/domain/dismissal/queries.server.ts";
import { bandReason } from "#app/domain/matching/band-reason.server.ts";
import { inTables } from "#app/domain/matching/lines.server.ts";
import { namesIn } from "#app/domain/matching/names-in.server.ts";
import { getPair } from "#app/domain/matching/queries.server.ts";
import { sideOf } from "#app/domain/matching/sides.server.ts";
import type { PostingPage } from "#app/domain/posting/queries.server.ts";

/**
 * Two postings as their pair is shown: both sides, the lines in tables, the nearest changes, and which of the sides are
 * the viewer's own. The same for both orders of the ids.
 *
 * @throws NotFound when one is not visible to the viewer or the two kinds do not pair
 */
export async function getPairPage(
  viewer: Viewer,
  id: string,
  otherId: string,
  db: Database = database(),
) {
  const { university, company, match, rules, changes, ...names } = await getPair(
    viewer,
    id,
    otherId,
    db,
  );
  const aside = await findPutAside(db, viewer, university);
  const actions = changes.map(({ action }) => action);
  return {
    university: pairSideOf(university),
    company: pairSideOf(company),
    yours: yourSides(viewer, { university, company }),
    /** Whether the viewer's organisation has put it aside. */
    isPutAside: aside.ids.has(company.id),
    match: match && inTables(match),
    rules,
    reason: match?.verdict === "scored" ? bandReason(match) : null,
    changes: changes as NearestChange[],
    ...namesIn(
      names,
      match?.reasons ?? [],
      actions.flatMap((action) => ("skill" in action ? [action.skill] : [])),
      actions.flatMap((action) => ("module" in action ? [action.module] : [])),
    ),
  };
}

export type PairPageShown = Awaited<ReturnType<typeof getPairPage>>;
export type PairSide = PairPageShown["company"];

/** With what a reader can do next: whom to write to, where to apply or read on. */
function pairSideOf(posting: PostingPage) {
  const { isOpen, isHidden, closeReason, source, sourceUrl, version, can } = posting;
  const { contactName, contactEmail, applicationUrl } = version;
  const next = { contactName, contactEmail, applicationUrl, source, sourceUrl };
  return { ...sideOf(posting), isOpen, isHidden, closeReason, canRevise: can.revise, next };
}

function yourSides(viewer: Viewer, postings: Record<Side, PostingPage>): Side[] {
  const isMine = (posting: PostingPage) =>
    viewer.memberships.some(({ organisationId }) => organisationId === posting.organisation.id);
  return (["university", "company"] as const).filter((side) => isMine(postings[side]));
}
