/** Line and paragraph separators of every system. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;

// oxlint-disable-next-line no-control-regex
const CONTROLS_IN_LINES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g;
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/**
 * Signs that show nothing: what Unicode calls default ignorable (zero-width signs, overrides of the writing direction,
 * joiners, fillers, tags), the marks of interlinear notes, and the empty Braille cell.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]+/gu;

/**
 * A text of several lines without what no reader sees: control characters become spaces, invisible signs go, lines end
 * with a line feed; tabs stay.
 *
 * @param text any string
 * @returns the text, trimmed; empty when there was nothing to see
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, "\n")
    .replace(CONTROLS_IN_LINES, " ")
    .replace(INVISIBLE, "")
    .trim();
}

/**
 * The same for a text of one line, where line ends and tabs are spaces too.
 *
 * @param text any string
 * @returns the line, trimmed; empty when there was nothing to see
 */
export function cleanLine(text: string): string {
  return cleanText(text.replace(CONTROLS, " "));
}
