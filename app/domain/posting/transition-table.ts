import type { PostingKind, PostingState } from "#db/codes.ts";

/** Those who write for the posting's organisation, the cluster's staff, the clock. */
type Taker = "writers" | "staff" | "clock";

type Step = {
  from: readonly PostingState[];
  /** The states it may lead to; where there is none, or none is due, the state stays as it is. */
  to: readonly PostingState[];
  who: Taker;
  /** Public is only what a verified organisation says. */
  needsVerified?: true;
  /** What is past its last instant is as good as closed, also before the clock has closed it. */
  needsRunning?: true;
  ofKind?: PostingKind;
  /** What is public stays as it is while staff have suspended its organisation: nobody reads it before it is public again. */
  needsStanding?: true;
  /** What staff have taken down already is not taken down again. */
  isOnce?: true;
  /** Only what the public has read, whatever its state is by now. */
  needsOncePublic?: true;
};

/**
 * Everything that can be done to a posting: commands, the permissions that pages are told, and the pages before a step all
 * read this table. What does not stand here is refused. Jobs, imports and the seed may take every step.
 */
export const STEPS = {
  submit: { from: ["draft"], to: ["in_review", "published"], who: "writers", needsVerified: true },
  approve: { from: ["in_review"], to: ["published"], who: "staff", needsVerified: true },
  return: { from: ["in_review"], to: ["draft"], who: "staff" },
  withdraw: { from: ["in_review"], to: ["draft"], who: "writers" },
  close: { from: ["published"], to: ["closed"], who: "writers" },
  // Also what its organisation has closed, handed in with another text, taken back or put away since it was reported, so that
  // nobody forestalls the review that follows. What it says by then stays, and was not public.
  takeDown: {
    from: ["published", "closed", "in_review", "draft", "archived"],
    to: ["closed"],
    who: "staff",
    isOnce: true,
    needsOncePublic: true,
  },
  expire: { from: ["published"], to: ["closed"], who: "clock" },
  // To review by the same rule as a draft: a take-down is staff's word until they change it.
  reopen: { from: ["closed"], to: ["published", "in_review"], who: "writers", needsVerified: true },
  archive: { from: ["draft", "closed"], to: ["archived"], who: "writers" },
  // Where a review is due, a change of what is public goes to review as a draft would, and is public no longer.
  revise: {
    from: ["draft", "published"],
    to: ["in_review"],
    who: "writers",
    needsRunning: true,
    needsStanding: true,
  },
  renew: { from: ["published"], to: [], who: "writers", needsRunning: true, needsStanding: true },
  copy: {
    from: ["draft", "in_review", "published", "closed", "archived"],
    to: [],
    who: "writers",
  },
  continue: { from: ["published", "closed"], to: [], who: "writers", ofKind: "programme" },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;

/** One step as the rules read it. */
export const stepOf = (name: StepName): Step => STEPS[name];
