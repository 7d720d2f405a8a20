import { useTranslation } from "react-i18next";

/** An academic year as it is written, such as 2026/2027. */
export function useYearWords() {
  const { t } = useTranslation();
  return (year: number | null | undefined): string =>
    year ? t("history.curriculum.year", { year, next: year + 1 }) : t("history.curriculum.noYear");
}
