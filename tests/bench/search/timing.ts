/** The middle and the slow end of some durations, in milliseconds. */
export type Times = { p50: number; p99: number };

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

/** The middle and the slow end of durations. */
export function timesOf(durations: readonly number[]): Times {
  const sorted = durations.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99) };
}

/**
 * Does something over and over, by so many clients at once, each of which waits for its answer.
 *
 * @param ask is told which time it is, counted from 0
 */
export async function time(
  { times, clients }: { times: number; clients: number },
  ask: (index: number) => Promise<unknown>,
): Promise<Times> {
  const durations: number[] = [];
  let next = 0;
  const client = async () => {
    for (let index = next++; index < times; index = next++) {
      const begun = performance.now();
      await ask(index);
      durations.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return timesOf(durations);
}

export const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

/** To two places after the point, as figures are printed. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
