import { AsyncLocalStorage } from "node:async_hooks";

/** How long the requests of one answer have waited for the server; those that wait side by side count once. */
type Waited = { ms: number; open: number; since: number };

const answers = new AsyncLocalStorage<Waited>();
const none = (): Waited => ({ ms: 0, open: 0, since: 0 });

/** Makes one answer: all that is asked of the server for it takes no longer than a reader waits. */
export const asOneAnswer = <T>(make: () => Promise<T>): Promise<T> => answers.run(none(), make);

/** Begins to wait for a request. Answers how long others of the same answer have been waited for, and how to end it. */
export function beginWaiting(clock: () => number): { waitedMs: number; end: () => void } {
  const waited = answers.getStore() ?? none();
  const waitedMs = waited.open > 0 ? waited.ms + clock() - waited.since : waited.ms;
  if (waited.open === 0) waited.since = clock();
  waited.open += 1;
  const end = () => {
    waited.open -= 1;
    if (waited.open === 0) waited.ms += clock() - waited.since;
  };
  return { waitedMs, end };
}
