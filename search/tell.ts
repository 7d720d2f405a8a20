/** PostgreSQL's class of errors about a value; their messages quote it. */
const ABOUT_A_VALUE = /^22/;

/** What of an error may be written down: its message and its cause's, never the values of a query. */
export function tell(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  const { code } = error as { code?: unknown };
  const own =
    typeof code === "string" && ABOUT_A_VALUE.test(code)
      ? `a value does not fit (${code})`
      : (message.split(/\nparams: /i)[0] ?? "");
  return cause instanceof Error ? `${own}: ${tell(cause)}` : own;
}
