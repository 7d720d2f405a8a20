import { wordsOf } from "#matching/extraction/lexicon.ts";
import type { Rank } from "./figures.ts";

/** Postings of the labels: which of them hold a word, and how often. */
function postingsOf(labels: readonly string[]) {
  const postings = new Map<string, Map<number, number>>();
  const lengths = labels.map((label, index) => {
    const stems = wordsOf(label).map(({ stem }) => stem);
    for (const stem of stems) {
      const held = postings.get(stem) ?? new Map<number, number>();
      postings.set(stem, held.set(index, (held.get(index) ?? 0) + 1));
    }
    return stems.length;
  });
  return { postings, lengths };
}

function ranking(
  labels: readonly string[],
  scoreOf: (stems: ReadonlySet<string>) => Map<number, number>,
): Rank {
  return (text) =>
    [...scoreOf(new Set(wordsOf(text).map(({ stem }) => stem)))]
      .toSorted(([a, x], [b, y]) => y - x || a - b)
      .map(([index]) => labels[index]!);
}

/** The share of a label's words, weighted by rarity, that stand in the text: preferred labels only, stemmed. */
export function idfCoverage(labels: readonly string[]): Rank {
  const { postings } = postingsOf(labels);
  const idf = (stem: string) => Math.log(1 + labels.length / postings.get(stem)!.size);
  const whole = new Float64Array(labels.length);
  for (const [stem, held] of postings) for (const index of held.keys()) whole[index]! += idf(stem);
  return ranking(labels, (stems) => {
    const scores = new Map<number, number>();
    for (const stem of stems)
      for (const index of postings.get(stem)?.keys() ?? [])
        scores.set(index, (scores.get(index) ?? 0) + idf(stem) / whole[index]!);
    return scores;
  });
}

const K1 = 1.2;
const B = 0.75;

/** BM25 of the text's words over the preferred labels, stemmed. */
export function bm25(labels: readonly string[]): Rank {
  const { postings, lengths } = postingsOf(labels);
  const average = lengths.reduce((sum, length) => sum + length, 0) / labels.length;
  return ranking(labels, (stems) => {
    const scores = new Map<number, number>();
    for (const stem of stems) {
      const held = postings.get(stem) ?? new Map<number, number>();
      const idf = Math.log(1 + (labels.length - held.size + 0.5) / (held.size + 0.5));
      for (const [index, times] of held) {
        const length = K1 * (1 - B + (B * lengths[index]!) / average);
        const score = (idf * times * (K1 + 1)) / (times + length);
        scores.set(index, (scores.get(index) ?? 0) + score);
      }
    }
    return scores;
  });
}
