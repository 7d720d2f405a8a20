import { Trans, useTranslation } from "react-i18next";
import { Notice } from "#app/components/notice.tsx";
import { skillText } from "#app/lib/in-reader-language.ts";

type Label = { en: string; bg: string };

/** What a student stated, and into what it has been merged since. */
export type Renamed = { was: Label; is: Label };

/** That a student stated a skill under another name, as a sentence. */
export function RenamedSkill({ was, is }: Renamed) {
  const { t } = useTranslation();
  const components = { was: <Name of={was} />, is: <Name of={is} /> };
  return <Trans t={t} i18nKey="fit.renamed" components={components} />;
}

function Name({ of }: { of: Label }) {
  const { i18n } = useTranslation();
  const { label, lang } = skillText(of, i18n.language);
  return <i lang={lang}>{label}</i>;
}

/** All of them above the rows that name what they are now, and what saving does; nothing where there is none. */
export function RenamedSkills({ renamed }: { renamed: Readonly<Record<string, Renamed>> }) {
  const { t } = useTranslation();
  const all = Object.entries(renamed);
  if (all.length === 0) return null;
  return (
    <Notice title={t("fit.form.renamed")}>
      {all.map(([id, one]) => (
        <p key={id}>
          <RenamedSkill {...one} />
        </p>
      ))}
      <p>{t("fit.form.renamedHint")}</p>
    </Notice>
  );
}
