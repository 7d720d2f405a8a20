import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Notice, SearchDownNotice } from "#app/components/notice.tsx";
import { searchAddress } from "#app/domain/search/address-input.ts";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import type { Search, SearchField } from "#app/domain/search/input.ts";
import type { Told } from "./types.ts";

type Props = {
  search: Search;
  unread: readonly SearchField[];
  /** Names in the address that mean nothing. */
  strange: readonly string[];
  isTooFar: boolean;
  isFallback: boolean;
  /** Whether this site has a search engine at all. */
  hasEngine: boolean;
  /** How many of the words were looked for, where there were more. */
  wordsRead: number | null;
  pages: number;
  readAs: Told["readAs"];
  /** Whether the search names a town that is not known. */
  isPlaceUnknown: boolean;
};

/** What to know about these results: who answers, what could not be read, and where the list ends. */
export function SearchNotices(props: Props) {
  const { search, unread, strange, isTooFar, isFallback, hasEngine } = props;
  const { wordsRead, pages, readAs, isPlaceUnknown } = props;
  const { t } = useTranslation();
  const isPastEnd = search.page > Math.max(1, pages);
  return (
    <>
      {isFallback ? <SearchDownNotice hasEngine={hasEngine} /> : null}
      <UnreadNotice unread={unread} strange={strange} isTooFar={isTooFar} />
      {wordsRead === null ? null : <Notice>{t("search.unread.words", { max: wordsRead })}</Notice>}
      <div role="status">
        {readAs.length > 0 ? (
          <Notice>
            {readAs.map(({ typed, read }) => (
              <p key={typed}>{t("search.readAs", { typed, read })}</p>
            ))}
          </Notice>
        ) : null}
      </div>
      {isPlaceUnknown ? (
        <Notice tone="warning" title={t("search.unread.title")}>
          <p>{t("search.near.unknown", { place: search.near })}</p>
        </Notice>
      ) : null}
      {isPastEnd ? (
        <Notice tone="warning" title={t("search.pastEnd.title")}>
          <p>
            {t("search.pastEnd.text")}{" "}
            <Link to={searchAddress(search, { page: Math.max(1, pages) })}>
              {t("search.pastEnd.back")}
            </Link>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

type UnreadProps = Pick<Props, "unread" | "strange" | "isTooFar">;

/** What of the address could not be read, if anything. */
export function UnreadNotice({ unread, strange, isTooFar }: UnreadProps) {
  const { t, i18n } = useTranslation();
  if (unread.length + strange.length === 0) return null;
  const others = unread.filter((field) => field !== "q" && field !== "page");
  const quoted = (name: string) => (i18n.language === "bg" ? `„${name}“` : `“${name}”`);
  return (
    <Notice tone="warning" title={t("search.unread.title")}>
      {unread.includes("q") ? (
        <p>{t("search.unread.queryTooLong", { max: LIMITS.searchQuery })}</p>
      ) : null}
      {unread.includes("page") ? (
        <p>{t(`search.unread.${isTooFar ? "page" : "noPage"}`, { max: LIMITS.searchPages })}</p>
      ) : null}
      {strange.length > 0 ? (
        <p>{t("search.unread.strange", { what: strange.map(quoted).join(", ") })}</p>
      ) : null}
      {others.length > 0 ? (
        <p>
          {t("search.unread.text", { what: others.map((field) => nameOf(field, t)).join(", ") })}
        </p>
      ) : null}
    </Notice>
  );
}

function nameOf(field: Exclude<SearchField, "q" | "page">, t: TFunction): string {
  if (field === "sort") return t("search.sort");
  if (field === "within") return t("search.near.within");
  if (field === "remote") return t("search.near.orRemote");
  if (field === "named") return t("search.named");
  return t(`search.facets.${field}`);
}
