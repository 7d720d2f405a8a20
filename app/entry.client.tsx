import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { registerInstance } from "#app/i18n/instances.ts";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "#app/i18n/languages.ts";
import { makeInstance } from "#app/i18n/make-instance.ts";
import { loadStillPagesWhole } from "#app/lib/whole-pages.ts";

// Each language is a file of its own, so that a reader loads one.
const TEXTS = {
  en: async () => (await import("#app/i18n/en/moving.ts")).moving,
  bg: async () => (await import("#app/i18n/bg/moving.ts")).moving,
};

async function hydrate() {
  const written = document.documentElement.lang;
  const language: Language = isLanguage(written) ? written : DEFAULT_LANGUAGE;
  const instance = registerInstance(language, makeInstance(language, await TEXTS[language]()));
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={instance}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

loadStillPagesWhole(window);
void hydrate();
