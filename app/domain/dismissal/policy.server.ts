import type { Viewer } from "#app/domain/actor.ts";
import { canTake } from "#app/domain/posting/policy.server.ts";
import type { PostingFacts } from "#app/domain/posting/policy.server.ts";

type Owned = Pick<PostingFacts, "organisationId">;

/** Members of the posting's organisation are spared what it has put aside; everybody else is shown all matches. */
export const isSpared = (viewer: Viewer, { organisationId }: Owned): boolean =>
  viewer.memberships.some((membership) => membership.organisationId === organisationId);

/** Whoever may change a posting says which matches are none for it. */
export const canDismiss = (viewer: Viewer, posting: PostingFacts): boolean =>
  canTake("revise", viewer, posting);
