/** Finds the words of a vocabulary that begin like a given one. Made by `kinWords`. */
export type FindKin = (stem: string) => readonly (readonly [word: number, likeness: number])[];

const BEGINNING = 5;
const LEAST_SHARED = 0.6;
const KIN = 0.7;
const LETTERS = /^\p{L}+$/u;

/**
 * Words of one family that inflection does not join: *recommends* and *recommendation*, *продава* and *продажба* begin
 * alike. Two words are kin when they share their first five letters at least, and six tenths of the longer one.
 *
 * @param numbers the words of a vocabulary: their numbers by their stems
 */
export function kinWords(numbers: ReadonlyMap<string, number>): FindKin {
  const byBeginning = new Map<string, [string, number][]>();
  for (const [stem, number] of numbers) {
    if (stem.length < BEGINNING || !LETTERS.test(stem)) continue;
    const beginning = stem.slice(0, BEGINNING);
    const family = byBeginning.get(beginning) ?? [];
    byBeginning.set(beginning, family);
    family.push([stem, number]);
  }
  return (stem) =>
    (byBeginning.get(stem.slice(0, BEGINNING)) ?? []).flatMap(([other, number]) => {
      const shared = sharedBeginning(stem, other) / Math.max(stem.length, other.length);
      return other !== stem && shared >= LEAST_SHARED ? [[number, KIN * shared] as const] : [];
    });
}

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
