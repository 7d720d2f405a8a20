import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGES, LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { inLanguage } from "#app/lib/in-language.ts";

/**
 * A link to the same page in each other language. It loads the document anew, since a browser
 * holds the texts of one language only.
 */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const location = useLocation();
  return LANGUAGES.filter((language) => language !== i18n.language).map((language) => (
    <a key={language} href={inLanguage(location, language)} lang={language} hrefLang={language}>
      {LANGUAGE_NAMES[language]}
    </a>
  ));
}
