import type { i18n } from "i18next";
import { bg } from "./bg/index.ts";
import { en } from "./en/index.ts";
import { registerInstance } from "./instances.ts";
import type { Language } from "./languages.ts";
import { makeInstance } from "./make-instance.ts";
import { rememberWords } from "./remember-words.ts";

// Made once: making a translator for every request halves the pages a second.
const INSTANCES: Record<Language, i18n> = {
  en: registerInstance("en", rememberWords(makeInstance("en", en))),
  bg: registerInstance("bg", rememberWords(makeInstance("bg", bg))),
};

export function serverInstance(language: Language): i18n {
  return INSTANCES[language];
}
