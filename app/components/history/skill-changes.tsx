import { useTranslation } from "react-i18next";
import type { SkillDifference, SkillValue } from "#app/domain/posting/entry-differences.ts";
import type { ContentNames } from "#app/domain/posting/names-in.server.ts";
import { ChangeList } from "./change-list.tsx";

type Props = {
  skills: readonly SkillDifference[];
  names: ContentNames;
  /** What is brought or taught has a level alone. */
  hasImportance?: boolean;
};

/** Skills that were added or removed, or are asked for or taught otherwise than before. */
export function SkillChanges({ skills, names, hasImportance = false }: Props) {
  const { t } = useTranslation();
  const nameOf = useNameOf(names.skills);
  const value = useSkillValue(hasImportance);
  const lines = skills.map(({ skill, from, to }) => ({
    key: skill,
    change: from ? (to ? ("changed" as const) : ("removed" as const)) : ("added" as const),
    what: nameOf(skill),
    detail:
      from && to
        ? t("history.skillWas", { from: value(from), to: value(to) })
        : from
          ? undefined
          : value(to!),
  }));
  return <ChangeList lines={lines} />;
}

/** A name in the reader's language by its id; what has no name stands for itself. */
export function useNameOf(names: Record<string, { en: string; bg: string }>) {
  const { i18n } = useTranslation();
  return (id: string) => names[id]?.[i18n.language === "bg" ? "bg" : "en"] ?? id;
}

function useSkillValue(hasImportance: boolean) {
  const { t } = useTranslation();
  return ({ importance, level }: SkillValue): string => {
    const said = level ? t("posting.levelOfSkill", { level }) : t("history.anyLevel");
    if (!hasImportance) return said;
    return `${t(importance === 2 ? "posting.requiredSkill" : "posting.preferredSkill")}, ${said}`;
  };
}
