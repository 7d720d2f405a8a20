import { useTranslation } from "react-i18next";
import type { Doer } from "#app/domain/posting/doers.server.ts";

/** Who did something, in words. */
export function useDoerWords() {
  const { t } = useTranslation();
  return (who: Doer): string => (who.kind === "person" ? who.name : t(`history.who.${who.kind}`));
}
