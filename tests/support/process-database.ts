import { afterAll, beforeAll } from "vitest";
import { closeDatabase, database } from "#db/client.server.ts";
import { withOwnDatabase } from "./database.ts";

/**
 * Gives a test file a database of its own that the code under test finds as the process's own, by the environment: for
 * code that takes no database, such as sessions and routes. What is written there is committed.
 */
export function useProcessDatabase(): () => ReturnType<typeof database> {
  let finish: () => void = () => {};
  let ended: Promise<void>;
  beforeAll(async () => {
    await new Promise<void>((ready, fail) => {
      ended = withOwnDatabase(async ({ url }) => {
        process.env.DATABASE_URL = url;
        // What an earlier file left to be done in the background may have opened the pool again.
        await closeDatabase();
        const done = new Promise<void>((resolve) => (finish = resolve));
        ready();
        await done;
        await closeDatabase();
      });
      ended.catch(fail);
    });
  });
  afterAll(async () => {
    finish();
    await ended;
  });
  return database;
}
