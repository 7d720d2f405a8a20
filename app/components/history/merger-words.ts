import { useTranslation } from "react-i18next";
import type { ToldMerger } from "#app/domain/posting/mergers-in.server.ts";
import { skillName } from "#app/lib/in-reader-language.ts";

/** That the office merged one skill into another, in words. */
export function useMergerWords() {
  const { t, i18n } = useTranslation();
  return ({ gone, stays }: Pick<ToldMerger, "gone" | "stays">): string =>
    t("history.merged", {
      gone: skillName(gone, i18n.language),
      stays: skillName(stays, i18n.language),
    });
}
