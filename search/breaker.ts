import { beginWaiting } from "#search/patience.ts";
import type { Waited } from "#search/patience.ts";

/** Keeps readers from waiting for a server that has just kept one waiting. */
export type Breaker = {
  /** Whether the server answered the last time that it was asked, or has not been asked. */
  isClosed: () => boolean;
  /**
   * Asks the server, and gives up when that takes longer than a reader waits, together with what the same answer has asked
   * before. What else an answer needs, such as the database, is asked outside: its time is none of the server's. Whoever is
   * kept waiting while others are answered gives up alone. After any other failure nobody is let through until the pause is
   * over, then one at a time until the server answers; and whoever waits already is told of it at once, for waiting out the
   * own time would change nothing.
   *
   * @param waited what the answer has waited already; it is added to
   * @throws Unreachable where nobody is let through or time is up; what `ask` throws, which counts as a failure unless the
   *   server has `answered` by it
   */
  ask: <T>(
    ask: () => Promise<T>,
    answered: (error: unknown) => boolean,
    waited: Waited,
  ) => Promise<T>;
};

/** The server is not asked, or does not answer. */
export class Unreachable extends Error {
  override name = "Unreachable";
}

/** @param cause what has failed before */
const unreachable = (what: string, cause?: unknown) =>
  new Unreachable(`The search server ${what}.`, { cause });

type Times = { pauseMs: number; patienceMs: number };

/** A breaker that lets everybody through. */
export function makeBreaker({ pauseMs, patienceMs }: Times, clock = Date.now): Breaker {
  let failedAt: number | null = null;
  let answeredAt = -Infinity;
  let cause: unknown;
  let isTrying = false;
  const waiting = new Set<(error: Unreachable) => void>();
  const failed = (error: unknown) => {
    [failedAt, cause] = [clock(), error];
    for (const giveUp of waiting) giveUp(unreachable("has failed others", cause));
  };
  const succeeded = () => void ([failedAt, answeredAt] = [null, clock()]);
  const mayAsk = () => failedAt === null || (!isTrying && clock() - failedAt >= pauseMs);
  const ask: Breaker["ask"] = async (answer, answered, waited) => {
    if (!mayAsk()) throw unreachable("is left alone for a while", cause);
    const [isTrial, begunAt] = [failedAt !== null, clock()];
    isTrying ||= isTrial;
    let giveUp: (error: Unreachable) => void = () => {};
    const givenUp = new Promise<never>((_, reject) => waiting.add((giveUp = reject)));
    const tooLate = () => giveUp(unreachable("was too slow"));
    const { waitedMs, end } = beginWaiting(waited, clock);
    const timer = setTimeout(tooLate, patienceMs - waitedMs);
    try {
      const given = await Promise.race([answer(), givenUp]);
      succeeded();
      return given;
    } catch (error) {
      waiting.delete(giveUp);
      // What has answered others meanwhile is there: this one asked too much of it, and gives up alone.
      if (answered(error)) succeeded();
      else if (isTrial || (failedAt === null && answeredAt <= begunAt)) failed(error);
      throw error;
    } finally {
      waiting.delete(giveUp);
      end();
      clearTimeout(timer);
      if (isTrial) isTrying = false;
    }
  };
  return { isClosed: () => failedAt === null, ask };
}
