import type { Place } from "./weather.ts";

type Step = Pick<Place, "server" | "side"> & {
  what: RegExp;
  /** Met only where a lost search server is set up again, or where postings are closed. */
  needs?: "wipe" | "closing";
  /** Whether the request may arrive after its sender is dead. */
  mayStray?: boolean;
};

const atDatabase = (side: Place["side"], what: RegExp) =>
  ({ server: "database", side, what }) as const;
const atSearch = (side: Place["side"], what: RegExp) => ({ server: "search", side, what }) as const;

const LOCK = /^select pg_try_advisory_lock/;
const RELEASE =
  /^update outbox set state = \$1 where \(outbox.state = \$2 and outbox.task_uid is null\)$/;
const CLAIM = /^with next as \( select entity/;
const READ = /^select .*from open_postings/;
const SEND = /^POST \/indexes\/postings\/documents(\?|$)/;
const DELETE = /^POST \/indexes\/postings\/documents\/delete-batch/;
const NOTE = /^update outbox set task_uid/;
const LOOK = /^GET \/tasks\?.*uids=/;
const FINISH = /^delete from outbox/;
const SENTINEL = /^PUT \/indexes\/postings\/documents/;
const SETTINGS = /^PATCH \/indexes\/postings\/settings/;
const EMPTY = /^DELETE \/indexes\/postings\/documents/;

/**
 * The steps of a publisher, by what passes between it and its servers. What is asked is not done yet; what is answered is
 * done, and the publisher has not heard of it.
 */
export const STEPS = {
  "before the lock": atDatabase("asked", LOCK),
  "the lock is given": atDatabase("answered", LOCK),
  "before releasing": atDatabase("asked", RELEASE),
  released: atDatabase("answered", RELEASE),
  "before claiming": atDatabase("asked", CLAIM),
  claimed: atDatabase("answered", CLAIM),
  "before reading": atDatabase("asked", READ),
  read: atDatabase("answered", READ),
  "before sending": { ...atSearch("asked", SEND), mayStray: true },
  sent: atSearch("answered", SEND),
  "before deleting": { ...atSearch("asked", DELETE), needs: "closing", mayStray: true },
  "deletion sent": { ...atSearch("answered", DELETE), needs: "closing" },
  "before noting the task": atDatabase("asked", NOTE),
  "task noted": atDatabase("answered", NOTE),
  "before looking at tasks": atSearch("asked", LOOK),
  "looked at tasks": atSearch("answered", LOOK),
  "before finishing": atDatabase("asked", FINISH),
  finished: atDatabase("answered", FINISH),
  "before setting up": { ...atSearch("asked", SETTINGS), needs: "wipe", mayStray: true },
  "set up": { ...atSearch("answered", SETTINGS), needs: "wipe" },
  "before emptying": { ...atSearch("asked", EMPTY), needs: "wipe", mayStray: true },
  emptied: { ...atSearch("answered", EMPTY), needs: "wipe" },
  "before the sentinel": { ...atSearch("asked", SENTINEL), needs: "wipe", mayStray: true },
  "sentinel sent": { ...atSearch("answered", SENTINEL), needs: "wipe" },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as StepName[];
export const stepOf = (name: StepName): Step => STEPS[name];

/** The steps of a rebuild. */
export const REBUILD_STEPS = {
  "before making": atSearch("asked", /^POST \/indexes(\?|$)/),
  "before filling": atSearch("asked", /^POST \/indexes\/postings_new\/documents/),
  filled: atSearch("answered", /^POST \/indexes\/postings_new\/documents/),
  "before swapping": { ...atSearch("asked", /^POST \/swap-indexes/), mayStray: true },
  swapped: atSearch("answered", /^POST \/swap-indexes/),
  "before comparing": atSearch(
    "asked",
    /^GET \/indexes\/postings\/documents|^POST \/indexes\/postings\/documents\/fetch/,
  ),
  "before removing": { ...atSearch("asked", /^DELETE \/indexes\/postings_new/), mayStray: true },
} as const satisfies Record<string, Step>;

export type RebuildStep = keyof typeof REBUILD_STEPS;
export const REBUILD_STEP_NAMES = Object.keys(REBUILD_STEPS) as RebuildStep[];
export const rebuildStepOf = (name: RebuildStep): Step => REBUILD_STEPS[name];

/** Whether a message passes at a step. */
export const isAtStep = ({ server, side, what }: Step, place: Place): boolean =>
  place.server === server && place.side === side && what.test(place.what);
