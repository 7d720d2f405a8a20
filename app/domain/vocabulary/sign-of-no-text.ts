/** Signs that no text has and that PostgreSQL partly cannot keep; tabs and the ends of lines are none of them. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** The first sign in it that no text has, by its number, such as U+0000; or null. */
export function signOfNoText(text: string): string | null {
  const sign = CONTROL.exec(text)?.[0];
  return sign === undefined
    ? null
    : `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
