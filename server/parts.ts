import { closeDatabase, connection } from "#db/client.server.ts";
import { searchHealth } from "#search/client.server.ts";

/** What the server needs of the database and of search. */
export const parts = {
  ping: async (): Promise<unknown> => connection().sql`select 1`,
  searchPing: () => searchHealth(),
  close: closeDatabase,
};
