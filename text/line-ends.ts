const PAIR = /\r\n/gu;
const OTHER = /[\r\v\f\u0085\u2028\u2029]/gu;

/**
 * The same text, as long as it was, with one sign for the end of a line: forms of browsers send two for each, and files of
 * other systems have others. Where something stands in it is where it stands in the original.
 */
export const withEvenLines = (text: string): string =>
  text.replace(PAIR, " \n").replace(OTHER, "\n");
