import type postgres from "postgres";

type Client = Pick<postgres.Sql, "unsafe">;
type Inner = (client: postgres.TransactionSql) => unknown;

const MOST_KEPT = 500;
const MOST_REMEMBERED = 5000;

/**
 * Tells which statements connections should keep prepared: those that come a second time, up to a number, since each is
 * kept on both sides for as long as the connection lives. What is sent once only would cost more than it saves.
 */
export function statementsWorthKeeping(
  mostKept = MOST_KEPT,
  mostRemembered = MOST_REMEMBERED,
): (statement: string) => boolean {
  const once = new Set<string>();
  const kept = new Set<string>();
  return (statement) => {
    if (kept.has(statement)) return true;
    if (kept.size < mostKept && once.delete(statement)) {
      kept.add(statement);
      return true;
    }
    if (once.size >= mostRemembered) once.clear();
    once.add(statement);
    return false;
  };
}

const isWorthKeeping = statementsWorthKeeping();

/**
 * Has the statements of a client that have parameters prepared once a connection and then only executed. Drizzle sends
 * every statement as one that is not to be prepared: it would be parsed and planned anew each time, and take a round trip
 * more; see https://github.com/drizzle-team/drizzle-orm/issues/6096.
 */
export function preparing(client: postgres.Sql, isKept = isWorthKeeping): postgres.Sql {
  const { begin } = client;
  client.begin = ((inner: Inner) => begin(within(inner, isKept))) as typeof begin;
  return withPrepared(client, isKept);
}

/** What a transaction works with is a client of its own, and so is what a savepoint in it works with. */
const within =
  (inner: Inner, isKept: typeof isWorthKeeping): Inner =>
  (client) => {
    const { savepoint } = client;
    const savepointed = (innermost: Inner) => savepoint(within(innermost, isKept));
    client.savepoint = savepointed as typeof savepoint;
    return inner(withPrepared(client, isKept));
  };

function withPrepared<Own extends Client>(client: Own, isKept: typeof isWorthKeeping): Own {
  const { unsafe } = client;
  client.unsafe = ((statement, parameters = [], options = {}) =>
    unsafe(statement, parameters, {
      ...options,
      prepare: parameters.length > 0 && isKept(statement),
    })) as Own["unsafe"];
  return client;
}
