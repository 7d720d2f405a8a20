import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { contentsOf } from "#app/domain/posting/content-of.server.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import {
  lockOrganisations,
  refuseIncomplete,
  refusePast,
  refuseUnverified,
} from "#app/domain/posting/publication.server.ts";
import { listDueForReview } from "#app/domain/posting/review-due.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { publicationAfterWait } from "#app/domain/posting/publish-after-wait.server.ts";
import { admit, lockPostings, moveAll } from "#app/domain/posting/transition.server.ts";
import type { Move } from "#app/domain/posting/transition.server.ts";

/** What a step made of a posting: the posting as it now is, or why it is as it was. */
export type Settled = LockedPosting | NotFound | Forbidden | Refused;

/**
 * Does what `submitPosting` does with any number of drafts, with as many statements for all of them as for one. Each is
 * decided on its own: what stands against one keeps no other back.
 *
 * @returns what became of each, by the id as it was given
 */
export async function submitPostings(
  actor: Actor,
  ids: readonly string[],
  db: Database = database(),
): Promise<ReadonlyMap<string, Settled>> {
  return db.transaction(async (tx) => {
    // Everything locked here is locked until the end: all postings first, then their organisations, as everywhere.
    const locked = await lockPostings(tx, actor, ids);
    const admitted = sift(locked, (posting) => admit("submit", actor, posting));
    const contents = await contentsOf(tx, admitted.left);
    const complete = sift(admitted.left, ({ id }) => {
      refuseIncomplete(contents.get(id)!);
      refusePast(contents.get(id)!, actor.now);
    });
    const organisations = await lockOrganisations(
      tx,
      complete.left.map(({ organisationId }) => organisationId),
    );
    const allowed = sift(complete.left, ({ organisationId }) => {
      const organisation = organisations.get(organisationId)!;
      if (!(actor.role === "system" && organisation.state === "unclaimed"))
        refuseUnverified(organisation);
    });
    const moved = await moveAll(tx, actor, await movesOf(tx, actor, allowed.left, contents));
    const settled = new Map<string, Settled>([
      ...admitted.refused,
      ...complete.refused,
      ...allowed.refused,
      ...moved.map((posting) => [posting.id, posting] as const),
    ]);
    return new Map(ids.map((id) => [id, settled.get(id.toLowerCase()) ?? new NotFound()]));
  });
}

async function movesOf(
  tx: Database,
  actor: Actor,
  list: readonly LockedPosting[],
  contents: ReadonlyMap<string, PostingContent>,
): Promise<Move[]> {
  const due = await listDueForReview(tx, actor, list);
  const step = "submit";
  const moves: Move[] = [];
  for (const posting of list)
    moves.push(
      due.has(posting.id)
        ? { posting, step, to: "in_review", verb: "submitted_for_review" }
        : {
            posting,
            step,
            ...(await publicationAfterWait(tx, posting, contents.get(posting.id)!, actor.now)),
          },
    );
  return moves;
}

/** Lets those through that a rule does not refuse, and keeps of the others why. */
function sift(list: readonly LockedPosting[], rule: (posting: LockedPosting) => void) {
  const left: LockedPosting[] = [];
  const refused: [string, Forbidden | Refused][] = [];
  for (const posting of list) {
    try {
      rule(posting);
      left.push(posting);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Forbidden)) throw error;
      refused.push([posting.id, error]);
    }
  }
  return { left, refused };
}
