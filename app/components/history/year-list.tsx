import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CurriculumYear } from "#app/domain/programme/curriculum.server.ts";
import { useYearWords } from "./year-words.ts";

type Year = Pick<CurriculumYear, "id" | "state" | "academicYear">;

/** The curricula of a programme, each with its state. */
export function YearList({ years, current }: { years: readonly Year[]; current: string }) {
  const { t } = useTranslation();
  const say = useYearWords();
  return (
    <ul className="year-list">
      {years.map(({ id, state, academicYear }) => (
        <li key={id}>
          <Link to={`/postings/${id}`}>{say(academicYear)}</Link>{" "}
          <span className="quiet">
            {t(`history.curriculum.states.${state}`)}
            {id === current ? `, ${t("history.curriculum.this")}` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
