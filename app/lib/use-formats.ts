import { useTranslation } from "react-i18next";
import { DEFAULT_LANGUAGE, isLanguage } from "#app/i18n/languages.ts";
import { formatsFor, type Formats } from "./formats.ts";

/** Dates, numbers and money as the reader of this page writes them. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return formatsFor(isLanguage(i18n.language) ? i18n.language : DEFAULT_LANGUAGE);
}
