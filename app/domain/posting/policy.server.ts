import { and, eq, inArray, isNotNull, ne, not, or, sql, type SQL } from "drizzle-orm";
import { PUBLIC_ORGANISATION_STATES } from "#db/codes.ts";
import type { CloseReason, OrganisationState, PostingKind, PostingState } from "#db/codes.ts";
import { organisations, postings, postingTransitions } from "#db/schema/index.ts";
import type { Actor, Viewer } from "#app/domain/actor.ts";
import { STEPS, stepOf } from "#app/domain/posting/transition-table.ts";
import type { StepName } from "#app/domain/posting/transition-table.ts";

/** What the rules about a posting read of it. */
export type PostingFacts = {
  organisationId: string;
  kind: PostingKind;
  state: PostingState;
  publishedAt: Date | null;
  expiresAt: Date | null;
  closeReason: CloseReason | null;
};

const isOffice = (viewer: Viewer) => viewer.role === "staff" || viewer.role === "system";

const isMemberOf = (viewer: Viewer, organisationId: string) =>
  viewer.memberships.some((membership) => membership.organisationId === organisationId);

const mayWriteFor = (viewer: Viewer, organisationId: string) =>
  viewer.memberships.some(
    (membership) => membership.organisationId === organisationId && membership.role !== "viewer",
  );

/** The condition on postings that the public may see their organisation. */
export const isOfPublicOrganisation = sql`exists (
  select 1 from ${organisations}
  where ${organisations.id} = ${postings.organisationId}
    and ${inArray(organisations.state, [...PUBLIC_ORGANISATION_STATES])}
)`;

/** The condition on `postings` that staff have taken it down: that it is closed is public, what it says no longer is. */
export const isTakenDown = and(
  eq(postings.state, "closed"),
  eq(postings.closeReason, "taken_down"),
  isNotNull(postings.publishedAt),
  isOfPublicOrganisation,
)!;

/**
 * The condition on `postings` that what the public last knew of them is that staff took them down: so it stays while their
 * organisation hands them in again, takes them back, or puts them away.
 */
export const wasTakenDown = and(
  ne(postings.state, "published"),
  isNotNull(postings.publishedAt),
  isOfPublicOrganisation,
  sql`(
    select last.reason from ${postingTransitions} last
    where last.posting_id = ${postings.id} and last.to_state in ('published', 'closed')
    order by last.revision desc limit 1
  ) = 'taken_down'`,
)!;

/** The condition on `postings` for being shown to everybody. */
export const isShownToAll = and(
  inArray(postings.state, ["published", "closed"]),
  isNotNull(postings.publishedAt),
  isOfPublicOrganisation,
  not(isTakenDown),
)!;

/**
 * The condition on `postings` for being shown to somebody: what is or was public to everyone (a closed posting's page says
 * that it is closed) unless staff took it down, everything of an organisation to its members, everything to staff. Others
 * get 404.
 */
export function visibleTo(viewer: Viewer): SQL {
  if (isOffice(viewer)) return sql`true`;
  const mine = viewer.memberships.map((membership) => membership.organisationId);
  return or(isShownToAll, mine.length > 0 ? inArray(postings.organisationId, mine) : undefined)!;
}

/** Past its last instant, whether or not the clock has closed it yet. */
export const isOver = ({ expiresAt }: Pick<PostingFacts, "expiresAt">, now: Date): boolean =>
  expiresAt === null || expiresAt <= now;

/** Published, not past its last instant, and of an organisation that the public may see. */
export const isOpen = (
  posting: Pick<PostingFacts, "state" | "expiresAt"> & { organisationState: OrganisationState },
  now: Date,
): boolean =>
  posting.state === "published" &&
  !isOver(posting, now) &&
  PUBLIC_ORGANISATION_STATES.some((state) => state === posting.organisationState);

