import { Trans, useTranslation } from "react-i18next";
import type { ChangeAction } from "#matching/types.ts";
import { useFormats } from "#app/lib/use-formats.ts";
import { ModuleLink } from "./module-link.tsx";
import type { Naming } from "./naming.ts";
import { SkillWord } from "./skill-word.tsx";

type Props = {
  action: ChangeAction;
  /** Of the posting that would be changed. */
  title: string;
  naming: Naming;
};

/** What a single change of a posting is, as a sentence. */
export function ChangeWords({ action, title, naming }: Props) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const components = {
    module: <>{"module" in action ? <ModuleLink module={naming.module(action.module)} /> : null}</>,
    skill: (
      <>{"skill" in action ? <SkillWord id={action.skill} naming={naming} inSentence /> : null}</>
    ),
  };
  switch (action.type) {
    case "take_elective":
      return <Trans t={t} i18nKey="matches.changes.take_elective" components={components} />;
    case "make_preferred":
      return (
        <Trans
          t={t}
          i18nKey="matches.changes.make_preferred"
          values={{ title }}
          components={components}
        />
      );
    case "teach_skill":
      return action.level === null ? (
        <Trans t={t} i18nKey="matches.changes.teach_skill" components={components} />
      ) : (
        <Trans
          t={t}
          i18nKey="matches.changes.teach_skill_level"
          values={{ level: action.level }}
          components={components}
        />
      );
    case "move_start": {
      const values = { title, count: Math.abs(action.weeks), date: date(action.startsOn) };
      return (
        <>
          {action.weeks > 0
            ? t("matches.changes.move_start_later", values)
            : t("matches.changes.move_start_earlier", values)}
        </>
      );
    }
    case "allow_remote":
      return <>{t("matches.changes.allow_remote", { title })}</>;
  }
}
