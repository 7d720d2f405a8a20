import { Lexer } from "n3";

/**
 * Where a text in Turtle begins to speak of a skill, as the beginning of a sentence: the number of the line. Nothing where
 * that cannot be told. Reads the text again, for which there is time when it is refused.
 *
 * @param skill its address or its id
 */
export function placeIn(turtle: string, skill: string): string {
  const id = skill.split("/").at(-1)!;
  let isBeginning = true;
  for (const { type, value = "", line } of new Lexer().tokenize(turtle)) {
    if (isBeginning && (value === id || value.endsWith(`/${id}`))) return `Line ${line}: `;
    isBeginning = type === ".";
  }
  return "";
}
