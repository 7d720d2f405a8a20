import { useTranslation } from "react-i18next";
import type { Subject } from "#matching/types.ts";
import type { Naming } from "./naming.ts";

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
  const facts = [
    ...(level === null ? [] : [t("matches.levelAsked", { level })]),
    ...(brief ? [] : [t(`codes.importance.${importance}`)]),
  ];
  return (
    <>
      <span lang={naming.skillLang(skill)}>{naming.skill(skill)}</span>
      {facts.map((fact) => `, ${fact}`).join("")}
    </>
  );
}
