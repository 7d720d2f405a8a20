import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { countryNames } from "#search/country-names.ts";
import { FACT_WORDS } from "#search/fact-words.ts";
import { findPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import { KIND_WORDS } from "#search/kind-words.ts";
import { errorsTyped } from "#search/typing-errors.ts";
import { keyOf } from "#search/words.ts";
import { NOW } from "#tests/support/cast.ts";
import { searchWords } from "#text/search-words.ts";

/** The four errors of a hasty hand, each in the middle of a word. */
const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at]! + word.slice(at),
  (word, at) => word.slice(0, at) + (/[a-z]/.test(word) ? "q" : "щ") + word.slice(at + 1),
];

export type Mistyped = { word: string; typed: string };

/**
 * Words of five letters or more that stand in running text alone, half of them in each script, with one error each that makes
 * no other word of them.
 */
export async function mistypedWords(db: Database, most: number): Promise<Mistyped[]> {
  const rows = await db.execute<{ word: string }>(sql`
    select word from search_words w where not is_named and length(word) between 5 and 9
      and not exists (select 1 from search_words n where n.latin = w.latin and n.is_named)
      and exists (
        select 1 from posting_search_texts t join open_postings o on o.id = t.posting_id
        where o.expires_at > ${NOW.toISOString()}::timestamptz
          and t.document @@ quote_literal(w.latin)::tsquery)
    order by md5(word)`);
  const words = [...rows].map(({ word }) => word);
  const strange = await slipped(db, words);
  const isEnglish = ({ word }: Mistyped) => /^[a-z]+$/.test(word);
  return [
    ...strange.filter(isEnglish).slice(0, most / 2),
    ...strange.filter((one) => !isEnglish(one)).slice(0, most / 2),
  ];
}

/** Each word with an error that makes no word of it that anybody has. */
async function slipped(db: Database, words: readonly string[]): Promise<Mistyped[]> {
  const keys = await db.execute<{ latin: string }>(sql`select distinct latin from search_words`);
  const known = new Set([...keys].map(({ latin }) => latin));
  return words
    .map((word, index) => ({
      word,
      typed: SLIPS[index % SLIPS.length]!(word, 1 + (index % (word.length - 2))),
    }))
    .filter(({ typed }) => !known.has(keyOf(typed).latin));
}

/**
 * The words of levels, ways of working, pay, kinds and countries by which open postings are found, which no text has to say, with
 * one error each. They are taken from what postings are found by, whether or not the vocabulary has noted them.
 */
export async function mistypedFacts(engines: Engines): Promise<Mistyped[]> {
  const rows = await engines.db.execute<{ country: string }>(
    sql`select distinct country from organisations where country is not null order by country`,
  );
  const texts = [
    ...Object.values(KIND_WORDS).flat(),
    ...FACT_WORDS,
    ...[...rows].flatMap(({ country }) => countryNames(country)),
  ];
  const plain = texts.flatMap(searchWords).map((word) => word.replace("'s", ""));
  const words = [...new Set(plain)].filter((word) => /^\p{L}{6,}$/u.test(word));
  const found: string[] = [];
  for (const word of words) {
    const { total, readAs } = await ask(engines, word);
    if (total > 0 && readAs.length === 0) found.push(word);
  }
  // Each fourth one, for the time that it takes.
  return slipped(
    engines.db,
    found.filter((_, index) => index % 4 === 0),
  );
}

const ask = async (engines: Engines, text: string) => {
  const page = { filters: {}, sort: "best", page: 1, pageSize: 20, now: NOW } as const;
  return findPostings(engines, { ...page, text });
};

/**
 * Of words with one error those that do not find what the word finds. Another word that is as near to what was typed may have
 * been meant as well.
 */
export async function unforgiven(engines: Engines, words: readonly Mistyped[]) {
  const missed: (Mistyped & { read: string | undefined; total: number })[] = [];
  for (const { word, typed } of words) {
    const [meant, found] = [await ask(engines, word), await ask(engines, typed)];
    const read = found.readAs[0]?.read;
    const isOther = read !== undefined && errorsTyped(typed, read) === 1;
    const isFound = found.ids.some((id) => meant.ids.includes(id));
    if (!isFound && !(isOther && found.total > 0))
      missed.push({ word, typed, read, total: found.total });
  }
  return missed;
}

/** What nobody has written, nor anything that is a typing error away from it. */
export const NONSENSE = [
  "blorptangle",
  "zzqqxx",
  "quorvexil",
  "flimbrastic",
  "snorgwump",
  "tharbiqol",
  "gribblewock",
  "xylqvorp",
  "щщщъъъ",
  "мурзилкопер",
  "бъркотякър",
  "жвакулист",
  "тръмбуляво",
  "фръцкоглик",
  "хъшлявизъм",
  "чучумигаф",
  "burzilkopar",
  "zhvakulist",
  "hashlyavizam",
  "frutskoglik",
];

/** The nonsense that finds something all the same. */
export async function foundNonsense(engines: Engines) {
  const found: { text: string; read: string | undefined; total: number }[] = [];
  for (const text of NONSENSE) {
    const { total, readAs } = await ask(engines, text);
    if (total > 0) found.push({ text, read: readAs[0]?.read, total });
  }
  return found;
}
