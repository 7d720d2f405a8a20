import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

export type ListedSkill = {
  id: string;
  label: string;
  to?: string | undefined;
  required?: boolean | undefined;
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
      {skills.slice(0, limit).map(({ id, label, to, required }) => (
        <li key={id} className={required ? "required" : undefined}>
          {to ? <Link to={to}>{label}</Link> : label}
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
