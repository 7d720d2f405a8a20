import { singular } from "#text/stem.ts";
import {
  ANY_CASE,
  DENIED_CONTEXTS,
  DENIED_PHRASES,
  EXACT_FORMS,
  ORDINARY_WORDS,
  TOO_GENERAL,
  TOO_LITTLE,
  WORDS_IN_CAPITALS,
} from "#matching/extraction/deny.ts";
import { isToBeKnown } from "#matching/extraction/things.ts";
import { isNamed, NEVER_ALONE } from "#matching/extraction/named-language.ts";
import { isSpoken, isSpokenLanguage } from "#matching/extraction/spoken-language.ts";
import {
  type LabelWord,
  type LexiconEntry,
  type Word,
  wordsOf,
} from "#matching/extraction/lexicon.ts";
import { DESIRED, PLUS } from "#matching/extraction/welcome-words.ts";

/** A place in a text where the stems of a label stand one after the other. */
export interface Place {
  text: string;
  /** All words of the text. */
  words: readonly Word[];
  /** Index of the first word of the find. */
  at: number;
}

const CONTEXT_LENGTH = 60;
const LOOSE_GAP = /^[\s\p{Pd}/'’"“”„«»_*`]{0,6}$/u;

/** *Excel is a must*, *Spark and Airflow*: what is said of the name of a tool that begins a sentence. */
const IS_ASKED = new RegExp(
  `^\\s+(?:(?:(?:is|are|as|would\\s+be|will\\s+be)\\s+)(?:not\\s+)?(?:an?\\s+|our\\s+|also\\s+)?(?:big\\s+|strong\\s+)?(?:must|required|needed|necessary|mandatory|essential|expected|used|${PLUS}|${DESIRED}|welcome|daily|tool)|(?:and|or)\\s+\\p{Lu}|(?:skills?|knowledge|experience|proficiency|developers?|engineers?|programmers?|helps|at\\s+an?\\s+(?:\\p{L}+\\s+)?level)(?!\\p{L}))`,
  "u",
);

const NEGATING_PREFIX = /(?<!\p{L})(?:(?:non|не)[\s\p{Pd}]|(?:semi|quasi|полу)\p{Pd})$/iu;

/**
 * Whether a label whose stems agree is really meant at a place: the words stand together, in the
 * right case where case matters, as the same kind of word, and nothing on the deny list applies.
 */
export function isMeant(entry: LexiconEntry, place: Place): boolean {
  const found = place.words.slice(place.at, place.at + entry.words.length);
  if (!coversTokens(place, found.length) || !standTogether(entry, found, place.text)) return false;
  const start = found[0]!.token.start;
  const end = found[found.length - 1]!.token.end;
  const before = place.text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const after = place.text.slice(end, end + CONTEXT_LENGTH);
  if (NEGATING_PREFIX.test(before)) return false;
  const accepted =
    entry.words.length === 1 ? isSameWord(entry, place, before, after) : isSamePhrase(entry, found);
  return accepted && !isDenied(entry, before, after);
}

function isDenied(entry: LexiconEntry, before: string, after: string): boolean {
  const label = entry.words.map((word) => singular(word.folded)).join(" ");
  if (TOO_GENERAL.has(label) || DENIED_PHRASES.has(label)) return true;
  return isDeniedBeside(label, before, after);
}

/** Whether a label, folded and in the singular, means something else between such neighbours. */
function isDeniedBeside(label: string, before: string, after: string): boolean {
  return DENIED_CONTEXTS.some(
    (denied) =>
      denied.labels.includes(label) &&
      ((denied.before?.test(before) ?? false) || (denied.after?.test(after) ?? false)),
  );
}

/**
 * Whether the deny list lets a label be suggested for a stretch of a text: a name that is an ordinary word only where it
 * is written as a name, and nothing that means something else beside its neighbours.
 */
export function maySuggest(label: string, text: string, start: number, end: number): boolean {
  const words = wordsOf(label);
  const key = words.map((word) => singular(word.folded)).join(" ");
  const said = text.slice(start, end).trim();
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const after = text.slice(end, end + CONTEXT_LENGTH);
  if (words.length === 1 && !mayBeMeant({ text: label.trim(), folded: key }, said, before, after))
    return false;
  if (TOO_LITTLE.some((little) => little.said.test(said) && little.label.test(label))) return false;
  if (NEGATING_PREFIX.test(before)) return false;
  return !isDeniedBeside(key, before, after);
}

/** Whether a name that is a word of daily language as well may be meant by what is said. */
function mayBeMeant(
  label: Pick<LabelWord, "text" | "folded">,
  said: string,
  before: string,
  after: string,
): boolean {
  const { text, folded } = label;
  if (isSpokenLanguage(folded)) return isSpoken(said, before, after);
  if (NEVER_ALONE.has(folded)) return said.includes(text) && isNamed(said, before, after);
  return !ORDINARY_WORDS.has(folded) || isName(label, said, before, after);
}

/** A find takes whole tokens: *CI* alone is not found in `CI/CD`. */
function coversTokens({ words, at }: Place, length: number): boolean {
  const last = at + length - 1;
  return words[at - 1]?.token !== words[at]!.token && words[last + 1]?.token !== words[last]!.token;
}

function standTogether(entry: LexiconEntry, found: readonly Word[], text: string): boolean {
  return found.every((word, index) => {
    const previous = found[index - 1];
    if (previous === undefined || previous.token === word.token) return true;
    const gap = text.slice(previous.token.end, word.token.start);
    if (LOOSE_GAP.test(gap) && !/\n\s*\n/.test(gap)) return true;
    return gap.trim() === gapOfLabel(entry.label, index).trim();
  });
}

/** What stands between a word of a label and the one before. Few places of a text ask, so it is kept of no label. */
function gapOfLabel(label: string, index: number): string {
  const words = wordsOf(label);
  return label.slice(words[index - 1]!.token.end, words[index]!.token.start);
}

function isSameWord(entry: LexiconEntry, place: Place, before: string, after: string): boolean {
  const label = entry.words[0]!;
  const found = place.words[place.at]!;
  if (!agreesInKind(label, found) || !isAsWritten(entry, found)) return false;
  if (entry.isOfThing && !isToBeKnown(before, after)) return false;
  if (NEVER_ALONE.has(label.folded)) {
    return found.token.text === label.text && isNamed(found.token.text, before, after);
  }
  if (isSpokenLanguage(label.folded)) return isSpoken(found.token.text, before, after);
  if (ANY_CASE.has(label.folded)) return true;
  if (isShort(label) && !isSameCase(label, place)) return false;
  return !ORDINARY_WORDS.has(label.folded) || isName(label, found.token.text, before, after);
}

/** *security* is not *securities*, and *etc.* no train control system: an acronym counts in its own letters alone. */
function isAsWritten({ isAsWritten: counts, words: [label] }: LexiconEntry, found: Word): boolean {
  if (!counts) return true;
  const { text } = label!;
  return /(?<=.)\p{Lu}/u.test(text) ? found.token.text === text : found.folded === label!.folded;
}

/** *communicating* and *communication* share a stem, but are not the same kind of word. */
function agreesInKind(label: LabelWord, found: Word): boolean {
  if (!/[a-z]/.test(label.folded)) return true;
  return singular(label.folded) === singular(found.folded);
}

/** The words of a phrase agree when they are inflections of one another, acronyms as written. */
function isSamePhrase(entry: LexiconEntry, found: readonly Word[]): boolean {
  const form = EXACT_FORMS.has(entry.label.toLowerCase()) ? singular : verbBase;
  return entry.words.every((label, index) => {
    const written = found[index]!;
    if (/^[A-Z]{2,3}$/.test(label.text) && WORDS_IN_CAPITALS.has(label.folded)) {
      return written.token.text.startsWith(label.text);
    }
    return !/[a-z]/.test(label.folded) || form(label.folded) === form(written.folded);
  });
}

/** test and testing, model and modelling, make and making; nothing that changes the noun. */
function verbBase(word: string): string {
  const bare = singular(word);
  const base = /[aeiouy].*ing$/.test(bare) ? bare.replace(/ing$/, "") : bare;
  return base.replace(/([bdglmnprt])\1$/, "$1").replace(/e$/, "");
}

function isShort(word: LabelWord): boolean {
  return [...word.text].filter((sign) => /\p{L}/u.test(sign)).length <= 3;
}

function isSameCase(label: LabelWord, { words, at }: Place): boolean {
  const written = words[at]!.token.text;
  if (!written.startsWith(label.text)) return false;
  if (!WORDS_IN_CAPITALS.has(label.folded)) return true;
  const shouted = [words[at - 1], words[at + 1]].filter((word) => word !== undefined);
  return shouted.length === 0 || !shouted.every((word) => /^\p{Lu}{2,}$/u.test(word.token.text));
}

/** An ordinary word is a name when written as the label and not as the start of a sentence, unless that asks for it. */
function isName(
  label: Pick<LabelWord, "text" | "folded">,
  said: string,
  before: string,
  after: string,
): boolean {
  if (label.text === label.folded) return true;
  if (!said.startsWith(label.text)) return false;
  const startsSentence = /(?:^|[.!?:•\n]|\n\s*[-*])\s*$/.test(before);
  return !startsSentence || !/^\s+[a-z]/.test(after) || IS_ASKED.test(after);
}
