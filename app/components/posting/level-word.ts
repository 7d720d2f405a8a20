import type { TFunction } from "i18next";
import type { Degree } from "#app/domain/posting/options-input.ts";

type Level = { degree?: string | null; eqfLevel?: number | null };

/** The degree of a programme in a word or two, or else its level; null: neither is stated. */
export function levelWord({ degree, eqfLevel }: Level, t: TFunction): string | null {
  if (degree) return t(`codes.degrees.${degree as Degree}`);
  return eqfLevel ? t(`codes.eqf.${eqfLevel as 6}`) : null;
}

/** The same, a degree with its level. */
export function levelWords(stated: Level, t: TFunction): string | null {
  const degree = levelWord(stated, t);
  return stated.degree ? t("posting.degreeWithLevel", { degree, level: stated.eqfLevel }) : degree;
}
