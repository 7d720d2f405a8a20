import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/lib/use-formats.ts";

const STATES = ["refused", "warned", "good", "written", "untouched"] as const;
type State = (typeof STATES)[number];

type Props = { id: string; counts: Record<string, number>; chosen: State | undefined };

/** The address of a page of the rows in a state. */
export const rowsAddress = (id: string, state: State | undefined, page = 1): string => {
  const query = new URLSearchParams({
    ...(state && { state }),
    ...(page > 1 && { page: String(page) }),
  });
  return `/imports/${id}${query.size > 0 ? `?${query}` : ""}#rows`;
};

/** The rows of one state, with how many there are. */
export function RowFilter({ id, counts, chosen }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const present = STATES.filter((state) => (counts[state] ?? 0) > 0);
  const all = present.reduce((sum, state) => sum + counts[state]!, 0);
  return (
    <nav aria-label={t("imports.table.label")}>
      <ul className="sides">
        <li>
          <Link to={rowsAddress(id, undefined)} aria-current={chosen ? undefined : "page"}>
            {t("imports.table.all")} {number(all)}
          </Link>
        </li>
        {present.map((state) => (
          <li key={state}>
            <Link to={rowsAddress(id, state)} aria-current={chosen === state ? "page" : undefined}>
              {t(`imports.result.${state}`, { count: counts[state]! })} {number(counts[state]!)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
