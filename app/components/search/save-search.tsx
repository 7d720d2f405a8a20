import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { searchAddress } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { useRootData } from "#app/lib/root-loader.ts";

type Props = {
  search: Search;
  /** The same search on the reader's list. */
  savedId: string | null;
  /** The address of its feed. */
  feed: string;
  /** Whether words were read as others here, or as beginnings: on the list and in the feed they are not. */
  isReadOtherwise: boolean;
};

/** Keeps the search, or takes it off the list; whoever has not signed in is led there and back. And its feed. */
export function SaveSearch({ search, savedId, feed, isReadOtherwise }: Props) {
  const { t } = useTranslation();
  const address = searchAddress(search, { page: search.page });
  const toFeed = (
    <>
      <a href={feed}>{t("search.feed")}</a>
      {isReadOtherwise ? <span className="quiet">{t("search.keptAsTyped")}</span> : null}
    </>
  );
  if (!useRootData()?.viewer)
    return (
      <p className="keep">
        <a href={`/sign-in?redirectTo=${encodeURIComponent(address)}`} rel="nofollow">
          {t("search.save")}
        </a>
        {toFeed}
      </p>
    );
  return (
    <form
      className="keep"
      method="post"
      action={savedId ? `/saved/searches/${savedId}/removal` : "/saved/searches"}
    >
      {savedId ? <a href="/saved">{t("search.isSaved")}</a> : null}
      <input
        type="hidden"
        name={savedId ? "from" : "search"}
        value={savedId ? "page" : (address.split("?")[1] ?? "")}
      />
      <Button look="link">{t(savedId ? "search.unsave" : "search.save")}</Button>
      {toFeed}
    </form>
  );
}
