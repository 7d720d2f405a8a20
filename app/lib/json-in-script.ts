/** A value as the text of a script element that holds JSON: no closing tag inside a text ends the script. */
export const jsonInScript = (value: unknown): string =>
  JSON.stringify(value).replaceAll("<", "\\u003c");
