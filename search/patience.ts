/** How long the requests of one answer have waited for the server; those that wait side by side count once. */
export type Waited = { ms: number; open: number; since: number };

/**
 * What one answer has waited for the server: nothing yet. It goes along with what is asked for the answer, by hand: a store
 * that follows what is awaited would make every promise of the process cost more.
 */
export const nothingWaited = (): Waited => ({ ms: 0, open: 0, since: 0 });

/** Begins to wait for a request. Answers how long others of the same answer have been waited for, and how to end it. */
export function beginWaiting(
  waited: Waited,
  clock: () => number,
): { waitedMs: number; end: () => void } {
  const waitedMs = waited.open > 0 ? waited.ms + clock() - waited.since : waited.ms;
  if (waited.open === 0) waited.since = clock();
  waited.open += 1;
  const end = () => {
    waited.open -= 1;
    if (waited.open === 0) waited.ms += clock() - waited.since;
  };
  return { waitedMs, end };
}
