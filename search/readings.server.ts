import type { MultiSearchQuery } from "meilisearch";
import type { SearchServer } from "#search/client.server.ts";
import { asTyped, isOpenEnded } from "#search/query-words.ts";
import type { QueryWord, Reading } from "#search/query-words.ts";

const REMEMBERED_MS = 30_000;
const REMEMBERED_WORDS = 2000;

/** How a word is asked for: by which key, and whether by the key as a whole word or by what was typed as a beginning. */
type Choice = { reading: Reading; isWhole: boolean };
type Memory = Map<string, Choice & { until: number }>;
const remembered = new WeakMap<SearchServer, Memory>();

/**
 * The query of Meilisearch for the words. It has no "or" between words, so a word typed in Latin letters
 * is asked for in one reading: English by its stem, unless most postings that have its Latin key are without that.
 * Cyrillic words are asked for by the Latin key, which texts of both scripts carry.
 *
 * The last word of a query is a beginning to Meilisearch, unless a space follows. A stem must not be one (*sof* of
 * *София* begins *software*): it is asked for as a whole word, and what was typed as a beginning where no posting has it.
 * Where that has typing errors as well, the way with the fewest is taken.
 */
export async function readWords(
  server: SearchServer,
  words: readonly QueryWord[],
): Promise<string> {
  const known = memoryOf(server);
  const open = words.filter((word) => isOpen(word) && !isFresh(known.get(idOf(word))));
  if (open.length > 0) await learn(server, open, known);
  return words.map((word) => asked(word, known.get(idOf(word)) ?? SETTLED)).join(" ");
}

const SETTLED: Choice = { reading: "latin", isWhole: true };

const isOpen = (word: QueryWord) => word.isAmbiguous || (word.isBeginning && !isOpenEnded(word));

function asked(word: QueryWord, { reading, isWhole }: Choice): string {
  if (word.isExact) return phrase(word[reading]);
  if (!word.isBeginning || isOpenEnded(word)) return word[reading];
  return isWhole ? ended(word[reading]) : asTyped(word, reading);
}

const idOf = ({ typed, isBeginning }: QueryWord) => `${typed} ${isBeginning}`;
const phrase = (key: string) => `"${key}"`;
const ended = (key: string) => `${key} `;
const isFresh = (entry?: { until: number }) => entry !== undefined && entry.until > Date.now();

function memoryOf(server: SearchServer): Memory {
  const known: Memory = remembered.get(server) ?? new Map();
  if (known.size > REMEMBERED_WORDS) known.clear();
  remembered.set(server, known);
  return known;
}

async function learn(
  server: SearchServer,
  words: readonly QueryWord[],
  known: Memory,
): Promise<void> {
  const queries = words.flatMap((word) => questionsOf(word).map((q) => bestHitOf(server, q)));
  const { results } = await server.quick.multiSearch({ queries });
  const heard = results.map(({ totalHits = 0, hits }) => ({
    count: totalHits,
    errors: hits[0]?._rankingScoreDetails?.typo?.typoCount ?? 0,
  }));
  words.forEach((word, index) => {
    const choice = choose(word, heard.slice(index * QUESTIONS, (index + 1) * QUESTIONS));
    known.set(idOf(word), { ...choice, until: Date.now() + REMEMBERED_MS });
  });
}

/** How many hits there are, and how many typing errors the best of them has. */
const bestHitOf = (server: SearchServer, q: string): MultiSearchQuery => ({
  indexUid: server.uid("postings"),
  q,
  hitsPerPage: 1,
  page: 1,
  matchingStrategy: "all",
  attributesToRetrieve: ["id"],
  showRankingScoreDetails: true,
});

type Heard = { count: number; errors: number };

const QUESTIONS = 6;

/** As phrases first, which forgive no typing errors; only then as whole words and as beginnings of words, with errors. */
function questionsOf(word: QueryWord): string[] {
  const { stem, latin } = word;
  const begun = [asTyped(word, "stem"), asTyped(word, "latin")];
  return [phrase(stem), phrase(latin), ended(stem), ended(latin), ...begun];
}

const SHORTEST_STEM = 4;
const SHORTEST_FORGIVEN = 5;

/** A short word with its ending is no beginning, and with one error forgiven it would begin others: *seria* services. */
const isShortWord = ({ latin, spelled }: QueryWord) =>
  latin.length < SHORTEST_STEM && spelled.length >= SHORTEST_FORGIVEN;

const NONE: Heard = { count: 0, errors: 0 };

function choose(word: QueryWord, heard: readonly Heard[]): Choice {
  const [stem = NONE, latin = NONE, ...loose] = heard;
  const { isAmbiguous } = word;
  if (isAmbiguous && stem.count > 0 && stem.count * 2 >= latin.count)
    return { reading: "stem", isWhole: true };
  return latin.count > 0 ? SETTLED : withFewestErrors(word, loose);
}

function withFewestErrors(word: QueryWord, loose: readonly Heard[]): Choice {
  const [wholeStem = NONE, wholeLatin = NONE, begunStem = NONE, begunLatin = NONE] = loose;
  const mayBegin = word.isBeginning && !isShortWord(word);
  const ways: (Choice & Heard)[] = [
    { reading: "latin", isWhole: true, ...wholeLatin },
    { reading: "stem", isWhole: true, ...wholeStem },
    { reading: "latin", isWhole: false, ...begunLatin },
    { reading: "stem", isWhole: false, ...begunStem },
  ];
  const [best = SETTLED] = ways
    .filter(({ count }) => count > 0)
    .filter(({ reading }) => word.isAmbiguous || reading === "latin")
    .filter(({ isWhole }) => isWhole || mayBegin)
    .toSorted(
      (a, b) => a.errors - b.errors || Number(b.isWhole) - Number(a.isWhole) || b.count - a.count,
    );
  return best;
}
