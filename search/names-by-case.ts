import type { Token } from "#text/tokens.ts";

/** Names that are common words when they are written in small letters: *it*, and *go* of what may go wrong. */
const WRITTEN: ReadonlyMap<string, RegExp> = new Map([
  ["it", /^(?:IT|ИТ)$/],
  ["ит", /^(?:IT|ИТ)$/],
  ["go", /^G[Oo]$/],
]);

type Written = Pick<Token, "folded" | "text">;

/** Whether a word is such a name, or would be one in other letters. */
export const mayBeName = ({ folded }: Pick<Token, "folded">): boolean => WRITTEN.has(folded);

/** Whether a text means the common word. */
export const isCommonWord = ({ folded, text }: Written): boolean =>
  WRITTEN.get(folded)?.test(text) === false;
