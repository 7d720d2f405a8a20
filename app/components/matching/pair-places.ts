import type { MatchSide } from "#app/domain/matching/sides.server.ts";
import type { PairNames } from "./naming.ts";

/** The names of the places that these postings are in, by the id of the settlement. */
export function placesOf(...sides: readonly MatchSide[]): PairNames["places"] {
  const named = sides
    .flatMap(({ places }) => places)
    .flatMap(({ settlementId, en, bg }) =>
      settlementId && en && bg ? [[settlementId, { en, bg }] as const] : [],
    );
  return Object.fromEntries(named);
}
