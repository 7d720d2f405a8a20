import { closeDatabase, connection } from "#db/client.server.ts";
import { searchServer } from "#search/client.server.ts";
import { answersReaders } from "#search/trusted.server.ts";

/** What the server needs of the database and of search. */
export const parts = {
  ping: async (): Promise<unknown> => connection().sql`select 1`,
  searchPing: async (): Promise<boolean> => {
    const server = searchServer();
    return server !== null && answersReaders({ db: connection().db, server });
  },
  close: closeDatabase,
};
