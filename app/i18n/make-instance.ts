import { createInstance, type i18n, type Resource } from "i18next";
import type { Language } from "./languages.ts";

/**
 * A translator for one language. A missing key or value comes out between ⟦ and ⟧, where both
 * people and the screenshot check see it at once.
 */
export function makeInstance(language: Language, texts: Resource[string][string]): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: texts } },
    initImmediate: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => `⟦${key}⟧`,
    missingInterpolationHandler: (_text, match: string[]) => `⟦${match[1]?.trim() ?? ""}⟧`,
    react: { useSuspense: false },
  });
  return instance;
}
