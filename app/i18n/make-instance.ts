import { createInstance, type i18n, type PostProcessorModule, type Resource } from "i18next";
import type { Language } from "./languages.ts";

/** A Bulgarian date ends with the stop of "г."; at the end of a sentence that is its stop too. */
const ONE_STOP: PostProcessorModule = {
  type: "postProcessor",
  name: "one-stop",
  process: (text: string) => text.replaceAll("г..", "г."),
};

/**
 * A translator for one language. A missing key or value comes out between ⟦ and ⟧, where both
 * people and the screenshot check see it at once.
 */
export function makeInstance(language: Language, texts: Resource[string][string]): i18n {
  const instance = createInstance().use(ONE_STOP);
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: texts } },
    initImmediate: false,
    returnNull: false,
    postProcess: [ONE_STOP.name],
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => `⟦${key}⟧`,
    missingInterpolationHandler: (_text, match: string[]) => `⟦${match[1]?.trim() ?? ""}⟧`,
    react: { useSuspense: false },
  });
  return instance;
}
