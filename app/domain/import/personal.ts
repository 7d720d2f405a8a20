const TRACES = [
  /(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /https?:\/\/(?:[a-z]+\.)?linkedin\.com\/in\/[^\s)>\]]+/giu,
  /https?:\/\/(?:www\.)?(?:twitter|x)\.com\/\w+\/?(?![\w/])/giu,
  // An account name, but neither a package (@scope/name) nor a decorator in code (`@Injectable`).
  /(?<![\w/.`"'@])@[A-Za-z][\w-]{1,38}(?![\w/`(])/gu,
  /(?<![\w.])(?:\+|00)\d{1,3}[\s./-]?(?:\(?\d{1,4}\)?[\s./-]?){2,4}\d{2,4}(?![\w.])/gu,
  /(?<![\d\w.])0\d{2,3}[\s/-]\d{2,3}[\s-]?\d{2,3}[\s-]?\d{0,3}(?![\d\w])/gu,
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
