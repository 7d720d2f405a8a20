import { useTranslation } from "react-i18next";
import { Notice } from "#app/components/notice.tsx";
import { skillText } from "#app/lib/in-reader-language.ts";
import { GoneNote, type Gone } from "./gone-note.tsx";

type Label = { id: string; en: string; bg: string; gone?: Gone };
type Props = { skills: readonly Label[] };

/** Those of a posting's skills that are offered no more. */
export const goneAmong = (labels: Readonly<Record<string, Label>>): Label[] =>
  Object.values(labels).filter(({ gone }) => gone);

/** Names the skills of a posting that are offered no more, above it and its form for those who write it; nothing where there is none. */
export function GoneSkills({ skills }: Props) {
  const { t, i18n } = useTranslation();
  if (skills.length === 0) return null;
  return (
    <Notice title={t("skills.goneTitle")}>
      <p>{t("skills.goneText")}</p>
      <ul>
        {skills.map(({ id, gone, ...names }) => {
          const { label, lang } = skillText(names, i18n.language);
          return (
            <li key={id}>
              <span lang={lang}>{label}</span>
              <GoneNote gone={gone} />
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
