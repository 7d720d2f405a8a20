import type { Database } from "#db/client.server.ts";

/** One that had to give way twice meets the others no third time: by then they have what they waited for. */
const MOST_TRIES = 3;
const DEADLOCK = "40P01";

/** Whether PostgreSQL has ended a transaction because it and another one waited for each other. */
export function isDeadlock(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return code === DEADLOCK || (cause instanceof Error && isDeadlock(cause));
}

/**
 * Runs a transaction, and anew where PostgreSQL ended it so that another one could go on: nothing of it is written then, and
 * what it waited for is free. Nobody has to hear that of two who saved at the same instant one waited for the other.
 *
 * @param work does nothing outside the transaction, and may run more than once
 * @throws what the work throws; the failure of PostgreSQL at the third deadlock
 */
export async function transact<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (tries === MOST_TRIES || !isDeadlock(error)) throw error;
    }
  }
}
