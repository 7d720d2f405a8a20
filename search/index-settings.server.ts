import { isDeepStrictEqual } from "node:util";
import type { Settings } from "meilisearch";
import type { SearchServer } from "#search/client.server.ts";
import type { Collection } from "#search/documents.server.ts";
import { codeOf, succeeded } from "#search/tasks.server.ts";

const NO_TYPOS = {
  enabled: true,
  minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
  disableOnWords: [],
  disableOnAttributes: [],
  disableOnNumbers: false,
};

/** What Meilisearch does unless told otherwise, and would do otherwise after a word of somebody else. */
const UNTOUCHED: Settings = {
  stopWords: [],
  synonyms: {},
  dictionary: [],
  // With signs of its own Meilisearch would build its whole list of signs anew for every query: 2 ms instead of 0.1.
  separatorTokens: [],
  nonSeparatorTokens: [],
  distinctAttribute: null,
  proximityPrecision: "byWord",
  prefixSearch: "indexingTime",
  searchCutoffMs: null,
};

/** Whose order says which counts for more. */
const RANKED: readonly string[] = ["searchableAttributes", "rankingRules"];

/** All settings that an index of a collection has. */
export const wholeSettings = ({ settings }: Pick<Collection, "settings">): Settings => ({
  ...UNTOUCHED,
  ...settings,
  typoTolerance: { ...NO_TYPOS, ...settings.typoTolerance },
});

/** The settings of an index that are not as the product sets them; null where there is no index or it was never set up. */
export async function readWrongSettings(
  server: SearchServer,
  collection: Collection,
): Promise<string[] | null> {
  try {
    const index = server.patient.index(server.uid(collection.index));
    return wrongSettings(collection, await index.getSettings());
  } catch (error) {
    if (codeOf(error) === "index_not_found") return null;
    throw error;
  }
}

/** The same of settings that were read. An index that was made by its first document alone can be filtered by nothing. */
export function wrongSettings(
  collection: Pick<Collection, "settings">,
  found: Settings,
): string[] | null {
  if ((found.filterableAttributes ?? []).length === 0) return null;
  const wanted = wholeSettings(collection);
  const isWrong = (name: keyof Settings) =>
    !isDeepStrictEqual(plain(name, wanted[name]), plain(name, found[name]));
  return (Object.keys(wanted) as (keyof Settings)[]).filter(isWrong).toSorted();
}

/** A setting so that two that mean the same are equal. */
function plain(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return RANKED.includes(name) ? value : value.toSorted();
  if (value === null || typeof value !== "object") return value ?? null;
  const entries = Object.entries(value).map(([key, inner]) => [key, plain(key, inner)]);
  return Object.fromEntries(entries);
}

/** Sets an index up as its collection has to be. What is so already costs nothing. */
export async function setUp(server: SearchServer, uid: string, collection: Collection) {
  await succeeded(server.patient.index(uid).updateSettings(wholeSettings(collection)));
}
