import type { MultiSearchQuery, MultiSearchResult } from "meilisearch";
import type { Database } from "#db/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { COLLECTION_LIST } from "#search/documents.server.ts";
import { nothingWaited } from "#search/patience.ts";
import type { Waited } from "#search/patience.ts";
import { isRefusal } from "#search/refusal.ts";
import { findIdentity, sentinelQuery, withoutSentinel } from "#search/sentinel.server.ts";
import type { Sentinel } from "#search/sentinel.server.ts";
import { codeOf } from "#search/tasks.server.ts";

/** The indexes are not there, not ours, or still being filled. */
export class NotReady extends Error {
  override name = "NotReady";
}

/**
 * Meilisearch for one answer, with what that has waited; and the database whose indexes it holds and whose vocabulary tells
 * what was meant.
 */
export type MeilisearchEngine = { db: Database; server: SearchServer; waited: Waited };

type Hit = Record<string, unknown>;

/** An index that is missing, or was made anew by its first document and can be filtered by nothing. */
const LOST = [
  "index_not_found",
  "invalid_search_filter",
  "invalid_search_sort",
  "invalid_search_facets",
];
/** An index being filled is looked at again at once; a server that does not answer is left alone for a while. */
const isLost = (error: unknown) => LOST.includes(codeOf(error) ?? "");
/** One question that the server refuses is no reason to keep others from asking. */
const isAnswer = (error: unknown) => isLost(error) || isRefusal(error);

/**
 * Asks Meilisearch several questions in one request, and then each index that they are about for its sentinel: what was
 * asked before was asked of an index that was still there.
 *
 * @throws NotReady when one of the indexes can not be trusted; Unreachable, or whatever the client throws, when the
 *   server is away or slow
 */
export async function askTrusted(
  { db, server, waited }: MeilisearchEngine,
  queries: readonly MultiSearchQuery[],
): Promise<MultiSearchResult<Hit>[]> {
  const identity = await identityOf(db, server);
  if (identity === null) throw new NotReady();
  const asked = queries.map((query) => ({ ...query, filter: withoutSentinel(query.filter) }));
  const sentinels = [...new Set(queries.map(({ indexUid }) => indexUid))].map(sentinelQuery);
  const ask = () => server.quick.multiSearch({ queries: [...asked, ...sentinels] });
  const { results } = await server.breaker.ask(ask, isAnswer, waited).catch((error: unknown) => {
    throw isLost(error) ? new NotReady() : error;
  });
  const isOurs = ({ hits }: MultiSearchResult<Hit>) => {
    const sentinel = hits[0]?._sentinel as Sentinel | undefined;
    return sentinel?.ready === true && sentinel.database === identity;
  };
  if (!results.slice(asked.length).every(isOurs)) throw new NotReady();
  return results.slice(0, asked.length);
}

/** Whether readers are answered by Meilisearch: with the key that they ask with, of indexes that can be trusted. */
export async function answersReaders(engine: Omit<MeilisearchEngine, "waited">): Promise<boolean> {
  const queries = COLLECTION_LIST.map(({ index }) => ({
    indexUid: engine.server.uid(index),
    q: "",
    limit: 0,
  }));
  return askTrusted({ ...engine, waited: nothingWaited() }, queries).then(
    () => true,
    () => false,
  );
}

const identities = new WeakMap<SearchServer, string>();

/** A database keeps its identity, so it is read once. */
async function identityOf(db: Database, server: SearchServer): Promise<string | null> {
  const known = identities.get(server) ?? (await findIdentity(db));
  if (known !== null) identities.set(server, known);
  return known;
}
