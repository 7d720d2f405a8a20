import { and, inArray, isNotNull, or, sql, type SQL } from "drizzle-orm";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import type { CloseReason, OrganisationState, PostingState } from "#db/codes.ts";
import { organisations, postings } from "#db/schema/index.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";

/** What the rules about a posting read of it. */
export type PostingFacts = {
  organisationId: string;
  state: PostingState;
  expiresAt: Date | null;
};

const isOffice = (viewer: Viewer) => viewer.role === "staff" || viewer.role === "system";

const mayWriteFor = (viewer: Viewer, organisationId: string) =>
  viewer.memberships.some(
    (membership) => membership.organisationId === organisationId && membership.role !== "viewer",
  );

/**
 * The condition on `postings` for being shown to somebody: what is or was public to everyone (a closed posting's page says
 * that it is closed), everything of an organisation to its members, everything to staff. Others get 404.
 */
export function visibleTo(viewer: Viewer): SQL {
  if (isOffice(viewer)) return sql`true`;
  const mine = viewer.memberships.map((membership) => membership.organisationId);
  const isPublicOrganisation = sql`exists (
    select 1 from ${organisations}
    where ${organisations.id} = ${postings.organisationId}
      and ${inArray(organisations.state, [...PUBLIC_ORGANISATION_STATES])}
  )`;
  const wasPublic = and(
    inArray(postings.state, ["published", "closed"]),
    isNotNull(postings.publishedAt),
    isPublicOrganisation,
  );
  return or(wasPublic, mine.length > 0 ? inArray(postings.organisationId, mine) : undefined)!;
}

/** Past its last instant, whether or not the clock has closed it yet. */
export const isOver = ({ expiresAt }: Pick<PostingFacts, "expiresAt">, now: Date): boolean =>
  expiresAt === null || expiresAt <= now;

/** Published, not past its last instant, and of an organisation that the public may see. */
export const isOpen = (
  posting: PostingFacts & { organisationState: OrganisationState },
  now: Date,
): boolean =>
  posting.state === "published" &&
  !isOver(posting, now) &&
  PUBLIC_ORGANISATION_STATES.some((state) => state === posting.organisationState);

/** Owners and editors write for their organisation; jobs and imports write for all. */
export const canDraftFor = (actor: Viewer, organisationId: string): boolean =>
  actor.role === "system" || mayWriteFor(actor, organisationId);

export const canRevise = (actor: Viewer, posting: PostingFacts): boolean =>
  canDraftFor(actor, posting.organisationId);

export const canSubmit = canRevise;

export const canClose = (actor: Viewer, posting: PostingFacts): boolean =>
  canDraftFor(actor, posting.organisationId);

/** Expiry is the clock's word, a take-down the staff's, everything else that of owners and editors. */
export function canCloseAs(reason: CloseReason, actor: Viewer, posting: PostingFacts): boolean {
  if (reason === "expired") return actor.role === "system";
  return reason === "taken_down" ? canReview(actor) : canClose(actor, posting);
}

/** Staff decide on what waits for review, and take down. */
export const canReview = (actor: Viewer): actor is Actor => isOffice(actor);

/** What a page may offer to do with a posting now: the rule and the state both allow it. */
export function permissionsFor(
  viewer: Viewer,
  posting: PostingFacts,
  organisationState: OrganisationState,
) {
  const { state } = posting;
  const isVerified = organisationState === "verified";
  const mayReview = canReview(viewer) && viewer.role === "staff" && state === "in_review";
  const isEditable = state === "draft" || (state === "published" && !isOver(posting, viewer.now));
  return {
    revise: canRevise(viewer, posting) && isEditable,
    submit: canSubmit(viewer, posting) && state === "draft" && isVerified,
    close: canClose(viewer, posting) && state === "published",
    review: mayReview,
    approve: mayReview && isVerified,
  };
}