/** Published and not over, and yet not open: of an organisation that the public may not see at present. */
export const isHidden = (posting: Parameters<typeof isOpen>[0], now: Date): boolean =>
  posting.state === "published" && !isOver(posting, now) && !isOpen(posting, now);

/** Owners and editors write for their organisation; jobs and imports write for all. */
export const canDraftFor = (actor: Viewer, organisationId: string): boolean =>
  actor.role === "system" || mayWriteFor(actor, organisationId);

/** Staff decide on what waits for review, take down, and import. */
export const canReview = (actor: Viewer): actor is Actor => isOffice(actor);

/** Whether somebody is one of those who take this step at all, whatever the posting's state. */
export function canTake(name: StepName, actor: Viewer, posting: PostingFacts): boolean {
  const { who } = stepOf(name);
  if (actor.role === "system") return true;
  if (who === "writers") return mayWriteFor(actor, posting.organisationId);
  return who === "staff" && actor.role === "staff";
}

/** Why the posting as it stands does not let this step be taken: a key of `errors.notWhile`. */
export function obstacleTo(
  name: StepName,
  { kind, state, publishedAt, expiresAt, closeReason }: Omit<PostingFacts, "organisationId">,
  now: Date,
): PostingState | "over" | "otherKind" | "takenDown" | null {
  const { from, ofKind, needsRunning, needsOncePublic, isOnce } = stepOf(name);
  if (ofKind && ofKind !== kind) return "otherKind";
  if (!from.includes(state) || (needsOncePublic && publishedAt === null)) return state;
  if (isOnce && closeReason === "taken_down") return "takenDown";
  return needsRunning && state === "published" && isOver({ expiresAt }, now) ? "over" : null;
}

/** Whether a suspension keeps a step from being taken with what is published. */
export const isHeldBack = (
  name: StepName,
  { state }: Pick<PostingFacts, "state">,
  organisationState: OrganisationState,
): boolean =>
  stepOf(name).needsStanding === true && state === "published" && organisationState === "suspended";

/** Why a step would be refused with a posting as it and its organisation stand: a code of a refusal; null where it would not. */
export function codeAgainst(
  name: StepName,
  posting: Omit<PostingFacts, "organisationId"> & { organisation: { state: OrganisationState } },
  now: Date,
): string | null {
  const obstacle = obstacleTo(name, posting, now);
  if (obstacle) return `notWhile.${obstacle}`;
  return isHeldBack(name, posting, posting.organisation.state) ? "organisationSuspended" : null;
}

/** Who ends a posting for which reason: expiry is the clock's word, a take-down the staff's. */
export const STEP_OF_REASON: Record<CloseReason, "close" | "takeDown" | "expire"> = {
  filled: "close",
  withdrawn: "close",
  taken_down: "takeDown",
  expired: "expire",
};

/** The history of a posting tells who did what: that is for its organisation and for staff. */
export const canReadHistory = (
  viewer: Viewer,
  { organisationId }: Pick<PostingFacts, "organisationId">,
): boolean => isOffice(viewer) || isMemberOf(viewer, organisationId);

/** Nobody writes or applies to their own organisation. */
export const canAnswer = (viewer: Viewer, { organisationId }: PostingFacts): boolean =>
  !isMemberOf(viewer, organisationId);

/** What a page may offer to do with a posting now: who somebody is, the state and the organisation all allow it. */
export function permissionsFor(
  viewer: Viewer,
  posting: PostingFacts,
  organisationState: OrganisationState,
) {
  const isPossible = (name: StepName) =>
    canTake(name, viewer, posting) &&
    obstacleTo(name, posting, viewer.now) === null &&
    !isHeldBack(name, posting, organisationState) &&
    (!stepOf(name).needsVerified || organisationState === "verified");
  const steps = Object.keys(STEPS).map((name) => [name, isPossible(name as StepName)]);
  return {
    ...(Object.fromEntries(steps) as Record<StepName, boolean>),
    readHistory: canReadHistory(viewer, posting),
    answer: canAnswer(viewer, posting),
  };
}
