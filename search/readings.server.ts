import type { MultiSearchQuery } from "meilisearch";
import type { SearchServer } from "#search/client.server.ts";
import type { QueryWord } from "#search/query-words.ts";

const REMEMBERED_MS = 30_000;
const REMEMBERED_WORDS = 2000;

type Reading = "stem" | "latin";
const remembered = new WeakMap<SearchServer, Map<string, { reading: Reading; until: number }>>();

/**
 * The words of a query as Meilisearch is asked for them. It has no "or" between words, so a word typed in Latin letters
 * is asked for in one reading: English by its stem or Bulgarian by its Latin key, whichever more postings contain.
 * Cyrillic words are asked for by the Latin key, which texts of both scripts carry.
 */
export async function readWords(
  server: SearchServer,
  words: readonly QueryWord[],
): Promise<string[]> {
  const known = memoryOf(server);
  const open = words.filter((word) => word.isAmbiguous && !isFresh(known.get(idOf(word))));
  if (open.length > 0) await learn(server, open, known);
  return words.map((word) => {
    const reading = word.isAmbiguous ? (known.get(idOf(word))?.reading ?? "stem") : "latin";
    return word.isExact ? phrase(word[reading]) : word[reading];
  });
}

const idOf = ({ stem, latin }: QueryWord) => `${stem} ${latin}`;
const phrase = (key: string) => `"${key}"`;
const isFresh = (entry?: { until: number }) => entry !== undefined && entry.until > Date.now();

function memoryOf(server: SearchServer) {
  const known = remembered.get(server) ?? new Map<string, { reading: Reading; until: number }>();
  if (known.size > REMEMBERED_WORDS) known.clear();
  remembered.set(server, known);
  return known;
}

async function learn(
  server: SearchServer,
  words: readonly QueryWord[],
  known: ReturnType<typeof memoryOf>,
): Promise<void> {
  const indexUid = server.uid("postings");
  // As phrases first, which forgive no typing errors; only then as beginnings of words and with errors.
  const queries: MultiSearchQuery[] = words.flatMap(({ stem, latin }) =>
    [phrase(stem), phrase(latin), stem, latin].map((q) => ({
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
    const [stem = 0, latin = 0, looseStem = 0, looseLatin = 0] = counts.slice(index * 4);
    const isFound = stem + latin > 0;
    const reading = (isFound ? stem >= latin : looseStem > looseLatin) ? "stem" : "latin";
    known.set(idOf(word), { reading, until: Date.now() + REMEMBERED_MS });
  });
}
