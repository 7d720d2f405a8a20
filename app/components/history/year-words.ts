import { useTranslation } from "react-i18next";
import { academicYear } from "#app/lib/academic-year.ts";

/** An academic year as it is written, such as 2026/27. */
export function useYearWords() {
  const { t } = useTranslation();
  return (year: number | null | undefined): string =>
    year ? academicYear(year) : t("history.curriculum.noYear");
}
