/** Spreadsheet programs take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const BYTE_ORDER_MARK = "\ufeff";

/**
 * Writes lines as CSV that a spreadsheet program opens rightly: with a byte order mark, and with a quote before what it would
 * take for a formula.
 *
 * @param separator a comma, or a semicolon where decimals have commas
 */
export function guardedCsv(lines: readonly (readonly string[])[], separator: string): string {
  const cell = (text: string) => {
    const guarded = FORMULA.test(text) ? `'${text}` : text;
    return /["\n\r,;\t]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  };
  const rows = lines.map((line) => line.map(cell).join(separator));
  return `${BYTE_ORDER_MARK}${rows.join("\r\n")}\r\n`;
}
