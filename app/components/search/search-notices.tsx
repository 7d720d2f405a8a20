import { Link } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/components/notice.tsx";
import { HowRead } from "./how-read.tsx";
import { SearchDownNotice } from "./search-down-notice.tsx";
import { LISTED_FACETS, MOST_CHOICES, searchAddress } from "#app/domain/search/address-input.ts";
import type { ListedFacet } from "#app/domain/search/address-input.ts";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import type { LeftOut, Search, SearchField } from "#app/domain/search/input.ts";
import { useSayChoice } from "./say-choice.ts";
import type { Told } from "./types.ts";

type UnreadProps = {
  search: Search;
  unread: readonly SearchField[];
  /** What names something that there is not. */
  unknown: readonly SearchField[];
  leftOut: LeftOut;
  /** The names of what was left out. */
  choices?: Told["choices"];
  /** Names in the address that mean nothing. */
  strange: readonly string[];
  isTooFar: boolean;
};

type Props = UnreadProps & {
  isFallback: boolean;
  /** Whether this site has a search engine at all. */
  hasEngine: boolean;
  /** How many of the words were looked for, where there were more. */
  wordsRead: number | null;
  pages: number;
  readAs: Told["readAs"];
  /** Whether the search names a town that is not known. */
  isPlaceUnknown: boolean;
  isTownWanted: boolean;
};

/** What to know about these results: who answers, what could not be read, and where the list ends. */
export function SearchNotices(props: Props) {
  const { search, isFallback, hasEngine, wordsRead, pages, readAs, isPlaceUnknown, isTownWanted } =
    props;
  const { t } = useTranslation();
  const isPastEnd = search.page > Math.max(1, pages);
  return (
    <>
      {isFallback ? <SearchDownNotice hasEngine={hasEngine} /> : null}
      <UnreadNotice {...props} />
      {wordsRead === null ? null : <Notice>{t("search.unread.words", { max: wordsRead })}</Notice>}
      <HowRead readAs={readAs} isTownWanted={isTownWanted} />
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

/** What of the address could not be read, if anything. */
export function UnreadNotice(props: UnreadProps) {
  const { search, unread, unknown, strange, isTooFar, leftOut, choices } = props;
  const { t, i18n } = useTranslation();
  const all = [...new Set([...unread, ...unknown])];
  const others = all.filter((field) => field !== "q" && field !== "page" && field !== "near");
  const tooMany = LISTED_FACETS.filter((facet) => leftOut[facet]);
  const isAllRead = unread.length + strange.length + others.length === 0;
  if (isAllRead && tooMany.length === 0) return null;
  const isPartly = (field: SearchField) => {
    const kept = search[field];
    return Array.isArray(kept) && kept.length > 0;
  };
  const quoted = (name: string) => (i18n.language === "bg" ? `„${name}“` : `“${name}”`);
  return (
    <Notice tone="warning" title={t(`search.unread.${isAllRead ? "titleOfTooMany" : "title"}`)}>
      {unread.includes("q") ? (
        <p>{t("search.unread.queryTooLong", { max: LIMITS.searchQuery })}</p>
      ) : null}
      {unread.includes("page") ? (
        <p>{t(`search.unread.${isTooFar ? "page" : "noPage"}`, { max: LIMITS.searchPages })}</p>
      ) : null}
      {strange.length > 0 ? (
        <p>{t("search.unread.strange", { what: strange.map(quoted).join(", ") })}</p>
      ) : null}
      {([false, true] as const).map((partly) => {
        const what = others.filter((field) => isPartly(field) === partly);
        if (what.length === 0) return null;
        const names = what.map((field) => nameOf(field, t)).join(", ");
        return (
          <p key={names}>{t(`search.unread.${partly ? "partly" : "text"}`, { what: names })}</p>
        );
      })}
      {tooMany.map((facet) => (
        <LeftOutWords key={facet} facet={facet} values={leftOut[facet]!} choices={choices} />
      ))}
    </Notice>
  );
}

type LeftOutProps = { facet: ListedFacet; values: readonly string[] } & Pick<
  UnreadProps,
  "choices"
>;

const MOST_NAMED = 20;

/** Which values were chosen beyond as many as can be, as far as their names are known: they stand among the filters. */
function LeftOutWords({ facet, values, choices }: LeftOutProps) {
  const { t } = useTranslation();
  const say = useSayChoice();
  const about = { what: t(`search.facets.${facet}`), max: MOST_CHOICES, count: values.length };
  const known = choices?.[facet].filter(({ value }) => values.includes(value)) ?? [];
  const names = known.slice(0, MOST_NAMED).map((choice) => say(facet, choice));
  return (
    <p>
      {t("search.unread.tooMany", about)}{" "}
      {names.length > 0
        ? t("search.unread.leftOut", {
            names: [...names, ...(known.length > MOST_NAMED ? ["…"] : [])].join(", "),
          })
        : null}
    </p>
  );
}

function nameOf(field: Exclude<SearchField, "q" | "page">, t: TFunction): string {
  if (field === "sort") return t("search.sort");
  if (field === "within") return t("search.near.within");
  if (field === "remote") return t("search.near.orRemote");
  if (field === "named") return t("search.named");
  return t(`search.facets.${field}`);
}
