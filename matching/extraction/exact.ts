import { ADDRESS, LATER_COURSES } from "#matching/extraction/deny.ts";
import { isMeant } from "#matching/extraction/accept.ts";
import { passedOverIn, type WrittenBy } from "#matching/extraction/passed-over.ts";
import {
  labelsBeginning,
  type Lexicon,
  type LexiconEntry,
  type Word,
  wordsOf,
} from "#matching/extraction/lexicon.ts";

export { buildLexicon } from "#matching/extraction/lexicon.ts";

/** A skill found in a text: `text` is the original between `start` and `end`. */
export interface ExactFind {
  skill: string;
  start: number;
  end: number;
  text: string;
  /** The label or alternative label that was recognised. */
  label: string;
}

interface Candidate {
  entry: LexiconEntry;
  at: number;
}

/**
 * Finds skills whose whole label or alternative label stands in a text: folded, stemmed, at word
 * boundaries. Of overlapping finds the longest wins, of equally long ones the first. Web and mail
 * addresses are skipped, and so are courses that a course is needed for, what is said not to be asked for and whatever
 * `deny.ts` names. A label that two skills share is
 * decided by its exact spelling, else not at all: this tier prefers silence to error.
 *
 * @param text any string, in any of the languages of the lexicon
 * @param lexicon made by `buildLexicon`
 * @param by on whose side it was written
 * @returns the finds in the order of the text, one for each occurrence; offsets are UTF-16 code
 *   units of the original
 */
export function extractExact(text: string, lexicon: Lexicon, by: WrittenBy): ExactFind[] {
  const words = wordsOf(text);
  const passedOver = [ADDRESS, LATER_COURSES]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .concat(passedOverIn(text, by))
    .sort((a, b) => a.start - b.start);
  const candidates: Candidate[] = [];
  let next = 0;
  words.forEach((word, at) => {
    while (next < passedOver.length && passedOver[next]!.end <= word.token.start) next += 1;
    if ((passedOver[next]?.start ?? text.length) <= word.token.start) return;
    candidates.push(...candidatesAt({ text, words, at }, lexicon));
  });
  return withoutOverlaps(candidates).map(({ entry, at }) => find(text, words, entry, at));
}

function candidatesAt(
  place: { text: string; words: readonly Word[]; at: number },
  lexicon: Lexicon,
): Candidate[] {
  const { words, at } = place;
  const meant = labelsBeginning(lexicon, words[at]!.stem, words[at + 1]?.stem).filter(
    (entry) =>
      entry.words.every((word, index) => word.stem === words[at + index]?.stem) &&
      isMeant(entry, place),
  );
  const lengths = new Set(meant.map((entry) => entry.words.length));
  return [...lengths].flatMap((length) => {
    const entry = theOne(
      meant.filter((candidate) => candidate.words.length === length),
      words.slice(at, at + length),
    );
    return entry === undefined ? [] : [{ entry, at }];
  });
}

/** The entry for one span: that of the only skill, else that of the exact spelling. */
function theOne(entries: LexiconEntry[], found: readonly Word[]): LexiconEntry | undefined {
  const spelt = entries.filter((entry) =>
    entry.words.every((word, index) => word.folded === found[index]!.folded),
  );
  for (const group of [spelt, entries]) {
    if (new Set(group.map((entry) => entry.skill)).size === 1) return group[0];
  }
  return undefined;
}

function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const taken = new Set<number>();
  const kept: Candidate[] = [];
  const longestFirst = candidates.toSorted(
    (a, b) => b.entry.words.length - a.entry.words.length || a.at - b.at,
  );
  for (const candidate of longestFirst) {
    const places = candidate.entry.words.map((_, index) => candidate.at + index);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.at - b.at);
}

function find(text: string, words: readonly Word[], entry: LexiconEntry, at: number): ExactFind {
  const start = words[at]!.token.start;
  const end = words[at + entry.words.length - 1]!.token.end;
  return { skill: entry.skill, start, end, text: text.slice(start, end), label: entry.label };
}
