import type { i18n, TFunction } from "i18next";

const MOST_REMEMBERED = 10_000;

type Translate = ((key: string, values?: object) => string) & Pick<TFunction, "$TFunctionBrand">;

/**
 * Has a translator look up words that take no values only once: it takes some microseconds for each, and a page has hundreds of
 * them. What takes values is made anew every time.
 *
 * @param instance whose texts do not change any more
 */
export function rememberWords(instance: i18n): i18n {
  const original = instance.getFixedT.bind(instance);
  const translate = original(null, "translation") as Translate;
  const words = new Map<string, string>();
  const remembering = (key: string, values?: object) => {
    if (typeof key !== "string" || values !== undefined) return translate(key, values);
    const known = words.get(key);
    if (known !== undefined) return known;
    const found = translate(key);
    if (words.size < MOST_REMEMBERED) words.set(key, found);
    return found;
  };
  const ofAllTexts = Object.assign(remembering, translate);
  instance.getFixedT = ((...asked: Parameters<typeof original>) => {
    const [language, , prefix] = asked;
    return language || prefix ? original(...asked) : ofAllTexts;
  }) as typeof instance.getFixedT;
  return instance;
}
