import type { MetaDescriptor, UIMatch } from "@remix-run/react";
import type { TFunction } from "i18next";
import { translator } from "#app/i18n/instances.ts";
import { DEFAULT_LANGUAGE, isLanguage } from "#app/i18n/languages.ts";

type PageMeta = { title: string; description?: string; hidden?: boolean };
type Matches = readonly Pick<UIMatch, "id" | "data">[] | readonly { id: string; data: unknown }[];

/**
 * Title and description of a page in the reader's language, for a route's `meta`.
 * `hidden` asks search engines to leave the page out.
 */
export function pageMeta(
  { matches }: { matches: Matches },
  describe: (t: TFunction) => PageMeta,
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data as { language?: unknown } | undefined;
  const t = translator(isLanguage(root?.language) ? root.language : DEFAULT_LANGUAGE);
  const { title, description, hidden } = describe(t);
  const heading = title === t("common.product") ? title : `${title} · ${t("common.product")}`;
  return [
    { title: heading },
    { property: "og:title", content: title },
    { property: "og:site_name", content: t("common.product") },
    ...(description
      ? [
          { name: "description", content: description },
          { property: "og:description", content: description },
        ]
      : []),
    ...(hidden ? [{ name: "robots", content: "noindex" }] : []),
  ];
}
