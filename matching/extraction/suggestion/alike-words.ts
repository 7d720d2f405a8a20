/** Words that stand for one another in labels of one skill: for a word, the others with their likeness (0…1). */
export type AlikeWords = ReadonlyMap<number, ReadonlyMap<number, number>>;

const FEWEST_SKILLS = 2;
const SMOOTHING = 3;
const STRETCH = 2.5;
const MOST = 0.8;
const MOST_LABELS = 40;

/**
 * Learns which words are alike from the labels of a vocabulary itself: where two labels of one skill differ in a single
 * word, the two words stand for one another there (*manage staff* and *supervise staff*). The likeness grows with the
 * share of their skills in which they do.
 *
 * @param labelsOfSkills for every skill its labels, each as the numbers of its words
 */
export function alikeWords(
  labelsOfSkills: readonly (readonly (readonly number[])[])[],
): AlikeWords {
  const skillsWith = new Map<number, number>();
  const pairs = new Map<number, Map<number, number>>();
  for (const labels of labelsOfSkills) {
    for (const word of new Set(labels.flat()))
      skillsWith.set(word, (skillsWith.get(word) ?? 0) + 1);
    for (const [one, others] of exchanged(labels)) {
      const counts = pairs.get(one) ?? new Map<number, number>();
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
      pairs.set(one, counts);
    }
  }
  const likeness = (count: number, one: number, other: number) =>
    Math.min(
      MOST,
      (STRETCH * count) / (Math.sqrt(skillsWith.get(one)! * skillsWith.get(other)!) + SMOOTHING),
    );
  return new Map(
    [...pairs].map(([one, counts]) => [
      one,
      new Map(
        [...counts]
          .filter(([, count]) => count >= FEWEST_SKILLS)
          .map(([other, count]) => [other, likeness(count, one, other)]),
      ),
    ]),
  );
}

/** The words that labels of one skill exchange for one another, everything else being the same. */
function exchanged(labels: readonly (readonly number[])[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const sets = labels.slice(0, MOST_LABELS).map((label) => new Set(label));
  const add = (one: number, other: number) =>
    found.set(one, (found.get(one) ?? new Set<number>()).add(other));
  for (const [at, a] of sets.entries()) {
    for (const b of sets.slice(at + 1)) {
      if (a.size !== b.size || a.size < 2) continue;
      const onlyA = [...a].filter((word) => !b.has(word));
      const onlyB = [...b].filter((word) => !a.has(word));
      if (onlyA.length !== 1 || onlyB.length !== 1) continue;
      add(onlyA[0]!, onlyB[0]!);
      add(onlyB[0]!, onlyA[0]!);
    }
  }
  return found;
}
