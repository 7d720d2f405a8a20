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
 * is asked for in one reading: English by its stem or Bulgarian by its Latin key, whichever more postings contain.
 * Cyrillic words are asked for by the Latin key, which texts of both scripts carry.
 *
 * The last word of a query is a beginning to Meilisearch, unless a space follows. A stem must not be one (*sof* of
 * *София* begins *software*): it is asked for as a whole word, and what was typed as a beginning where no posting has it.
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
  const indexUid = server.uid("postings");
  const queries: MultiSearchQuery[] = words.flatMap((word) =>
    questionsOf(word).map((q) => ({
      indexUid,
      q,
      hitsPerPage: 0,
      page: 1,
      matchingStrategy: "all" as const,
    })),
  );
  const { results } = await server.quick.multiSearch({ queries });
  const counts = results.map(({ totalHits }) => totalHits ?? 0);
  words.forEach((word, index) => {
    const choice = choose(word, counts.slice(index * QUESTIONS, (index + 1) * QUESTIONS));
    known.set(idOf(word), { ...choice, until: Date.now() + REMEMBERED_MS });
  });
}

const QUESTIONS = 4;

/** As phrases first, which forgive no typing errors; only then as beginnings of words and with errors. */
function questionsOf(word: QueryWord): string[] {
  const { stem, latin, isBeginning } = word;
  const loose = isBeginning ? [asTyped(word, "stem"), asTyped(word, "latin")] : [stem, latin];
  return [phrase(stem), phrase(latin), ...loose];
}

const SHORTEST_STEM = 4;
const SHORTEST_FORGIVEN = 5;

/** A short word with its ending is no beginning, and with one error forgiven it would begin others: *seria* services. */
const isShortWord = ({ latin, spelled }: QueryWord) =>
  latin.length < SHORTEST_STEM && spelled.length >= SHORTEST_FORGIVEN;

function choose(word: QueryWord, counts: readonly number[]): Choice {
  const [stem = 0, latin = 0, looseStem = 0, looseLatin = 0] = counts;
  const isShort = isShortWord(word);
  if (!word.isAmbiguous)
    return { reading: "latin", isWhole: isShort || latin > 0 || looseLatin === 0 };
  const isFound = stem + latin > 0;
  const reading = (isFound ? stem >= latin : looseStem > looseLatin) ? "stem" : "latin";
  return { reading, isWhole: isShort || isFound || looseStem + looseLatin === 0 };
}
