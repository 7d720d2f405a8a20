import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";

const LEAST_SIMILARITY = 0.3;
const MOST_COMPARED = 2000;

/** A word of the vocabulary, and its Latin key as a whole. */
export type NearWord = { word: string; spelled: string };

type Wanted = {
  /** How many letters fewer and more a word may have. */
  fewer: number;
  more: number;
  /** Whether words of running text are left out. */
  isNamed: boolean;
};

/**
 * Words that are about as long and begin alike, or share trigrams. Two letters that changed places leave a word few of
 * its trigrams, and a wrong first letter most of them.
 *
 * @param spelled the Latin key of the whole word that was typed
 */
export function readNearWords(
  db: Database,
  spelled: string,
  { fewer, more, isNamed }: Wanted,
): Promise<NearWord[]> {
  const beginnings = sql.param([spelled.slice(0, 1), spelled.slice(1, 2)]);
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('pg_trgm.similarity_threshold', ${String(LEAST_SIMILARITY)}, true)`,
    );
    const rows = await tx.execute<NearWord>(sql`
      select word, spelled from search_words
      where length(spelled) between ${spelled.length - fewer} and ${spelled.length + more}
        and (spelled % ${spelled} or left(spelled, 1) = any(${beginnings}::text[]))
        ${isNamed ? sql`and is_named` : sql``}
      order by similarity(spelled, ${spelled}) desc, word limit ${MOST_COMPARED}`);
    return [...rows];
  });
}
