import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

const STATES = ["draft", "in_review", "published", "closed", "archived"] as const;

export type StateCounts = Partial<Record<(typeof STATES)[number], number>>;

/** All postings of one's organisations by state, each with the way to its list. */
export function CountedStates({ counts }: { counts: StateCounts }) {
  const { t } = useTranslation();
  const known = STATES.filter((state) => counts[state]);
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
