import { eq } from "drizzle-orm";
import { postingSearchTexts } from "#db/schema/index.ts";
import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { KIND_WORDS } from "#search/kind-words.ts";
import { readPostingSources } from "#search/posting-source.server.ts";
import type { PostingSource } from "#search/posting-source.server.ts";
import { countriesOf, lexeme, organisationNames, placeNames } from "#search/posting-text.server.ts";
import { POSTING_SETTINGS } from "#search/settings.ts";
import { keyOf } from "#search/words.ts";
import { searchWords } from "#text/search-words.ts";

/** What both engines keep of a word. */
type Kept = { stems: string[]; latin: string[] };

/** Ways to keep words: as the product does; whole in both scripts, without stems; by stems in their own script alone. */
export const KEPT = {
  whole: (word) => ({ stems: [keyOf(word).stem], latin: [keyOf(word).latin] }),
  withoutStems: (word) => ({ stems: [word], latin: [keyOf(word).spelled] }),
  withoutLatin: (word) => ({ stems: [keyOf(word).stem], latin: [] }),
} satisfies Record<string, (word: string) => Kept>;

const FIELDS = POSTING_SETTINGS.searchableAttributes!;

/**
 * Writes the words of all postings anew in both engines, kept in another way and all in one field, so that what is found with
 * less of them can be told. In what order is no matter of it.
 */
export async function rewriteWords(
  { db, server }: { db: Database; server: SearchServer },
  keep: (word: string) => Kept,
): Promise<void> {
  const rows = await db.select({ id: postingSearchTexts.postingId }).from(postingSearchTexts);
  const sources = await readPostingSources(
    db,
    rows.map(({ id }) => id),
  );
  const kept = sources.map((source) => {
    const words = [...new Set(textsOf(source).flatMap(searchWords))].map(keep);
    return {
      id: source.id,
      stems: words.flatMap(({ stems }) => stems),
      latin: words.flatMap(({ latin }) => latin),
    };
  });
  for (const { id, stems, latin } of kept)
    await db
      .update(postingSearchTexts)
      .set({ titleKeys: "", nameKeys: "", textKeys: [...stems, ...latin].map(lexeme).join(" ") })
      .where(eq(postingSearchTexts.postingId, id));
  const nothing = Object.fromEntries(FIELDS.map((name) => [name, []]));
  await server.patient
    .index(server.uid("postings"))
    .updateDocuments(
      kept.map(({ id, stems, latin }) => ({
        ...nothing,
        id,
        text_stems: [stems.join(" ")],
        text_latin: [latin.join(" ")],
      })),
    )
    .waitTask({ timeout: 60_000 });
}

/** All that is searched of a posting. */
function textsOf(source: PostingSource): string[] {
  const texts = Object.values(source.version.texts);
  return [
    ...texts.flatMap(({ title, summary, description }) => [
      title,
      summary ?? "",
      description ?? "",
    ]),
    ...KIND_WORDS[source.kind],
    ...source.skills.flatMap(({ en, bg, altEn, altBg }) => [en, bg, ...altEn, ...altBg]),
    ...organisationNames(source),
    ...source.places.flatMap(placeNames),
    ...source.moduleTitles.map(({ title }) => title),
    ...countriesOf(source),
  ];
}
