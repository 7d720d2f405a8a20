import { useTranslation } from "react-i18next";
import { DEFAULT_LANGUAGE, isLanguage } from "#app/i18n/languages.ts";
import { formatsFor, type Formats } from "./formats.ts";
import { useRootData } from "./root-loader.ts";

/** Dates, numbers and money as the reader of this page writes them. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const thisYear = useRootData()?.thisYear;
  const formats = formatsFor(isLanguage(i18n.language) ? i18n.language : DEFAULT_LANGUAGE);
  return { ...formats, shortDate: (day) => formats.shortDate(day, thisYear) };
}
