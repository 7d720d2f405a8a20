import { fold } from "#text/fold.ts";
import { CHOICE_WORDS } from "#app/domain/import-guess/choice-words.ts";

/** Letters and numbers alone, folded, one blank between words. */
export const plainWords = (text: string): string =>
  fold(text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[^\p{L}\p{N}€$£]+/gu, " ")
    .trim();

/** The code of a closed list that a value means; nothing where it is not clear. */
export function guessChoice(target: string, value: string): string | undefined {
  const table = CHOICE_WORDS[target];
  const words = plainWords(value);
  if (!table || words === "") return undefined;
  const codes = Object.entries(table);
  const exact = codes.find(([code, names]) => plainWords(code) === words || names.includes(words));
  if (exact) return exact[0];
  // The longest word that stands in the value decides: "partly remote" before "remote".
  const within = codes.flatMap(([code, names]) =>
    names
      .filter((name) => name.length > 2 && ` ${words} `.includes(` ${name} `))
      .map((name) => ({ code, length: name.length })),
  );
  const longest = Math.max(0, ...within.map(({ length }) => length));
  const meant = new Set(within.filter(({ length }) => length === longest).map(({ code }) => code));
  return meant.size === 1 ? [...meant][0] : undefined;
}

/** Of a column's values, which share means a code of the list. */
export function choiceShare(target: string, values: readonly string[] | null): number {
  if (!values || values.length === 0) return 0;
  return values.filter((value) => guessChoice(target, value)).length / values.length;
}
