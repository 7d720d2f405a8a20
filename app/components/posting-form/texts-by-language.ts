import { parsed } from "./known.ts";
import { isBlank } from "./rows.ts";

type Texts = Record<string, unknown>;
type Slots = { texts?: unknown; furtherTexts?: unknown };

/** The languages that have a place of their own in every form. */
const OWN_PLACE = ["en", "bg"];

export const hasOwnPlace = (language: string): boolean => OWN_PLACE.includes(language);

/**
 * The texts of a form by their languages. What stands under `other` is in `otherLanguage`; texts in further languages come
 * along unseen and give way to what was typed.
 */
export function textsByLanguage(entered: Slots, otherLanguage: string | undefined): Texts {
  const { en, bg, other } = (entered.texts ?? {}) as Texts;
  const further = parsed(String(entered.furtherTexts ?? "")) as Texts | undefined;
  const own = { en, bg, ...(otherLanguage ? { [otherLanguage]: other } : {}) };
  const filled = Object.entries(own).filter(([, text]) => !isEmptyText(text));
  return {
    ...further,
    ...Object.fromEntries(filled.map(([language, text]) => [language, withPlainLines(text)])),
  };
}

/** Browsers send line breaks as two characters, which would count twice against a limit. */
const withPlainLines = (text: unknown) =>
  Object.fromEntries(
    Object.entries(text as Texts).map(([field, value]) => [
      field,
      typeof value === "string" ? value.replaceAll("\r\n", "\n") : value,
    ]),
  );

/** The inverse: each text in its place in the form. */
export function slotsOf(texts: Readonly<Texts>, otherLanguage: string | undefined) {
  const further = Object.entries(texts).filter(
    ([language, text]) =>
      text !== undefined && !hasOwnPlace(language) && language !== otherLanguage,
  );
  return {
    texts: {
      en: texts.en ?? {},
      bg: texts.bg ?? {},
      other: (otherLanguage && texts[otherLanguage]) || {},
    },
    furtherTexts: further.length > 0 ? JSON.stringify(Object.fromEntries(further)) : "",
  };
}

export const isEmptyText = (text: unknown): boolean =>
  Object.values((text ?? {}) as Texts).every(isBlank);
