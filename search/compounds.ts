import { plainWords } from "#text/tech-words.ts";
import { singular, stem } from "#text/stem.ts";
import { tokenize } from "#text/tokens.ts";
import type { Token } from "#text/tokens.ts";

/** Words that are written together, with a hyphen, or apart. */
const COMPOUNDS = (
  "back end,front end,full stack,cyber security,cyber attack,cyber space,data base,data set,e commerce,e learning,e mail," +
  "web site,web page,work flow,work shop,block chain,dev ops,start up,open source,real time,low code,no code,life cycle," +
  "micro service,micro controller,micro processor,micro electronics,nano technology,bio technology,bio informatics," +
  "bio medicine,geo informatics,tele medicine,tele communication,tele communications,smart phone,home office,team work," +
  "cross platform,multi media,multi threading,meta data,soft ware,hard ware,firm ware,green house,time table,check list," +
  "бек енд,фронт енд,фул стак,кибер сигурност,кибер защита,кибер атака,кибер атаки,уеб сайт,уеб сайтове," +
  "уеб страница,уеб приложение,уеб приложения,е търговия,микро услуги,микро контролер,микро контролери,нано технологии," +
  "био технологии,био информатика,гео информатика,теле комуникации,мулти медия,мета данни,старт ъп,блок чейн"
).split(",");

/** A word in any number, and in Bulgarian with its article. */
const bare = (word: string): string => stem(singular(word), "bg");

/** The second words of compounds, by the first. */
const SECONDS = new Map<string, Set<string>>();
for (const [first, second] of COMPOUNDS.map((pair) => pair.split(" ") as [string, string]))
  SECONDS.set(first, (SECONDS.get(first) ?? new Set()).add(bare(second)));

const isCompound = (first: string, second: string): boolean =>
  SECONDS.get(first)?.has(bare(second)) === true || (second === "js" && /^[a-z]{3,}$/.test(first));

/** What two neighbouring words of a text are when they are written together; null when they are two. */
function together(one: Token | undefined, other: Token, text: string): string | null {
  if (!one || !isCompound(one.folded, other.folded)) return null;
  return /^[\s\-‐‑]$/u.test(text.slice(one.end, other.start)) ? one.folded + other.folded : null;
}

/** The same of any two that a hyphen joins. */
function hyphenated(one: Token | undefined, other: Token, text: string): string | null {
  if (!one || other.start !== one.end + 1 || !/[-‐‑]/u.test(text[one.end]!)) return null;
  const joined = one.folded + other.folded;
  return /^(?:[a-z]{5,}|(?!най|по)[а-я]{5,})$/.test(joined) ? joined : null;
}

/** The folded words of a text, and behind two that are also written together the one that they make then. */
export function wordsAndCompounds(text: string): string[] {
  const tokens = tokenize(text);
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    const joined = together(before, token, text) ?? hyphenated(before, token, text);
    return joined === null ? plainWords(token.folded) : [...plainWords(token.folded), joined];
  });
}

/** A word, or two that are also written together. */
export type Compound = Token & { parts?: readonly Token[] };

/** The words of a query; of two that are also written together the one that they make then, which texts have in any writing. */
export function joinCompounds(text: string): Compound[] {
  const joined: Compound[] = [];
  for (const token of tokenize(text)) {
    const before = joined.at(-1);
    const folded = together(before, token, text);
    if (!before || folded === null) joined.push(token);
    else {
      const [{ start }, { end }] = [before, token];
      const written = text.slice(start, end);
      joined[joined.length - 1] = { text: written, folded, start, end, parts: [before, token] };
    }
  }
  return joined;
}
