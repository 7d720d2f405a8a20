import { useTranslation } from "react-i18next";
import { Button } from "#app/components/button.tsx";
import { searchAddress } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { useRootData } from "#app/lib/root-loader.ts";

type Props = {
  search: Search;
  /** The same search on the reader's list. */
  savedId: string | null;
};

/** Keeps the search, or takes it off the list; whoever has not signed in is led there and back. */
export function SaveSearch({ search, savedId }: Props) {
  const { t } = useTranslation();
  const address = searchAddress(search, { page: search.page });
  const [, state = ""] = address.split("?");
  if (!useRootData()?.viewer)
    return (
      <p className="keep">
        <a href={`/sign-in?redirectTo=${encodeURIComponent(address)}`} rel="nofollow">
          {t("search.save")}
        </a>
      </p>
    );
  return (
    <form
      className="keep"
      method="post"
      action={savedId ? `/saved/searches/${savedId}/removal` : "/saved/searches"}
    >
      {savedId ? (
        <>
          <a href="/saved">{t("search.isSaved")}</a>
          <input type="hidden" name="from" value="page" />
        </>
      ) : (
        <input type="hidden" name="search" value={state} />
      )}
      <Button look="link">{t(savedId ? "search.unsave" : "search.save")}</Button>
    </form>
  );
}
