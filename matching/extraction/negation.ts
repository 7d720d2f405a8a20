import type { Negation } from "#matching/extraction/negations.ts";
import { REFUSALS_IN_BULGARIAN } from "#matching/extraction/refusals-in-bulgarian.ts";
import { REFUSALS_IN_ENGLISH } from "#matching/extraction/refusals-in-english.ts";
import { REFUSALS_OF_OTHERS } from "#matching/extraction/refusals-of-others.ts";
import { REFUSALS_OF_THE_PAST } from "#matching/extraction/refusals-of-the-past.ts";
import { prepareWays } from "#matching/extraction/possible-ways.ts";
import { IS_WELCOME } from "#matching/extraction/welcome-words.ts";
import { SENTENCE } from "#matching/extraction/sentence.ts";

const REFUSALS = [
  ...REFUSALS_IN_ENGLISH,
  ...REFUSALS_IN_BULGARIAN,
  ...REFUSALS_OF_THE_PAST,
  ...REFUSALS_OF_OTHERS,
];

/**
 * What a text says is not asked for or not used: *no Python required*, *не се изисква Python*, *без познания по Java*. A
 * skill that stands there is no skill of the text.
 */

const ITEM = "[^\\s,]+(?:\\s+[^\\s,]+){0,2}";
/** A comma that parts a list with *or* ends no clause. */
const LIST = `\\s*(?:${ITEM},\\s*){0,4}${ITEM},?\\s+(?:or|nor|или|нито)(?!\\p{L})`;
/** Nor does one that parts a list with *and* that the sentence ends with. */
const LAST_LIST = `\\s*(?:${ITEM},\\s*){0,4}${ITEM}\\s+(?:and|и)\\s+${ITEM}\\s*$`;
const ELSE =
  "(?<!\\p{L})(?:but|however|although|instead|as|because|will|must|and\\s+(?:you|we|should|can)|но|обаче|защото|(?<=,\\s)(?:държ|търс|иска|полз|използв|работ|пиш)\\p{L}*м(?:е)?|тъй|ще|а|и\\s+(?:трябва|да))(?!\\p{L})";

/** Where a clause ends within a sentence: at a comma that does not part a list, and where something else is asked for. */
const ENDS_BEFORE = new RegExp(`,(?!${LIST})|[:–—]|${ELSE}`, "giu");
const ENDS_AFTER = new RegExp(`,(?!${LIST}|${LAST_LIST})|\\s[–—-]\\s|(?<=\\S):|${ELSE}`, "giu");
const ENDS_LIST = new RegExp(`\\s[–—-]\\s|(?<=\\S):|${ELSE}`, "giu");
/** *Excel, SAP and Word are not needed*, *experience with Redis, Kafka and Docker is a plus*: all that goes before. */
const WHOLE_LIST =
  /^\s*(?:(?:(?:any|some|basic|prior|previous|good)\s+)?(?:experience|knowledge|familiarity|understanding)\s+(?:with|of|in)\s+|(?:опит\p{L}*|познани\p{L}+|умени\p{L}+)\s+(?:с|със|в|по|на|за)\s+)?[^\s,]+(?:\s[^\s,]+)?(?:,\s*[^\s,]+(?:\s[^\s,]+)?){1,6},?\s+(?:and|or|и|или)\s+[^\s,]+(?:\s[^\s,]+)?\s*$/iu;
/** A word of negation alone reaches no further than its noun, or than two with *and* at the end of a sentence. */
const ENDS_BARE =
  /(?<!\p{L})(?:in|on|at|for|to|with|from|of|by|under|when|if|while|since|so|than|is|are|was|were|has|have|can|may|or\s+we|we|you|they|us(?:e|es|ing)|will|ще|(?:използва|ползва)\p{L}*|(?:пише|прави|работи|търси|учи)(?:м|ш|т|те)?|and(?!\s+[^\s,]+(?:\s+[^\s,]+)?\s*$)|с|със|в|във|на|за|по|от|до|при|към|под|през|докато|когато|ако|е|са|се|има|имаме|може|и(?!\s+[^\s,]+(?:\s+[^\s,]+)?\s*$))(?!\p{L})/iu;

