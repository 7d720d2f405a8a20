import type { Search } from "#app/domain/search/input.ts";
import { questionOf } from "#app/domain/search/loosen.server.ts";
import { countPostings } from "#search/find.server.ts";
import type { Engines } from "#search/find.server.ts";
import type { Near } from "#search/question.ts";
import { isTelling, MOST_WORDS } from "#search/query-words.ts";
import { wordsMeant } from "#search/words-meant.server.ts";
import type { Meant } from "#search/words-meant.server.ts";
import { plainWords } from "#text/tech-words.ts";
import { tokenize } from "#text/tokens.ts";

/** What may have been meant by the words of a search, and how many postings it finds with the same filters. */
export type Spelling = { q: string; count: number };

/** So few results are hardly what somebody has looked for whose words nobody uses. */
const HARDLY_ANY = 2;
const TIMES_MORE = 3;
const MOST_SPELLINGS = 3;

/**
 * Other spellings of a search that found nothing, or hardly anything, by words that titles, skills, organisations and places
 * have; only those that find more. Words that are known stay, each in its own script.
 *
 * @param total how many postings the search itself has found
 */
export async function spellingsOf(
  engines: Engines,
  search: Search,
  place: Near | null | undefined,
  now: Date,
  total: number,
): Promise<Spelling[]> {
  if (total > HARDLY_ANY) return [];
  const proposals = await readProposals(engines, search.q);
  const counts = await countPostings(
    engines,
    proposals.map((q) => questionOf({ ...search, q }, place, now)),
  );
  return proposals
    .map((q, index) => ({ q, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > total * TIMES_MORE)
    .slice(0, MOST_SPELLINGS);
}

/** The likeliest first: all words by what they are nearest to, then one of them by what is next. */
async function readProposals({ db }: Engines, q: string): Promise<string[]> {
  const tokens = tokenize(q).filter((token) => isTelling(token, q));
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return [];
  const plain = tokens.filter(({ folded }) => plainWords(folded)[0] === folded);
  const meant = await wordsMeant(
    db,
    plain.map(({ folded }) => folded),
  );
  const isMistyped = [...meant.values()].some((words) => words[0] && words[0].errors > 0);
  const isHopeless = [...meant.values()].some((words) => words.length === 0);
  if (!isMistyped || isHopeless) return [];
  const spell = (choose: (words: readonly Meant[], typed: string) => Meant) =>
    plain.toReversed().reduce((text, { folded, start, end }) => {
      const { word } = choose(meant.get(folded)!, folded);
      return word === folded ? text : `${text.slice(0, start)}${word}${text.slice(end)}`;
    }, q);
  const others = [...meant].flatMap(([typed, words]) =>
    words.slice(1).map((other) => spell((all, one) => (one === typed ? other : all[0]!))),
  );
  return [...new Set([spell(([first]) => first!), ...others])].slice(0, 2 * MOST_SPELLINGS);
}
