import { useTranslation } from "react-i18next";
import { GoneNote } from "#app/components/skill/gone-note.tsx";
import { skillText } from "#app/lib/in-reader-language.ts";
import type { Told } from "./types.ts";

type Role = "requires" | "wants" | "brings";
type Props = { role: Role; skills: Told["skills"]; labels: Told["labels"] };

/** The skills that a posting asks for or brings, each with its importance and level in words. */
export function SkillsAsked({ role, skills, labels }: Props) {
  const { t } = useTranslation();
  const own = skills.filter((skill) => skill.role === role);
  if (own.length === 0 && role === "brings") return null;
  return (
    <section>
      <h2>{t(`posting.${role}`)}</h2>
      {own.length === 0 ? <p>{t("posting.noSkills")}</p> : null}
      <ul className="skill-lines">
        {own.map(({ skillId, importance, level, span }) => (
          <li key={skillId}>
            <Name id={skillId} labels={labels} />
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

function Name({ id, labels }: { id: string } & Pick<Props, "labels">) {
  const { i18n } = useTranslation();
  const skill = labels[id];
  if (!skill) return <strong>{id}</strong>;
  const { label, lang } = skillText(skill, i18n.language);
  return (
    <>
      <strong lang={lang}>{label}</strong>
      <GoneNote gone={skill.gone} />
    </>
  );
}
