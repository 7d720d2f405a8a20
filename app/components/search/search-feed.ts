import type { TFunction } from "i18next";
import { feedAddress, searchAddress } from "#app/domain/search/address-input.ts";
import type { FoundForFeed } from "#app/domain/search/feed.server.ts";
import type { Search } from "#app/domain/search/input.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Feed, FeedEntry } from "#app/lib/atom.ts";
import { inLanguage } from "#app/lib/in-language.ts";
import { readerName, readerText } from "#app/lib/in-reader-language.ts";

type Reader = { t: TFunction; lang: Language; origin: string };

/** What a search finds, as its feed in a language says it. */
export function searchFeed(
  search: Search,
  found: readonly FoundForFeed[],
  { t, lang, origin }: Reader,
): Feed {
  const [pathname = "", query = ""] = searchAddress(search).split("?");
  const title = search.q ? t("search.titleFor", { query: search.q }) : t("search.title");
  return {
    lang,
    title: `${title} · ${t("common.product")}`,
    self: `${origin}${feedAddress(search, lang)}`,
    alternate: `${origin}${inLanguage({ pathname, search: query }, lang)}`,
    generator: t("common.product"),
    entries: found.map(({ kind, organisation, texts, language, ...row }): FeedEntry => {
      const { title: heading, summary, lang: written } = readerText(texts, language, lang);
      return {
        id: row.id,
        lang: written,
        title: heading,
        summary,
        author: readerName(organisation, lang),
        category: { term: kind, label: t(`common.kinds.${kind}`) },
        published: row.publishedAt,
        updated: row.updatedAt,
        href: `${origin}/postings/${row.id}`,
      };
    }),
  };
}
