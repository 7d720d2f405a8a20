import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchAddress } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import type { Told } from "./types.ts";

/** Other spellings that find more, each with how many results, and with the filters as they are. */
export function DidYouMean({ search, spellings }: { search: Search } & Pick<Told, "spellings">) {
  const { t } = useTranslation();
  if (spellings.length === 0) return null;
  return (
    <p className="meant">
      {t("search.meant")}{" "}
      {spellings.map(({ q, count }) => (
        <span key={q}>
          <Link to={searchAddress(search, { q })} state>
            {q}
          </Link>{" "}
          ({t("search.none.gives", { count })})
        </span>
      ))}
    </p>
  );
}
