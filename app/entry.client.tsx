import { type ComponentType, startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { registerInstance } from "#app/i18n/instances.ts";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "#app/i18n/languages.ts";
import { makeInstance } from "#app/i18n/make-instance.ts";
import { findPart, type PartName } from "#app/lib/moving-parts.ts";

type Texts = Parameters<typeof makeInstance>[1];
type Moving = {
  load: () => Promise<ComponentType>;
  /** Each language is a file of its own, so that a reader loads one. */
  texts: Record<Language, () => Promise<Texts>>;
};

const WHOLE_PAGE: Moving = {
  load: async () => {
    const { loadStillPagesWhole, WholePage } = await import("#app/lib/whole-pages.ts");
    loadStillPagesWhole(window);
    return WholePage;
  },
  texts: {
    en: async () => (await import("#app/i18n/en/moving.ts")).moving,
    bg: async () => (await import("#app/i18n/bg/moving.ts")).moving,
  },
};

const PARTS: Record<PartName, Moving> = {
  "programme-form": {
    load: async () =>
      (await import("#app/components/posting-form/programme-form.tsx"))
        .ProgrammeForm as ComponentType,
    texts: {
      en: async () => (await import("#app/i18n/en/programme-form.ts")).programmeForm,
      bg: async () => (await import("#app/i18n/bg/programme-form.ts")).programmeForm,
    },
  },
  "internship-form": {
    load: async () =>
      (await import("#app/components/posting-form/internship-form.tsx"))
        .InternshipForm as ComponentType,
    texts: {
      en: async () => (await import("#app/i18n/en/internship-form.ts")).internshipForm,
      bg: async () => (await import("#app/i18n/bg/internship-form.ts")).internshipForm,
    },
  },
  "partnership-form": {
    load: async () =>
      (await import("#app/components/posting-form/partnership-form.tsx"))
        .PartnershipForm as ComponentType,
    texts: {
      en: async () => (await import("#app/i18n/en/partnership-form.ts")).partnershipForm,
      bg: async () => (await import("#app/i18n/bg/partnership-form.ts")).partnershipForm,
    },
  },
  "sign-in-form": {
    load: async () =>
      (await import("#app/components/sign-in-form.tsx")).SignInForm as ComponentType,
    texts: {
      en: async () => (await import("#app/i18n/en/sign-in-form.ts")).signInForm,
      bg: async () => (await import("#app/i18n/bg/sign-in-form.ts")).signInForm,
    },
  },
};

async function wake() {
  const written = document.documentElement.lang;
  const language: Language = isLanguage(written) ? written : DEFAULT_LANGUAGE;
  const part = findPart(document);
  const { load, texts } = part ? PARTS[part.name] : WHOLE_PAGE;
  const [Component, loaded] = await Promise.all([load(), texts[language]()]);
  const instance = registerInstance(language, makeInstance(language, loaded));
  startTransition(() => {
    hydrateRoot(
      part?.element ?? document,
      <StrictMode>
        <I18nextProvider i18n={instance}>
          <Component {...part?.told} />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void wake();
