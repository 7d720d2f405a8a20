import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeBreaker, Unreachable } from "#search/breaker.ts";
import { nothingWaited } from "#search/patience.ts";

const TIMES = { pauseMs: 3000, patienceMs: 1000 };
const forever = () => new Promise<never>(() => {});
const never = () => false;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Asks, and answers how many milliseconds after the beginning of the test it was told what. */
function asking(
  breaker: ReturnType<typeof makeBreaker>,
  ask: () => Promise<string>,
  waited = nothingWaited(),
) {
  return breaker.ask(ask, never, waited).then(
    (answer) => ({ at: Date.now(), answer }),
    (error: unknown) => ({ at: Date.now(), answer: error instanceof Unreachable ? null : "?" }),
  );
}

test("of many that ask in the first second of an outage nobody waits longer than the first, and later ones not at all", async () => {
  const begun = Date.now();
  const breaker = makeBreaker(TIMES);
  const early = Array.from({ length: 20 }, () => asking(breaker, forever));
  await vi.advanceTimersByTimeAsync(900);
  const late = asking(breaker, forever);
  await vi.advanceTimersByTimeAsync(100);
  for (const { at, answer } of await Promise.all([...early, late]))
    expect({ waited: at - begun, answer }).toEqual({ waited: 1000, answer: null });
  expect(await asking(breaker, forever)).toEqual({ at: begun + 1000, answer: null });
  expect(breaker.isClosed()).toBe(false);
});

test("after the pause one tries whether the server answers, and nobody waits beside it", async () => {
  const breaker = makeBreaker(TIMES);
  await expect(
    breaker.ask(() => Promise.reject(new Error("away")), never, nothingWaited()),
  ).rejects.toThrow("away");
  await vi.advanceTimersByTimeAsync(TIMES.pauseMs);
  const trial = asking(breaker, forever);
  const beside = vi.fn(forever);
  await expect(breaker.ask(beside, never, nothingWaited())).rejects.toThrow(Unreachable);
  expect(beside).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(TIMES.patienceMs);
  expect((await trial).answer).toBeNull();
  await expect(breaker.ask(beside, never, nothingWaited())).rejects.toThrow(Unreachable);
  await vi.advanceTimersByTimeAsync(TIMES.pauseMs);
  expect((await asking(breaker, async () => "here")).answer).toBe("here");
  expect(breaker.isClosed()).toBe(true);
});

test("a server that answers that it is not ready is asked again at once", async () => {
  const breaker = makeBreaker(TIMES);
  const notReady = () => Promise.reject(new Error("not ready"));
  for (let asked = 0; asked < 2; asked += 1)
    await expect(breaker.ask(notReady, () => true, nothingWaited())).rejects.toThrow("not ready");
  expect((await asking(breaker, async () => "ready")).answer).toBe("ready");
});

test("what an answer does besides asking the server is not the server's time", async () => {
  const breaker = makeBreaker(TIMES);
  const read = () => new Promise<void>((resolve) => setTimeout(resolve, 5 * TIMES.patienceMs));
  const waited = nothingWaited();
  const made = (async () => {
    await asking(breaker, async () => "words", waited);
    await read();
    return asking(breaker, async () => "hits", waited);
  })();
  await vi.advanceTimersByTimeAsync(5 * TIMES.patienceMs);
  expect((await made).answer).toBe("hits");
  expect(breaker.isClosed()).toBe(true);
});

test("all requests of one answer together take no longer than a reader waits, side by side counted once", async () => {
  const begun = Date.now();
  const breaker = makeBreaker(TIMES);
  const slow = () => new Promise<string>((resolve) => setTimeout(() => resolve("slow"), 600));
  const waited = nothingWaited();
  const made = (async () => {
    await Promise.all([asking(breaker, slow, waited), asking(breaker, slow, waited)]);
    return asking(breaker, slow, waited);
  })();
  const other = asking(breaker, slow);
  await vi.advanceTimersByTimeAsync(600);
  expect((await other).answer).toBe("slow");
  await vi.advanceTimersByTimeAsync(400);
  expect(await made).toEqual({ at: begun + TIMES.patienceMs, answer: null });
});

test("whoever asks too much of a server that answers others gives up alone", async () => {
  const breaker = makeBreaker(TIMES);
  const long = asking(breaker, forever);
  await vi.advanceTimersByTimeAsync(500);
  expect((await asking(breaker, async () => "short")).answer).toBe("short");
  await vi.advanceTimersByTimeAsync(500);
  expect((await long).answer).toBeNull();
  expect(breaker.isClosed()).toBe(true);
});
