import { ADDRESS } from "#matching/extraction/deny.ts";
import { FUNCTION_WORDS } from "#text/function-words.ts";
import { type Word, wordsOf } from "#matching/extraction/lexicon.ts";
import type { Vocabulary } from "#matching/extraction/suggestion/vocabulary.ts";
import { phrasesIn, isWeak } from "#matching/extraction/suggestion/wordings.ts";

/** Where a word of the vocabulary is meant in a text, and how surely (0…1). */
export interface Mention {
  at: number;
  likeness: number;
}

/** A telling word of a text. */
export interface ReadWord {
  start: number;
  end: number;
  /** How much it says: what a label does not explain of a stretch of text counts against it. */
  weight: number;
}

/** A text as the vocabulary reads it. */
export interface Reading {
  words: readonly ReadWord[];
  /** For words of the vocabulary, by number, their mentions in the order of the text. */
  mentions: ReadonlyMap<number, readonly Mention[]>;
  /** Phrases that are put otherwise in the vocabulary, as indexes of words. */
  phrases: readonly { from: number; to: number }[];
}

const WEAK_WEIGHT = 0.3;
const WEAK_TRUST = 0.5;
const SAID_OTHERWISE = 0.9;
/** What is less like leads no label to the top: without it a third fewer labels are weighed, and the held-out figures stay. */
const LEAST_LIKENESS = 0.3;

/** Reads a text: its telling words, and the words of the vocabulary that they are, are like or say otherwise. */
export function readText(text: string, vocabulary: Vocabulary): Reading {
  const blanked = text.replace(ADDRESS, (address) => " ".repeat(address.length));
  const telling = wordsOf(blanked).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
  const phrases = vocabulary.hasWordings ? phrasesIn(telling) : [];
  const mentions = new Mentions();
  for (const [at, word] of telling.entries()) mentionWord(word, at, vocabulary, mentions);
  for (const { from, to, means } of phrases) {
    for (const number of means.flatMap((stem) => vocabulary.numbers.get(stem) ?? []))
      for (let at = from; at < to; at += 1) mentions.add(number, at, SAID_OTHERWISE);
  }
  return {
    words: telling.map((word) => readWord(word, vocabulary)),
    mentions: mentions.inOrder(),
    phrases,
  };
}

function readWord(word: Word, { numbers, weights, skills }: Vocabulary) {
  const number = numbers.get(word.stem);
  // A word that no label has says half of what one that a single skill has does.
  const weight = number === undefined ? Math.log(1 + skills.length / 1.5) / 2 : weights[number]!;
  return {
    start: word.token.start,
    end: word.token.end,
    weight: isWeak(word) ? weight * WEAK_WEIGHT : weight,
  };
}

function mentionWord(word: Word, at: number, vocabulary: Vocabulary, mentions: Mentions) {
  const number = vocabulary.numbers.get(word.stem);
  const trust = isWeak(word) ? WEAK_TRUST : 1;
  for (const [kin, likeness] of vocabulary.kinOf(word.stem))
    mentions.add(kin, at, likeness * trust);
  if (number === undefined) return;
  mentions.add(number, at, trust);
  for (const [other, likeness] of vocabulary.alike.get(number) ?? [])
    mentions.add(other, at, likeness * trust);
}

/** Mentions by word and place, each as sure as its surest cause. */
class Mentions {
  readonly #places = new Map<number, Map<number, number>>();

  add(word: number, at: number, likeness: number): void {
    if (likeness < LEAST_LIKENESS) return;
    const places = this.#places.get(word) ?? new Map<number, number>();
    this.#places.set(word, places);
    places.set(at, Math.max(places.get(at) ?? 0, likeness));
  }

  inOrder(): Map<number, Mention[]> {
    const sorted = (places: Map<number, number>) =>
      [...places].map(([at, likeness]) => ({ at, likeness })).toSorted((a, b) => a.at - b.at);
    return new Map([...this.#places].map(([word, places]) => [word, sorted(places)]));
  }
}
