import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LIST_STATES, type ListState } from "#app/domain/posting/own-list-input.ts";

export type StateCounts = Partial<Record<ListState, number>>;

/** All postings of one's organisations by state, each with the way to its list. */
export function CountedStates({ counts }: { counts: StateCounts }) {
  const { t } = useTranslation();
  const known = LIST_STATES.filter((state) => counts[state]);
  if (known.length === 0) return null;
  return (
    <section className="work-group">
      <h2>{t("workspace.allTitle")}</h2>
      <ul className="state-counts">
        {known.map((state) => (
          <li key={state}>
            <Link to={`/workspace/postings?state=${state}`}>
              {t(`workspace.states.${state}`)}: {counts[state]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
