import { LANGUAGE_WORDS } from "#app/domain/import-guess/column-names.ts";
import type { Names, Target } from "#app/domain/import-guess/column-names.ts";
import { plainWords } from "#app/domain/import-guess/guess-choice.ts";

const WITHIN = 0.75;
const LAST_PART = 0.9;
/** Of two columns with such names, the one wins whose name stands earlier in the list. */
const STEP = 0.005;

/**
 * How well the name of a column fits what columns of a field are called: 1 when it is such a name, less when the last part
 * of a path is, or when the name holds one as whole words, the more the more of it they are.
 */
export function nameScore(column: string, names: Names): number {
  const whole = plainWords(column);
  const parts = column.split(".").filter((part) => part !== "*");
  const last = plainWords(parts.at(-1) ?? "");
  const all = [...names.en, ...names.bg];
  const rank = (name: string) =>
    [names.en, names.bg].map((list) => list.indexOf(name)).find((place) => place >= 0);
  const place = rank(whole);
  if (place !== undefined) return 1 - place * STEP;
  if (parts.length > 1 && rank(last) !== undefined) return LAST_PART;
  const shares = all.map((name) =>
    ` ${whole} `.includes(` ${name} `) ? (WITHIN * name.length) / whole.length : 0,
  );
  return Math.max(0, ...shares);
}

const TEXT = /^texts\.original\./;

/** The target for a text whose column says its language: `title_en` is the title in English. */
export function targetInLanguage(column: string, target: Target): Target {
  if (!TEXT.test(target)) return target;
  const language = languageIn(column);
  return language ? target.replace("original", language) : target;
}

/** The language that a column names, where it names one. */
function languageIn(column: string): "en" | "bg" | undefined {
  const words = ` ${plainWords(column)} `;
  return (["en", "bg"] as const).find((code) =>
    LANGUAGE_WORDS[code].some((word) => words.includes(` ${word} `)),
  );
}

/** The name without the words that say its language. */
export function withoutLanguage(column: string): string {
  const code = languageIn(column);
  if (!code) return column;
  const found = [...LANGUAGE_WORDS[code]]
    .toSorted((a, b) => b.length - a.length)
    .find((word) => ` ${plainWords(column)} `.includes(` ${word} `))!;
  return ` ${plainWords(column)} `.replace(` ${found} `, " ").trim() || column;
}
