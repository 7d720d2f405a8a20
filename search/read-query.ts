import { ended, phrase } from "#search/choose-way.ts";
import type { Way } from "#search/choose-way.ts";
import { asTyped, isOpenEnded } from "#search/query-words.ts";
import type { QueryWord } from "#search/query-words.ts";
import type { Begun, ReadAs } from "#search/question.ts";

/** A query as Meilisearch is asked. */
export type ReadQuery = {
  q: string;
  /** For names, which forgive typing errors, also of what no posting has. */
  ofNames: string;
  /** The words that were read as others, since no posting has them as they were typed. */
  readAs: ReadAs[];
  /** The last word, where postings have it as the beginning of longer ones. */
  begun: Begun | null;
};

/** A word, and how it is asked for. */
type WordRead = { word: QueryWord; way: Way };

/** What Meilisearch is asked by words that are read so. */
export function queryOf(ways: readonly WordRead[]): ReadQuery {
  return {
    q: ways.map(({ word, way }) => asked(word, way)).join(" "),
    ofNames: ways.map(({ word, way }) => (way.isNothing ? word.latin : asked(word, way))).join(" "),
    readAs: ways.flatMap(({ word: { typed }, way: { meant } }) =>
      meant ? [{ typed, read: meant.word }] : [],
    ),
    begun: begunOf(ways),
  };
}

function begunOf(ways: readonly WordRead[]): Begun | null {
  const begun = ways.find(({ way }) => !way.isWhole || way.isAlsoLonger);
  return begun ? { typed: begun.word.typed, isAlsoWhole: begun.way.isWhole } : null;
}

function asked(word: QueryWord, { reading, isWhole, isVery, meant }: Way): string {
  if (meant) return isVery ? phrase(meant[reading]) : ended(meant[reading]);
  if (word.isExact || isVery) return phrase(word[reading]);
  if (!word.isBeginning) return ended(word[reading]);
  if (isOpenEnded(word)) return word[reading];
  return isWhole ? ended(word[reading]) : asTyped(word, reading);
}
