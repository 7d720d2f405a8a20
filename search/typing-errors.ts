const SHORTEST_FOR_ONE = 5;
/** A word of five letters may have lost one of them. */
export const SHORTEST_MISTYPED = 4;
const SHORTEST_FOR_TWO = 10;

/** How many typing errors are forgiven in a word; numbers forgive none. */
export function errorsForgiven(word: string): number {
  if (word.length < SHORTEST_FOR_ONE || /\d/.test(word)) return 0;
  return word.length < SHORTEST_FOR_TWO ? 1 : 2;
}

/**
 * Whether two keys may be one word typed in two ways: one letter added, lost, exchanged or swapped with its neighbour
 * in five letters or more, two such errors in ten or more; as Meilisearch is set to forgive. Numbers forgive none.
 */
export function isMistyped(a: string, b: string): boolean {
  const allowed = Math.min(errorsForgiven(a), errorsForgiven(b));
  return allowed > 0 && errorsWithin(a, b, allowed) !== null;
}

/**
 * How many typing errors lie between what was typed and a word, by the letters of both, where the longer of them is long
 * enough to be forgiven so many; else null.
 */
export function errorsTyped(typed: string, word: string): number | null {
  const allowed = Math.max(errorsForgiven(typed), errorsForgiven(word));
  return allowed === 0 ? null : errorsWithin(typed, word, allowed);
}

/** How many typing errors lie between two words; null when more than allowed, which most pairs tell at a glance. */
export function errorsWithin(a: string, b: string, allowed: number): number | null {
  if (Math.abs(a.length - b.length) > allowed) return null;
  const [ofA, ofB] = [lettersOf(a), lettersOf(b)];
  // An error takes one letter away at most, and adds one.
  if (bitsIn(ofA & ~ofB) > allowed || bitsIn(ofB & ~ofA) > allowed) return null;
  const errors = errorsBetween(a, b);
  return errors <= allowed ? errors : null;
}

/** Which letters a word has, a bit each; a few letters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Optimal string alignment distance: letters added, lost, exchanged, or swapped with their neighbours. */
export function errorsBetween(a: string, b: string): number {
  let [before, above] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? before[j - 2]! + 1
          : Infinity;
      row.push(Math.min(exchanged, swapped, above[j]! + 1, row[j - 1]! + 1));
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}
