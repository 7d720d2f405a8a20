/** What of an error may be written down: its message and its cause's, never the values of a query. */
export function tell(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  const own = message.split(/\nparams: /i)[0] ?? "";
  return cause instanceof Error ? `${own}: ${tell(cause)}` : own;
}
