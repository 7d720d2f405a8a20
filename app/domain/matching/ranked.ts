import { compareMatches } from "#matching/order.ts";
import type { PostingKind, ScoredMatch } from "#matching/types.ts";

export type RankedMatch = {
  candidate: { id: string; kind: PostingKind; versionId: string; publishedAt: Date };
  match: ScoredMatch;
};

export type Ranking = {
  /** The best matches in the declared order. */
  matches: RankedMatch[];
  /** Open postings of the answering kind with a creditable skill. */
  candidates: number;
  /** The version of the credits by which they were scored. */
  vocabulary: number;
};

/** In the order of every list. */
export const inDeclaredOrder = (matches: readonly RankedMatch[]): RankedMatch[] =>
  matches
    .map((one) => ({ one, order: orderOf(one) }))
    .sort((a, b) => compareMatches(a.order, b.order))
    .map(({ one }) => one);

const orderOf = ({
  candidate,
  match: { rank, points, upper, share, untold, elective },
}: RankedMatch) => ({
  rank,
  points,
  upper,
  share,
  untold,
  elective,
  publishedAt: candidate.publishedAt.toISOString(),
  id: candidate.id,
});
