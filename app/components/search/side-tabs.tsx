import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { searchAddress } from "#app/domain/search/address-input.ts";
import type { Search } from "#app/domain/search/input.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import type { Told } from "./types.ts";

/** All, or what one of the two sides offers, each with its count. */
export function SideTabs({ search, sides }: { search: Search; sides: Told["sides"] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const tabs = [
    { side: undefined, label: t("search.all"), count: sides.all },
    { side: "university", label: t("common.universitySide"), count: sides.university },
    { side: "company", label: t("common.companySide"), count: sides.company },
  ] as const;
  return (
    <nav aria-label={t("search.sides")}>
      <ul className="sides">
        {tabs.map(({ side, label, count }) => (
          <li key={label}>
            <Link
              to={searchAddress(search, { side })}
              aria-current={search.side === side ? "page" : undefined}
            >
              {label} {number(count)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
