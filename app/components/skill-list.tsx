import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type ListedSkill = {
  id: string;
  label: string;
  /** Of the label, where it is not the reader's. */
  lang?: string | undefined;
  to?: string | undefined;
  required?: boolean | undefined;
  /** What there is to say of it besides. */
  note?: ReactNode;
};

type Props = {
  skills: readonly ListedSkill[];
  /** How many are shown; the rest becomes "+ n". All of them when absent. */
  limit?: number;
};

/** Skills as chips in the colour of the side around them. */
export function SkillList({ skills, limit = skills.length }: Props) {
  const { t } = useTranslation();
  const count = skills.length - limit;
  if (skills.length === 0) return null;
  return (
    <ul className="skills" aria-label={t("common.skills")}>
      {skills.slice(0, limit).map(({ id, label, lang, to, required, note }) => (
        <li key={id} className={required ? "required" : undefined}>
          {to ? (
            <Link to={to} lang={lang}>
              {label}
            </Link>
          ) : (
            <span lang={lang}>{label}</span>
          )}
          {note}
        </li>
      ))}
      {count > 0 ? (
        <li>
          <span aria-hidden="true">{t("common.moreSkills", { count })}</span>
          <span className="spoken">{t("common.moreSkillsLabel", { count })}</span>
        </li>
      ) : null}
    </ul>
  );
}
