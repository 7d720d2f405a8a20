import { Meilisearch } from "meilisearch";
import { pino } from "pino";
import { env } from "#env";
import { makeBreaker } from "#search/breaker.ts";
import type { Breaker } from "#search/breaker.ts";
import type { PublisherLog } from "#search/publisher-log.ts";

export type IndexName = "postings" | "organisations" | "skills";

/** A Meilisearch server and the names of our indexes on it. */
export type SearchServer = {
  /** For queries, with the key for them alone where there is one; gives up after a second unless told otherwise, for the database answers then. */
  quick: Meilisearch;
  /** For writing and for tasks. */
  patient: Meilisearch;
  url: string;
  prefix: string;
  uid: (name: IndexName) => string;
  /** Lets readers ask, and tells how long they wait for all that the server is asked for one answer. */
  breaker: Breaker;
  /** Hears why PostgreSQL has to answer readers. */
  log?: PublisherLog | undefined;
};

const SEARCH_TIMEOUT_MS = 1000;
const WRITE_TIMEOUT_MS = 30_000;
const PAUSE_AFTER_FAILURE_MS = 3000;

export type SearchAddress = {
  url: string;
  key?: string;
  searchKey?: string;
  prefix?: string;
  searchTimeoutMs?: number;
  log?: PublisherLog;
};

/** The client of one server; `prefix` keeps several sets of indexes on it apart. */
export function searchServerAt(address: SearchAddress): SearchServer {
  const {
    url,
    key,
    searchKey = key,
    prefix = "",
    searchTimeoutMs = SEARCH_TIMEOUT_MS,
    log,
  } = address;
  const client = (apiKey: string | undefined, timeout: number) =>
    new Meilisearch({
      host: url,
      apiKey,
      timeout,
      // Compressed answers cost 40 ms a search.
      requestInit: { headers: { "accept-encoding": "identity" } },
    });
  return {
    quick: client(searchKey, searchTimeoutMs),
    patient: client(key, WRITE_TIMEOUT_MS),
    url,
    prefix,
    uid: (name) => `${prefix}${name}`,
    breaker: makeBreaker({ pauseMs: PAUSE_AFTER_FAILURE_MS, patienceMs: searchTimeoutMs }),
    log,
  };
}

let shared: SearchServer | null | undefined;

/** The server of this process by MEILI_URL, or null where there is none: PostgreSQL answers then. */
export function searchServer(): SearchServer | null {
  if (shared !== undefined) return shared;
  const { MEILI_URL: url, MEILI_KEY: key, MEILI_SEARCH_KEY: searchKey, MEILI_PREFIX: prefix } = env;
  if (!url) return (shared = null);
  const log = pino({ base: { part: "search" }, level: env.LOG_LEVEL });
  return (shared = searchServerAt({ url, key, searchKey, prefix, log }));
}

/** Whether the search server answers; false where there is none. */
export async function searchHealth(server = searchServer()): Promise<boolean> {
  return server !== null && (await server.quick.isHealthy());
}
