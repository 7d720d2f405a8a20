/**
 * Whether an error of PostgreSQL or of its driver passes by itself: a lost connection (class 08), a transaction to be
 * repeated (40), too few means (53), an operator's intervention (57), a database that takes no changes for a while (25006);
 * the driver has words of its own for the first.
 */
export function isTransient(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return (
    (typeof code === "string" && PASSING.test(code)) ||
    (cause instanceof Error && cause !== error && isTransient(cause))
  );
}

const PASSING = /^(?:(?:08|40|53|57)[0-9A-Z]{3}$|25006$|CONNECT|ECONN|EPIPE|ETIMEDOUT)/;
