import { database } from "#db/client.server.ts";
import { searchServer } from "#search/client.server.ts";
import type { Engines } from "#search/find.server.ts";

/** The database and the search server of this process. */
export const ownEngines = (): Engines => ({ db: database(), server: searchServer() });
