const TRACES = [
  /(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /https?:\/\/(?:[a-z]+\.)?linkedin\.com\/in\/[^\s)>\]]+/giu,
  /https?:\/\/(?:www\.)?(?:twitter|x)\.com\/\w+\/?(?![\w/])/giu,
  // An account name, but neither a package (@scope/name) nor a decorator in code (`@Injectable`).
  /(?<![\w/.`"'@])@[A-Za-z][\w-]{1,38}(?![\w/`(])/gu,
  /(?<![\w.+])(?:\+|00)[1-9](?:[ ./()-]{0,2}\d){8,13}(?!\d)/gu,
  /(?<![\d\w.])0\d{2,3}[ /-]\d{2,3}[ -]?\d{2,3}[ -]?\d{0,3}(?![\d\w])/gu,
];

/**
 * Takes what leads to a person out of a text: e-mail addresses, telephone numbers, account names, profiles.
 *
 * @returns the text and how many such places were removed
 */
export function withoutPersonalTraces(text: string): { text: string; removed: number } {
  let removed = 0;
  let rest = text;
  for (const trace of TRACES)
    rest = rest.replace(trace, () => {
      removed += 1;
      return "";
    });
  return removed === 0 ? { text, removed } : { text: rest.replace(/ {2,}/g, " "), removed };
}
