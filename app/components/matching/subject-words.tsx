import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Importance, Subject } from "#matching/types.ts";
import type { Naming } from "./naming.ts";
import { SkillWord } from "./skill-word.tsx";

type Props = {
  subject: Subject;
  naming: Naming;
  /** Leaves out how important it is. */
  brief?: boolean;
};

/** What a line is about: a skill that is asked, or a condition. */
export function SubjectWords({ subject, naming, brief = false }: Props) {
  const { t } = useTranslation();
  if (subject.type === "condition") return <>{t(`matches.conditions.${subject.condition}`)}</>;
  const { skill, level, importance } = subject;
  const facts = askedWords(t, { level, importance: brief ? null : importance });
  return (
    <>
      <SkillWord id={skill} naming={naming} />
      {facts.map((fact) => `, ${fact}`).join("")}
    </>
  );
}

type Asked = { level: number | null; importance: Importance | null };

/** As what a skill is asked for, in words: at which level, and how important it is. */
export function askedWords(t: TFunction, { level, importance }: Asked): string[] {
  return [
    ...(level === null ? [] : [t("matches.levelAsked", { level })]),
    ...(importance === null ? [] : [t(`codes.importance.${importance}`)]),
  ];
}