const NAME_FOLLOWS =
  /^\s+(?:(?:an?|the|our|old)\s+){0,2}\.?(?:\p{Lu}|\p{Ll}{1,4}\p{Lu}|\p{L}+[+#])/u;

const LONGEST_REACH = 160;

/** What may stand between what is denied and the denial: *Written in PHP, but not any more*, *PHP – that is not your job*. */
const OF_FACT = /(?:,|\s[–—-])?\s{0,3}(?:(?:but|and|но|а|и)\s{0,3})?$/iu;
/** *Docker – not required*, and no *but*: who is used to it may go on. */
const OF_DEMAND = /(?:,|\s[–—-])?\s{0,3}$/u;

type Stretch = { start: number; end: number };

/**
 * The stretches of a text that name what is not asked for, in their order.
 *
 * @returns offsets in UTF-16 code units
 */
export const negatedIn = (text: string): Stretch[] => reachedIn(text, REFUSALS);

/** The stretches of a text that ways of saying so reach, in their order. */
export function reachedIn(text: string, ways: readonly Negation[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE))
    for (const { start, end } of reachedInSentence(sentence, ways))
      found.push({ start: index + start, end: index + end });
  return found.toSorted((a, b) => a.start - b.start);
}

function reachedInSentence(sentence: string, ways: readonly Negation[]): Stretch[] {
  const known = new Set<number>();
  const isWelcome = IS_WELCOME.test(sentence);
  return possibleWays(ways)(sentence).flatMap((negation) =>
    [...sentence.matchAll(negation.pattern)].flatMap(({ 0: said, index }) => {
      if (known.has(index)) return [];
      known.add(index);
      if (negation.isSoftened && isWelcome) return [];
      if (negation.isOfNames && !NAME_FOLLOWS.test(sentence.slice(index + said.length))) return [];
      return [reached(sentence, negation, index, index + said.length)];
    }),
  );
}

const prepared = new WeakMap<readonly Negation[], ReturnType<typeof prepareWays>>();

function possibleWays(ways: readonly Negation[]) {
  const known = prepared.get(ways) ?? prepareWays(ways);
  prepared.set(ways, known);
  return known;
}

function reached(sentence: string, negation: Negation, start: number, end: number): Stretch {
  if (negation.reaches === "inside") return { start, end };
  if (negation.reaches === "after")
    return { start, end: end + reachAfter(sentence.slice(end, end + LONGEST_REACH), negation) };
  const before = sentence.slice(Math.max(0, start - LONGEST_REACH), start);
  // *Written in PHP, but not any more*: what goes before the comma is meant, unless something is only not required.
  const link = (negation.isSoftened ? OF_DEMAND : OF_FACT).exec(before)?.[0].length ?? 0;
  const reach = reachBefore(before.slice(0, before.length - link), negation.words);
  return { start: start - link - reach, end };
}

const words = (text: string) => [...text.matchAll(/\S+/gu)];

/** How much of what follows is negated, in characters. */
function reachAfter(following: string, negation: Negation): number {
  const ends = negation.isList ? ENDS_LIST : ENDS_AFTER;
  let clause = following.slice(0, following.matchAll(ends).next().value?.index);
  if (negation.isBare) clause = clause.slice(0, ENDS_BARE.exec(clause)?.index);
  const last = words(clause)[negation.words - 1];
  return last ? last.index + last[0].length : clause.length;
}

/** How much of what goes before is negated, in characters. */
function reachBefore(before: string, most: number): number {
  if (WHOLE_LIST.test(before)) return before.length;
  const end = [...before.matchAll(ENDS_BEFORE)].at(-1);
  const clause = before.slice(end ? end.index + end[0].length : 0);
  const first = words(clause).at(-most);
  return clause.length - (first?.index ?? 0);
}
