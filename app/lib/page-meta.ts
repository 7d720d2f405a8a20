import type { MetaDescriptor, UIMatch } from "@remix-run/react";
import type { TFunction } from "i18next";
import { translator } from "#app/i18n/instances.ts";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "#app/i18n/languages.ts";
import { errorKind } from "./error-kind.ts";

type PageMeta = { title: string; description?: string; hidden?: boolean };
type MetaArgs = {
  matches: readonly Pick<UIMatch, "id" | "data">[] | readonly { id: string; data: unknown }[];
  error?: unknown;
};

/**
 * Title and description of a page in the reader's language, for a route's `meta`.
 * `hidden` asks search engines to leave the page out. When the page failed, the error names it and
 * `describe` is not asked, since it would look for what was not loaded.
 */
export function pageMeta(
  { matches, error }: MetaArgs,
  describe: (t: TFunction) => PageMeta,
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data as { language?: unknown } | undefined;
  const language = isLanguage(root?.language) ? root.language : null;
  const t = translator(language ?? DEFAULT_LANGUAGE);
  const { title, description, hidden } = error ? failed(t, error, language) : describe(t);
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

/** Without a language, when the root itself failed, only the product's name suits every reader. */
function failed(t: TFunction, error: unknown, language: Language | null): PageMeta {
  const { kind } = errorKind(error);
  const title = language ? t(`errorPages.${kind}.title`) : t("common.product");
  return { title, hidden: true };
}
