/** What the driver says of a failure besides its message. */
type Told = { code?: unknown; constraint_name?: unknown; table_name?: unknown; query?: unknown };

/** How the driver and the system call a connection that could not be made, or broke. */
const CONNECTION = /^(CONNECT|ECONN|EPIPE|ETIMEDOUT|EHOST|ENOTFOUND)/;

const isOfDatabase = (error: Error & Told): boolean =>
  ["PostgresError", "DrizzleQueryError"].includes(error.constructor.name) ||
  error.name === "PostgresError" ||
  (typeof error.code === "string" && (error.query !== undefined || CONNECTION.test(error.code)));

/**
 * What went wrong in the database, in one sentence for a terminal: its code and the rule that was broken. Messages of the
 * database and its driver are left out, since they hold the statement and what was to be written.
 *
 * @returns null when it is no failure of the database
 */
export function databaseFailure(error: unknown): string | null {
  const chain: (Error & Told)[] = [];
  for (let one = error; one instanceof Error && chain.length < 5; one = one.cause) chain.push(one);
  if (!chain.some(isOfDatabase)) return null;
  const { code, constraint_name: rule, table_name: table } = chain.at(-1)!;
  const words = [code ?? chain.at(-1)!.name, table && `table ${table}`, rule && `rule ${rule}`];
  return `The database did not do it (${words.filter(Boolean).join(", ")}).`;
}
