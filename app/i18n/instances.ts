import type { i18n, TFunction } from "i18next";
import type { Language } from "./languages.ts";

/**
 * The translators that this process has: every language on the server, one in a browser.
 * Titles are made outside of React's tree, so they find their translator here.
 */
const instances = new Map<Language, i18n>();

export function registerInstance(language: Language, instance: i18n): i18n {
  instances.set(language, instance);
  return instance;
}

/** The translating function of a language; a browser that lacks it uses the one it loaded. */
export function translator(language: Language): TFunction {
  const instance = instances.get(language) ?? [...instances.values()][0];
  if (!instance) throw new Error("No translations are loaded yet.");
  return instance.t;
}
