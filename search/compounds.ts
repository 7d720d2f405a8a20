import { isCommonWord } from "#search/names-by-case.ts";
import { latinKey, latinStem } from "#text/latin-key.ts";
import { remember } from "#text/remember.ts";
import { MOST_SPOKEN, spokenUpTo } from "#text/spoken-names.ts";
import { plainWords } from "#text/tech-words.ts";
import { singular, stem } from "#text/stem.ts";
import { tokenize, tokensIn } from "#text/tokens.ts";
import type { Token } from "#text/tokens.ts";

/** Words that are written together, with a hyphen, or apart, and mean nothing else in any of these ways. */
const SET_WORDS =
  "back end,front end,full stack,data base,data set,e commerce,e learning,e mail,work flow,work shop,block chain,dev ops," +
  "start up,open source,real time,low code,no code,life cycle,smart phone,home office,team work,cross platform,multi media," +
  "multi threading,soft ware,hard ware,firm ware,green house,time table,check list,java script,type script," +
  "бек енд,фронт енд,фул стак,е търговия,е обучение,мулти медия,старт ъп,блок чейн,джава скрипт";

/** Words whose parts say what they mean: who asks for both finds them also far apart, and who asks for one the word. */
const WORDS_OF_PARTS =
  "cyber security,cyber attack,cyber space,cyber defence,web site,web page,web application,web service,web design,micro service," +
  "micro controller,micro processor,micro electronics,nano technology,bio technology,bio informatics,bio medicine," +
  "geo informatics,tele medicine,tele communication,tele communications,meta data," +
  "кибер сигурност,кибер защита,кибер атака,кибер атаки,кибер пространство,уеб сайт,уеб сайтове,уеб страница,уеб приложение," +
  "уеб приложения,уеб услуги,уеб дизайн,микро услуга,микро контролер,микро контролери,микро процесор,микро електроника," +
  "нано технологии,био технологии,био информатика,био медицина,гео информатика,теле комуникации,теле медицина,мета данни";

type Pair = [first: string, second: string];
const pairsIn = (list: string) => list.split(",").map((pair) => pair.split(" ") as Pair);

// Every word of every text that is shown or sent is compared, and texts repeat their words.
/** A word in any number, and in Bulgarian with its article. */
const bare = remember((word) => stem(singular(word), "bg"));
/** A word in the letters that both scripts share. */
const inLatin = remember(latinKey);

/** The second words of pairs, by the first in Latin letters. */
function secondsIn(list: string): ReadonlyMap<string, ReadonlySet<string>> {
  const seconds = new Map<string, Set<string>>();
  for (const [first, second] of pairsIn(list)) {
    const known = seconds.get(inLatin(first)) ?? new Set();
    seconds.set(inLatin(first), known.add(bare(second)).add(latinStem(second)));
  }
  return seconds;
}

const SET_SECONDS = secondsIn(SET_WORDS);
const SECONDS = secondsIn(`${SET_WORDS},${WORDS_OF_PARTS}`);

function isPair(seconds: typeof SECONDS, first: string, second: string): boolean {
  const known = seconds.get(inLatin(first));
  const isKnown = known?.has(bare(second)) === true || known?.has(latinStem(second)) === true;
  return isKnown || (second === "js" && /^[a-z]{3,}$/.test(first));
}

/** How long the first part of a word of parts is, by the word. */
const FIRST_PARTS = new Map(
  pairsIn(WORDS_OF_PARTS).map(([first, second]) => [bare(first + second), first.length]),
);

const BEGINS_WITH_PART = new RegExp(
  `^(?:${[...new Set(pairsIn(WORDS_OF_PARTS).map(([first]) => first))].join("|")})`,
);

/** The parts of a folded word that is written together, where they say what it means; else none. */
export function partsOf(folded: string): string[] {
  if (!BEGINS_WITH_PART.test(folded)) return [];
  const length = FIRST_PARTS.get(bare(folded));
  return length === undefined ? [] : [folded.slice(0, length), folded.slice(length)];
}

/** What two neighbouring words of a text are when they are written together; null when they are two. */
function together(
  one: Token | undefined,
  other: Token,
  { text, seconds }: { text: string; seconds: typeof SECONDS },
): string | null {
  if (!one || !isPair(seconds, one.folded, other.folded)) return null;
  return /^[\s\-‐‑]$/u.test(text.slice(one.end, other.start)) ? one.folded + other.folded : null;
}

/** The same of any two that a hyphen joins. */
function hyphenated(one: Token | undefined, other: Token, text: string): string | null {
  if (!one || other.start !== one.end + 1 || !/[-‐‑]/u.test(text[one.end]!)) return null;
  const joined = one.folded + other.folded;
  return /^(?:[a-z]{5,}|(?!най|по)[а-я]{5,})$/.test(joined) ? joined : null;
}

/**
 * The folded words of a text; behind two that are also written together the one that they make then, and behind one that is
 * written together its parts.
 */
export function wordsAndCompounds(text: string): string[] {
  const tokens = tokenize(text);
  return tokens.flatMap((token, index) => {
    if (isCommonWord(token)) return [];
    const before = tokens[index - 1];
    const joined =
      spokenUpTo(index, tokens, text)?.folded ??
      together(before, token, { text, seconds: SECONDS }) ??
      hyphenated(before, token, text);
    const words = [...plainWords(token.folded), ...partsOf(token.folded)];
    return joined === null ? words : [...words, joined];
  });
}

/** A word, or some that are also written together. */
export type Compound = Token & { parts?: readonly Token[] };

/** The words of a query; of two that are set words, and of what says *C++*, the one that they make together, which texts have in any writing. */
export function joinCompounds(text: string): Compound[] {
  return [...compoundsIn(text)];
}

/** The same one after another, for whoever may have read enough before the end. */
export function* compoundsIn(text: string): Generator<Compound, void> {
  // What may still be the first of some that are one.
  const open: Compound[] = [];
  for (const token of tokensIn(text)) {
    open.push(token);
    const folded = together(open.at(-2), token, { text, seconds: SET_SECONDS });
    const found = folded === null ? spokenUpTo(open.length - 1, open, text) : { folded, count: 2 };
    if (found) open.push(joinedOf(open.splice(-found.count), found.folded, text));
    if (open.length >= MOST_SPOKEN) yield open.shift()!;
  }
  yield* open;
}

function joinedOf(parts: readonly Token[], folded: string, text: string): Compound {
  const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
  return { text: text.slice(start, end), folded, start, end, parts };
}
