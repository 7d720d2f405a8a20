import { useTranslation } from "react-i18next";
import type { Told } from "./types.ts";

type Role = "requires" | "wants" | "brings";
type Props = { role: Role; skills: Told["skills"]; labels: Told["labels"] };

/** The skills that a posting asks for or brings, each with its importance and level in words. */
export function SkillsAsked({ role, skills, labels }: Props) {
  const { t, i18n } = useTranslation();
  const own = skills.filter((skill) => skill.role === role);
  if (own.length === 0 && role === "brings") return null;
  return (
    <section>
      <h2>{t(`posting.${role}`)}</h2>
      {own.length === 0 ? <p>{t("posting.noSkills")}</p> : null}
      <ul className="skill-lines">
        {own.map(({ skillId, importance, level, span }) => (
          <li key={skillId}>
            <strong>{labels[skillId]?.[i18n.language === "bg" ? "bg" : "en"] ?? skillId}</strong>
            {role === "brings"
              ? null
              : `, ${t(importance === 2 ? "posting.requiredSkill" : "posting.preferredSkill")}`}
            {level ? `, ${t("posting.levelOfSkill", { level })}` : null}
            {span ? <small> {t("posting.foundWords", { span })}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
