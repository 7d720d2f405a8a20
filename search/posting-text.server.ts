import { lt, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { postingSearchTexts } from "#db/schema/index.ts";
import { DOCUMENTS_VERSION } from "#search/documents-version.ts";
import { countryNames } from "#search/country-names.ts";
import { factWords } from "#search/fact-words.ts";
import { KIND_WORDS } from "#search/kind-words.ts";
import { readPostingFacts } from "#search/posting-facts.server.ts";
import type { PostingFacts } from "#search/posting-facts.server.ts";
import { readPostingSources } from "#search/posting-source.server.ts";
import type { PostingSource } from "#search/posting-source.server.ts";
import { wordsOf } from "#search/words.ts";
import { fold } from "#text/fold.ts";

const POSTINGS_AT_ONCE = 500;

/**
 * Writes what the PostgreSQL search reads of postings, from their current versions, with a few queries for each 500 of
 * them. Commands call it in the transaction that changes the postings, after the versions and their lists are written.
 */
export async function writeSearchTexts(tx: Database, postingIds: readonly string[]): Promise<void> {
  for (let start = 0; start < postingIds.length; start += POSTINGS_AT_ONCE) {
    const ids = postingIds.slice(start, start + POSTINGS_AT_ONCE);
    const sources = await readPostingSources(tx, ids);
    const facts = await readPostingFacts(
      tx,
      sources.map(({ version }) => version.id),
    );
    const rows = sources.map((source) => searchTextOf(source, facts.get(source.version.id) ?? {}));
    await upsert(tx, rows);
  }
}

/** Writes the texts anew that an earlier version of the product has written. Answers how many. */
export async function renewSearchTexts(db: Database): Promise<number> {
  let renewed = 0;
  for (let count = POSTINGS_AT_ONCE; count === POSTINGS_AT_ONCE; renewed += count)
    count = await db.transaction(async (tx) => {
      // Locked before the posting is read: whoever changes it meanwhile writes its text after this, not before.
      const rows = await tx
        .select({ id: postingSearchTexts.postingId })
        .from(postingSearchTexts)
        .where(lt(postingSearchTexts.writtenAs, DOCUMENTS_VERSION))
        .limit(POSTINGS_AT_ONCE)
        .for("update", { skipLocked: true });
      await writeSearchTexts(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.length;
    });
  return renewed;
}

function upsert(tx: Database, rows: ReturnType<typeof searchTextOf>[]) {
  return insertAll(
    tx,
    postingSearchTexts,
    rows,
    sql`on conflict (posting_id) do update set
      revision = excluded.revision,
      written_as = excluded.written_as,
      written_at = clock_timestamp(),
      title = excluded.title,
      title_keys = excluded.title_keys,
      name_keys = excluded.name_keys,
      text_keys = excluded.text_keys,
      skill_ids = excluded.skill_ids,
      pay_per_month = excluded.pay_per_month`,
  );
}

/**
 * The row of a posting: titles weigh most, then what it is and whom and what it names, then what it says in running
 * text; and what filters read of it that a query could not work out quickly.
 */
export function searchTextOf(source: PostingSource, facts: PostingFacts) {
  const texts = Object.values(source.version.texts);
  const titles = texts.map(({ title }) => title);
  const names = [
    ...KIND_WORDS[source.kind],
    ...source.skills.flatMap(({ en, bg, altEn, altBg }) => [en, bg, ...altEn, ...altBg]),
    ...organisationNames(source),
    ...source.places.flatMap(settlementNames),
  ];
  const rest = [
    ...texts.flatMap(({ summary, description }) => [summary ?? "", description ?? ""]),
    ...source.moduleTitles.map(({ title }) => title),
    ...source.places.flatMap(placeLabels),
    ...countriesOf(source),
    ...factWords(source.version.mode, facts),
  ];
  return {
    postingId: source.id,
    revision: source.revision,
    writtenAs: DOCUMENTS_VERSION,
    title: fold(titles.join(" ")),
    titleKeys: lexemes(titles),
    nameKeys: lexemes(names),
    textKeys: lexemes(rest),
    skillIds: [...source.skills.map(({ id }) => id), ...source.broaderSkillIds],
    payPerMonth: facts.payPerMonth ?? null,
  };
}

/** The names of the posting's organisation in all languages. */
export function organisationNames({ organisation }: PostingSource): string[] {
  return present([organisation.name, organisation.nameEn, organisation.nameBg]);
}

type Place = PostingSource["places"][number];

/** The names of a known settlement in all languages. */
export const settlementNames = ({ en, bg }: Place): string[] => present([en, bg]);

/** A place in the words of its author. */
export const placeLabels = ({ label }: Place): string[] => present([label]);

/** The names of a place in all languages, or the words as its author wrote them. */
export const placeNames = (place: Place): string[] => [
  ...settlementNames(place),
  ...placeLabels(place),
];

/** The names of the countries where a posting is from and where it takes place. */
export function countriesOf({ organisation, places }: PostingSource): string[] {
  const codes = present([organisation.country, ...places.map(({ country }) => country)]);
  return codes.flatMap(countryNames);
}

const present = (texts: (string | null)[]) => [...new Set(texts.filter((text) => text !== null))];

/** A key as PostgreSQL's own parser takes it for one word. */
export const lexeme = (key: string): string => key.replace(/[^\p{L}\p{N}]/gu, "");

/** The stems and Latin keys of some texts, each once. */
function lexemes(texts: readonly string[]): string {
  const { stems, latin } = wordsOf(texts);
  return [...new Set([...stems, ...latin])].map(lexeme).join(" ");
}
