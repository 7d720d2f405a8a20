import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Gone } from "#app/components/skill/gone-note.tsx";
import { skillName } from "#app/lib/in-reader-language.ts";

type Labels = { id: string; en: string; bg: string | null };

/** The way to a skill, by its label in the reader's language. */
export function SkillLink({ skill }: { skill: Labels }) {
  const { i18n } = useTranslation();
  const isBulgarian = i18n.language === "bg";
  const lang = isBulgarian && skill.bg === null ? "en" : undefined;
  return (
    <Link to={`/skills/${skill.id}`} lang={lang}>
      {skillName(skill, i18n.language)}
    </Link>
  );
}

/** The skill that is called exactly so, and whether new postings should name it. */
export function SameSkill({ skill }: { skill: Labels & { gone?: Gone } }) {
  const { t } = useTranslation();
  if (!skill.gone)
    return (
      <p>
        {t("skillProposals.same")} <SkillLink skill={skill} />. {t("skillProposals.sameText")}
      </p>
    );
  const { instead } = skill.gone;
  return (
    <p>
      {t("skillProposals.gone")} <SkillLink skill={skill} />.{" "}
      {instead ? (
        <>
          {t("skillProposals.goneInstead")} <SkillLink skill={instead} />.
        </>
      ) : (
        t("skillProposals.goneText")
      )}
    </p>
  );
}

/** Skills that are called like one that is missed. */
export function SimilarSkills({ skills }: { skills: readonly Labels[] }) {
  const { t } = useTranslation();
  if (skills.length === 0) return <p>{t("skillProposals.noSimilar")}</p>;
  return (
    <section>
      <h2>{t("skillProposals.similar")}</h2>
      <p>{t("skillProposals.similarText")}</p>
      <ul>
        {skills.map((skill) => (
          <li key={skill.id}>
            <SkillLink skill={skill} />
          </li>
        ))}
      </ul>
    </section>
  );
}
