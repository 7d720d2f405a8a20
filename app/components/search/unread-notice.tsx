import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/components/notice.tsx";
import { LISTED_FACETS, MOST_CHOICES } from "#app/domain/search/address-input.ts";
import type { ListedFacet } from "#app/domain/search/address-input.ts";
import { LIMITS } from "#app/domain/posting/options-input.ts";
import type { LeftOut, Search, SearchField } from "#app/domain/search/input.ts";
import { useSayChoice } from "./say-choice.ts";
import type { Told } from "./types.ts";

export type UnreadProps = {
  search: Search;
  unread: readonly SearchField[];
  /** What names something that there is not. */
  unknown: readonly SearchField[];
  leftOut: LeftOut;
  /** The names of what was left out. */
  choices?: Told["choices"];
  /** Where all filters stand, with what was left out among them; absent where it was not carried along. */
  filtersAt?: string;
  /** The facet of which the page lists all values. */
  listed?: ListedFacet;
  /** What has one value, and more than one in the address. */
  repeated: readonly SearchField[];
  /** Names in the address that mean nothing. */
  strange: readonly string[];
  isTooFar: boolean;
};

/** What of the address could not be read, if anything. */
export function UnreadNotice(props: UnreadProps) {
  const { search, unread, unknown, repeated, strange, isTooFar, leftOut } = props;
  const { t, i18n } = useTranslation();
  const all = [...new Set([...unread, ...unknown])];
  const others = all.filter((field) => field !== "q" && field !== "page" && field !== "near");
  const tooMany = LISTED_FACETS.filter((facet) => leftOut[facet]);
  const isAllRead = unread.length + repeated.length + strange.length + others.length === 0;
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
      {repeated.length > 0 ? (
        <p>
          {t("search.unread.repeated", {
            what: repeated.map((field) => nameOf(field, t)).join(", "),
          })}
        </p>
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
        <LeftOutWords key={facet} facet={facet} values={leftOut[facet]!} {...props} />
      ))}
    </Notice>
  );
}

type LeftOutProps = { facet: ListedFacet; values: readonly string[] } & Pick<
  UnreadProps,
  "choices" | "filtersAt" | "listed"
>;

const MOST_NAMED = 20;

/** Which values were chosen beyond as many as can be, as far as their names are known, and where they stand to be chosen. */
function LeftOutWords({ facet, values, choices, filtersAt, listed }: LeftOutProps) {
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
        : null}{" "}
      {listed === facet ? t("search.unread.inList") : null}
      {listed !== facet && filtersAt ? (
        <a href={filtersAt}>{t("search.unread.inFilters")}</a>
      ) : null}
    </p>
  );
}

function nameOf(field: SearchField, t: TFunction): string {
  if (field === "q") return t("search.unread.query");
  if (field === "page") return t("search.unread.pageNumber");
  if (field === "sort") return t("search.sort");
  if (field === "within") return t("search.near.within");
  if (field === "remote") return t("search.near.orRemote");
  if (field === "named") return t("search.named");
  return t(`search.facets.${field}`);
}
