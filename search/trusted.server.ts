import type { MultiSearchQuery, MultiSearchResult } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { findIdentity, NOT_SENTINEL, sentinelQuery } from "#search/sentinel.server.ts";
import type { Sentinel } from "#search/sentinel.server.ts";
import { codeOf } from "#search/tasks.server.ts";

/** The indexes are not there, not ours, or still being filled. */
export class NotReady extends Error {
  override name = "NotReady";
}

/** Meilisearch, and the database whose indexes it holds and whose vocabulary tells what was meant. */
export type MeilisearchEngine = { db: Database; server: SearchServer };

type Hit = Record<string, unknown>;

/** An index that is missing, or was made anew by its first document and can be filtered by nothing. */
const LOST = ["index_not_found", "invalid_search_filter", "invalid_search_sort"];
/** An index being filled is looked at again at once; a server that does not answer is left alone for a while. */
const isLost = (error: unknown) => LOST.includes(codeOf(error) ?? "");

/**
 * Asks Meilisearch several questions in one request, and the index of the first of them for its sentinel. That comes last:
 * what was asked before it was asked of an index that was still there. What other indexes add beside is not worth a question
 * more for each, of several milliseconds: the publisher finds within a second that one of them is lost.
 *
 * @throws NotReady when the index can not be trusted; Unreachable, or whatever the client throws, when the
 *   server is away or slow
 */
export async function askTrusted(
  { db, server }: MeilisearchEngine,
  queries: readonly MultiSearchQuery[],
): Promise<MultiSearchResult<Hit>[]> {
  const identity = await identityOf(db, server);
  if (identity === null) throw new NotReady();
  const asked = queries.map((query) => ({ ...query, filter: query.filter ?? NOT_SENTINEL }));
  const all = [...asked, sentinelQuery(queries[0]!.indexUid)];
  const ask = () => server.quick.multiSearch({ queries: all });
  const { results } = await server.breaker.ask(ask, isLost).catch((error: unknown) => {
    throw isLost(error) ? new NotReady() : error;
  });
  const sentinel = results.pop()?.hits[0]?._sentinel as Sentinel | undefined;
  if (!sentinel?.ready || sentinel.database !== identity) throw new NotReady();
  return results;
}

const identities = new WeakMap<SearchServer, string>();

/** A database keeps its identity, so it is read once. */
async function identityOf(db: Database, server: SearchServer): Promise<string | null> {
  const known = identities.get(server) ?? (await findIdentity(db));
  if (known !== null) identities.set(server, known);
  return known;
}
