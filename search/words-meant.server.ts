import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { readNearWords } from "#search/near-words.server.ts";
import { nearest, PROPOSED } from "#search/nearness.ts";
import { isCyrillic } from "#search/sounds-alike.ts";
import { keyOf } from "#search/words.ts";

/** A word of the vocabulary, and how many typing errors it is away from what was typed. */
export type Meant = { word: string; errors: number };

const SHORTEST = 3;
const MOST_MEANT = 3;
const MOST_ERRORS = 3;
/** Words that were typed together hardly have fewer letters, and no more. */
const SHORTEST_PART = 3;
const LONGEST_TOGETHER = 32;

/**
 * What each folded word may have been meant to be: itself in its own script when it is known, else the words of the
 * vocabulary that are a few typing errors away, the nearest first; nothing when there are none. Two statements for all.
 */
export async function wordsMeant(
  db: Database,
  typed: readonly string[],
): Promise<Map<string, Meant[]>> {
  const words = [...new Set(typed)];
  const named = await readNamed(db, words);
  const known = findKnown(named, words);
  const alike = await findAlike(
    db,
    words.filter((word) => !known.has(word)),
  );
  const written = new Set(named.map(({ word }) => word));
  return new Map(
    words.map((word) => {
      const own = known.get(word);
      if (own) return [word, [{ word: own, errors: 0 }]];
      const apart = splitsOf(word)
        .filter((parts) => parts.every((part) => written.has(part)))
        .map((parts) => ({ word: parts.join(" "), errors: 1 }));
      const meant = [...apart, ...alike.get(word)!].toSorted((a, b) => a.errors - b.errors);
      return [word, meant.slice(0, MOST_MEANT)];
    }),
  );
}

/** All ways to read a word as two that were typed together. */
function splitsOf(typed: string): [string, string][] {
  const isReadable = /^\p{L}+$/u.test(typed) && typed.length <= LONGEST_TOGETHER;
  const length = isReadable ? Math.max(0, typed.length - 2 * SHORTEST_PART + 1) : 0;
  return Array.from({ length }, (_, index) => {
    const at = index + SHORTEST_PART;
    return [typed.slice(0, at), typed.slice(at)];
  });
}

type Known = { word: string; spelled: string; latin: string };

/** The words of the vocabulary with these stems, in either script, and what these are made of. */
async function readNamed(db: Database, words: readonly string[]): Promise<readonly Known[]> {
  if (words.length === 0) return [];
  const keys = words.map((typed) => keyOf(typed).latin);
  const parts = words.flatMap(splitsOf).flat();
  const rows = await db.execute<Known>(
    sql`select word, spelled, latin from search_words
      where (latin = any(${sql.param(keys)}::text[]) or word = any(${sql.param(parts)}::text[]))
        and is_named order by word`,
  );
  return [...rows];
}

/** Known by its stem, in either script. Where it is written so in the other script alone, that is its own. */
function findKnown(named: readonly Known[], words: readonly string[]): Map<string, string> {
  const keys = words.map((typed) => ({ typed, ...keyOf(typed) }));
  const known = keys.map(({ typed, latin, spelled }): [string, string | null] => {
    const alike = named.filter((row) => row.latin === latin);
    if (alike.length === 0) return [typed, null];
    if (alike.some(({ word }) => isCyrillic(word) === isCyrillic(typed))) return [typed, typed];
    return [typed, alike.find((row) => row.spelled === spelled)?.word ?? typed];
  });
  return new Map(known.filter((entry): entry is [string, string] => entry[1] !== null));
}

async function findAlike(db: Database, words: readonly string[]): Promise<Map<string, Meant[]>> {
  const keys = words.map((typed) => ({ typed, ...keyOf(typed) }));
  const isProposable = ({ typed }: { typed: string }) =>
    typed.length >= SHORTEST && /^\p{L}+$/u.test(typed);
  const readable = keys.filter(isProposable);
  const wanted = { fewer: MOST_ERRORS, more: MOST_ERRORS, isNamed: true };
  const near = await readNearWords(
    db,
    readable.map(({ spelled }) => spelled),
    wanted,
  );
  return new Map(
    keys.map((key) => {
      const meant = nearest(key, near[readable.indexOf(key)] ?? [], PROPOSED);
      // What sounds alike in the other script is another word to propose all the same.
      const proposed = meant.map(({ word, errors }) => ({ word, errors: Math.max(1, errors) }));
      return [key.typed, proposed.slice(0, MOST_MEANT)];
    }),
  );
}
