import type { PostingKind } from "#db/codes.ts";
import { COUNTERPART } from "#db/codes.ts";
import { pairTypeOf } from "#matching/pair.ts";
import { FACTORS } from "#matching/rules.ts";
import type { Facts } from "#matching/types.ts";
import { MET_FACTORS } from "#app/domain/matching/list-input.ts";
import type { MetFactor } from "#app/domain/matching/list-input.ts";
import type { Narrowing } from "#app/domain/matching/narrow.server.ts";

/** Proposals and offers share their facts, which name both kinds. */
type OfKind<K extends PostingKind> = Facts extends infer F
  ? F extends { kind: infer Kinds }
    ? K extends Kinds
      ? F
      : never
    : never
  : never;

/** Which kinds say where one works: those whose facts have it. */
const HAS_MODE: { [K in PostingKind]: OfKind<K> extends { mode: unknown } ? true : false } = {
  programme: false,
  internship: true,
  project_proposal: true,
  co_development_offer: true,
};

/** What the matches of a posting can be narrowed by beside their band: what the other side has, and the pair's conditions. */
export function filtersFor(kind: PostingKind) {
  const factors = FACTORS[pairTypeOf(kind)].map(({ factor }) => factor);
  return {
    mode: HAS_MODE[COUNTERPART[kind]],
    met: MET_FACTORS.filter((factor) => factors.includes(factor)),
  };
}

/** The query without what the matches of this kind cannot be narrowed by, and what that was. */
export function readFor<Query extends Pick<Narrowing, "mode" | "met">>(
  kind: PostingKind,
  query: Query,
) {
  const offered = filtersFor(kind);
  const { mode, met = [] } = query;
  const kept: Query & { met: MetFactor[] } = {
    ...query,
    ...(offered.mode ? {} : { mode: undefined }),
    met: met.filter((factor) => offered.met.includes(factor)),
  };
  return {
    offered,
    leftOut: {
      mode: mode !== undefined && !offered.mode,
      met: met.filter((factor) => !offered.met.includes(factor)),
    },
    query: kept,
  };
}
