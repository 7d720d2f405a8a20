import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/components/notice.tsx";
import { searchAddress } from "#app/domain/search/address-input.ts";
import { HowRead } from "./how-read.tsx";
import { SearchDownNotice } from "./search-down-notice.tsx";
import type { Told } from "./types.ts";
import { UnreadNotice } from "./unread-notice.tsx";
import type { UnreadProps } from "./unread-notice.tsx";

type Props = UnreadProps &
  Pick<Told, "isFallback" | "hasEngine" | "wordsRead" | "readAs" | "begun"> & {
    /** How many pages the list has; a page without that list has none to end. */
    pages?: number;
    /** Whether the search names a town that is not known. */
    isPlaceUnknown: boolean;
    isTownWanted: boolean;
    hasOperators: boolean;
  };

/** What to know about these results: who answers, what could not be read, and where the list ends. */
export function SearchNotices(props: Props) {
  const { search, isFallback, hasEngine, wordsRead, pages, isPlaceUnknown } = props;
  const { t } = useTranslation();
  const last = Math.max(1, pages ?? search.page);
  const isPastEnd = search.page > last;
  return (
    <>
      {isFallback ? <SearchDownNotice hasEngine={hasEngine} /> : null}
      <UnreadNotice {...props} />
      {wordsRead === null ? null : <Notice>{t("search.unread.words", { max: wordsRead })}</Notice>}
      <HowRead {...props} />
      {isPlaceUnknown ? (
        <Notice tone="warning" title={t("search.unread.title")}>
          <p>{t("search.near.unknown", { place: search.near })}</p>
        </Notice>
      ) : null}
      {isPastEnd ? (
        <Notice tone="warning" title={t("search.pastEnd.title")}>
          <p>
            {t("search.pastEnd.text")}{" "}
            <Link to={searchAddress(search, { page: last })} state>
              {t("search.pastEnd.back")}
            </Link>
          </p>
        </Notice>
      ) : null}
    </>
  );
}
