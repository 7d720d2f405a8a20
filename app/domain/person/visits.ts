/** Whoever comes back within this time goes on with the same visit, so that what is new does not vanish by a reload. */
export const SAME_VISIT_MINUTES = 60;

/** What happened longer ago is no news to anybody who comes back. */
export const LONGEST_DAYS = 30;

const MINUTE_MS = 60 * 1000;

/** Whether a visit whose last page was shown at an instant goes on. */
export const isGoingOn = (lastAt: Date, now: Date): boolean =>
  now.getTime() - lastAt.getTime() <= SAME_VISIT_MINUTES * MINUTE_MS;
