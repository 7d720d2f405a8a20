import { and, asc, gt, gte, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postingSearchTexts, searchWords } from "#db/schema/index.ts";
import { FACT_WORDS } from "#search/fact-words.ts";
import { KIND_WORDS } from "#search/kind-words.ts";
import { countriesOf, organisationNames, placeNames } from "#search/posting-text.server.ts";
import { readPostingSources } from "#search/posting-source.server.ts";
import type { PostingSource } from "#search/posting-source.server.ts";
import { wordsAndCompounds } from "#search/compounds.ts";
import { keyOf } from "#search/words.ts";

const POSTINGS_AT_ONCE = 500;
const SHORTEST_WORD = 3;
const SHORTEST_RUNNING = 4;
const LONGEST_WORD = 40;

/**
 * Notes the words of all postings whose texts for search were written since an instant, or of all of them. Commands do not
 * write words themselves: two that publish the same new word would wait for each other.
 *
 * @returns how many words are new
 */
export async function renewWords(db: Database, since: Date | null): Promise<number> {
  const { postingId, writtenAt } = postingSearchTexts;
  let added = 0;
  for (let after: string | null = null; ;) {
    const rows: { id: string }[] = await db
      .select({ id: postingId })
      .from(postingSearchTexts)
      .where(
        and(since ? gte(writtenAt, since) : undefined, after ? gt(postingId, after) : undefined),
      )
      .orderBy(asc(postingId))
      .limit(POSTINGS_AT_ONCE);
    if (rows.length === 0) return added;
    const sources = await readPostingSources(
      db,
      rows.map(({ id }) => id),
    );
    const named = [...STATED, ...sources.flatMap(namedWords)];
    added += await insert(db, new Set(named), sources.flatMap(runningWords));
    after = rows.at(-1)!.id;
  }
}

/** What a posting is called and found by, in both scripts. */
function namedWords(source: PostingSource): string[] {
  const texts = [
    ...Object.values(source.version.texts).map(({ title }) => title),
    ...source.moduleTitles.map(({ title }) => title),
    ...source.skills.flatMap(({ en, bg, altEn, altBg }) => [en, bg, ...altEn, ...altBg]),
    ...organisationNames(source),
    ...source.places.flatMap(placeNames),
    ...countriesOf(source),
  ];
  return texts.flatMap(wordsIn).filter(isTelling);
}

/** What it says besides. A word that is too short to be forgiven anything is of no use here. */
function runningWords({ version }: PostingSource): string[] {
  const texts = Object.values(version.texts).flatMap(({ summary, description }) => [
    summary ?? "",
    description ?? "",
  ]);
  return texts
    .flatMap(wordsIn)
    .filter((word) => word.length >= SHORTEST_RUNNING && isTelling(word));
}

/** *Bachelor's* is found by *bachelor*, which is what is mistyped. */
const wordsIn = (text: string): string[] =>
  wordsAndCompounds(text).map((word) => word.replace(/(?<=.)'s$/, ""));

const isTelling = (word: string): boolean =>
  word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD && /^\p{L}+$/u.test(word);

/**
 * What postings are and state by choice, without saying it. All of these words are noted with the first posting: whether any has
 * one is counted when it is read.
 */
const STATED = [...Object.values(KIND_WORDS).flat(), ...FACT_WORDS]
  .flatMap(wordsIn)
  .filter(isTelling);

/** One job works at a time, and one word conflicts with nothing but itself. */
async function insert(
  db: Database,
  named: ReadonlySet<string>,
  running: readonly string[],
): Promise<number> {
  const words = new Set([...named, ...running]);
  if (words.size === 0) return 0;
  const rows = [...words].toSorted().map((word) => {
    const { spelled, latin } = keyOf(word);
    return { word, spelled, latin, named: named.has(word) };
  });
  const made = await db
    .insert(searchWords)
    .select(
      sql`select word, spelled, latin, named from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as t (word text, spelled text, latin text, named boolean)`,
    )
    .onConflictDoUpdate({
      target: searchWords.word,
      // Keys are made differently from one version of the product to the next.
      set: {
        spelled: sql`excluded.spelled`,
        latin: sql`excluded.latin`,
        isNamed: sql`${searchWords.isNamed} or excluded.is_named`,
      },
      setWhere: sql`(${searchWords.spelled}, ${searchWords.latin}) is distinct from (excluded.spelled, excluded.latin)
        or excluded.is_named and not ${searchWords.isNamed}`,
    })
    // A row that was there before carries the mark of whoever has replaced it.
    .returning({ isNew: sql<boolean>`search_words.xmax = 0` });
  return made.filter(({ isNew }) => isNew).length;
}
