import { maySuggest } from "#matching/extraction/accept.ts";
import { passedOverIn, type WrittenBy } from "#matching/extraction/passed-over.ts";
import { bestFit, runningWeights } from "#matching/extraction/suggestion/best-fit.ts";
import { toldIn } from "#matching/extraction/told.ts";
import {
  blankSheets,
  type Candidate,
  candidatesIn,
  type Sheets,
} from "#matching/extraction/suggestion/candidates.ts";
import { type Reading, readText } from "#matching/extraction/suggestion/reading.ts";
import { SUGGESTION_WEIGHTS } from "#matching/extraction/suggestion/suggestion-weights.ts";
import type { Signals } from "#matching/extraction/suggestion/suggestion-weights.ts";
import type { Vocabulary } from "#matching/extraction/suggestion/vocabulary.ts";
import { SENTENCE } from "#matching/extraction/sentence.ts";

export { prepareVocabulary } from "#matching/extraction/suggestion/vocabulary.ts";

/** A skill that a text may mean: `text` is the original between `start` and `end`, which caused the suggestion. */
export interface Suggestion {
  skill: string;
  start: number;
  end: number;
  text: string;
  /** The label of the skill that comes nearest to it. */
  label: string;
  /** Comparable within one vocabulary. */
  score: number;
  signals: Signals;
}

/** A stretch of a text that is read on its own. */
interface Sentence {
  text: string;
  start: number;
  reading: Reading;
  running: Float64Array;
}

interface Judged {
  candidate: Candidate;
  like: number;
  score: number;
  sentence: Sentence;
}

const MOST_CANDIDATES = 100;
/**
 * Suggests skills that a text may mean although it does not say their labels: by the words that labels share with a
 * sentence, rarer words counting more, words that are alike or put otherwise included.
 *
 * @param text any string, in any of the languages of the vocabulary
 * @param vocabulary made by `prepareVocabulary`
 * @param limit how many at most
 * @param by on whose side it was written
 * @param except skills that are left out, as those that are known to be named
 * @returns the likeliest first, each skill once; offsets are UTF-16 code units of the original
 */
export function suggestSkills(
  text: string,
  vocabulary: Vocabulary,
  limit: number,
  by: WrittenBy,
  except: ReadonlySet<string> = new Set(),
): Suggestion[] {
  const best = new Map<number, Judged>();
  const sheets = sheetsOf(vocabulary);
  for (const sentence of sentencesOf(withoutPassedOver(text, by), vocabulary)) {
    const near = candidatesIn(sentence.reading, vocabulary, MOST_CANDIDATES, sheets);
    for (const candidate of near) {
      const like = likeness(candidate.skill, sentence, vocabulary);
      const score = scoreOf(candidate.signals, like);
      const before = best.get(candidate.skill);
      if (before === undefined || score > before.score)
        best.set(candidate.skill, { candidate, like, score, sentence });
    }
  }
  const suggestions: Suggestion[] = [];
  for (const judged of [...best.values()].toSorted(byScore)) {
    if (suggestions.length >= limit) break;
    if (except.has(vocabulary.skills[judged.candidate.skill]!.id)) continue;
    const suggestion = explained(judged, vocabulary);
    const { label, start, end } = suggestion;
    if (maySuggest(label, text, start, end)) suggestions.push(suggestion);
  }
  return suggestions;
}

/** The same text, as long as it was, with blanks where something is said not to be asked for, or is a benefit, a heading, a turn of daily language or a sentence that asks for nothing. */
function withoutPassedOver(text: string, by: WrittenBy): string {
  const blank = (words: string) => words.replaceAll(/[^\n]/gu, (sign) => " ".repeat(sign.length));
  let read = text;
  for (const { start, end } of [...passedOverIn(text, by), ...toldIn(text)])
    read = read.slice(0, start) + blank(read.slice(start, end)) + read.slice(end);
  return read;
}

const known = new WeakMap<Vocabulary, Sheets>();

/** Sheets are blank after every sentence, so those of a vocabulary serve all its texts. */
function sheetsOf(vocabulary: Vocabulary): Sheets {
  const own = known.get(vocabulary) ?? blankSheets(vocabulary);
  known.set(vocabulary, own);
  return own;
}

const byScore = (a: Judged, b: Judged) =>
  b.score - a.score || a.candidate.skill - b.candidate.skill;

function sentencesOf(text: string, vocabulary: Vocabulary): Sentence[] {
  return [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => {
    const reading = readText(sentence, vocabulary);
    return { text: sentence, start: index, reading, running: runningWeights(reading) };
  });
}

function likeness(skill: number, { reading, running }: Sentence, vocabulary: Vocabulary): number {
  let most = 0;
  for (const label of vocabulary.skills[skill]!.preferred)
    most = Math.max(most, bestFit(label, reading, running, vocabulary).likeness);
  return most;
}

function scoreOf(signals: Omit<Signals, "like">, like: number): number {
  const weights = SUGGESTION_WEIGHTS;
  return (
    signals.said * weights.said +
    signals.covered * weights.covered +
    like * weights.like +
    signals.length * weights.length +
    signals.labels * weights.labels
  );
}

/** The stretch of the sentence that fits one of the labels best is what caused the suggestion. */
function explained(
  { candidate, like, score, sentence }: Judged,
  vocabulary: Vocabulary,
): Suggestion {
  const { id, labels } = vocabulary.skills[candidate.skill]!;
  const { reading, running } = sentence;
  const fits = labels.map((index) => {
    const label = vocabulary.labels[index]!;
    return { label, fit: bestFit(label, reading, running, vocabulary) };
  });
  const nearest = fits.reduce((a, b) => (b.fit.likeness > a.fit.likeness ? b : a));
  const { from, to } = wholePhrases(nearest.fit, reading);
  const { start } = reading.words[from]!;
  const { end } = reading.words[to]!;
  return {
    skill: id,
    start: sentence.start + start,
    end: sentence.start + end,
    text: sentence.text.slice(start, end),
    label: nearest.label.label,
    score,
    signals: { ...candidate.signals, like },
  };
}

/** A stretch that ends within a phrase that is put otherwise takes the whole phrase. */
function wholePhrases(fit: { from: number; to: number }, { phrases }: Reading) {
  const touched = phrases.filter(({ from, to }) => from <= fit.to && to > fit.from);
  return {
    from: Math.min(fit.from, ...touched.map(({ from }) => from)),
    to: Math.max(fit.to, ...touched.map(({ to }) => to - 1)),
  };
}
