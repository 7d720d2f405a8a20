import type { SerializeFrom } from "@remix-run/node";
import type { SearchResults } from "#app/domain/search/queries.server.ts";

/** The results as components are told them: dates have become text on the way. */
export type Told = SerializeFrom<SearchResults>;
export type ToldHit = Told["hits"][number];
export type ToldChoice = Told["choices"]["kind"][number];
export type ToldLoosening = Told["loosenings"][number];
