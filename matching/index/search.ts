import { Candidates } from "#matching/index/candidates.ts";
import type { Columns } from "#matching/index/columns.ts";
import type { Notes } from "#matching/index/notes.ts";
import { SkillScorer } from "#matching/index/skill-scorer.ts";
import type { Tables } from "#matching/index/tables.ts";
import { rankOf } from "#matching/order.ts";
import { compareText } from "#matching/weights.ts";

/** What the factors beside skills give, by the key of a posting, in hundredths of a point. */
export interface OtherPoints {
  /** No posting has more guaranteed ones. */
  readonly most: number;
  points(key: number): number;
  /** What could come on top, because something is not stated. */
  unknown(key: number): number;
}

/** A posting of the list; points in hundredths, the share in thousandths. */
export interface Placed {
  readonly id: string;
  readonly key: number;
  readonly rank: number;
  readonly points: number;
  readonly upper: number;
  readonly share: number;
  readonly skillPoints: number;
  readonly publishedAt: number;
}

export interface Answer {
  /** The first ones in the order of every list. */
  readonly placed: readonly Placed[];
  /** How many postings have credit that is certain, and how many were scored. */
  readonly touched: number;
  readonly scored: number;
}

export interface Question {
  readonly tables: Tables;
  readonly others: OtherPoints;
  /** The points that the skills of a pair can carry, in hundredths. */
  readonly possible: number;
  /** How many postings to answer. */
  readonly most: number;
  /** Milliseconds since 1970: what expires then or before is not open. */
  readonly at: number;
  /** Whether a posting may stand in the list. */
  readonly admits?: ((placed: Placed) => boolean) | undefined;
}

/** So many times as many as are wanted are scored at first; the last of them says which others can matter. */
const AT_FIRST = 4;

/** The best postings for a side: exactly those, and in that order, which `match` and `compareMatches` give. */
export function best(columns: Columns, notes: Notes, question: Question): Answer {
  const { tables, others, possible, most, at, admits } = question;
  const candidates = new Candidates(notes, tables, others, possible);
  const scorer = new SkillScorer(columns, tables, possible);
  const placed: Placed[] = [];
  let scored = 0;
  const last = () => (placed.length < most ? -1 : placed[most - 1]!.rank);
  const place = (slots: Int32Array) => {
    for (const slot of slots) {
      if (candidates.boundOf(slot) < last()) return;
      if (columns.expires[slot]! <= at) continue;
      scored++;
      scorer.score(slot);
      if (!scorer.isCreditable) continue;
      const other = others.points(columns.keys[slot]!);
      const rank = rankOf(scorer.points, other, scorer.weight);
      if (rank < last()) continue;
      const one = placedOf(columns, slot, rank, scorer, others);
      if (!admits || admits(one)) insert(placed, most, one);
    }
  };
  try {
    place(candidates.first(AT_FIRST * most));
    place(candidates.rest(last()));
  } finally {
    candidates.close();
  }
  return { placed, touched: candidates.touched, scored };
}

function placedOf(
  { ids, keys, published }: Columns,
  slot: number,
  rank: number,
  { points: skillPoints, upper, share }: SkillScorer,
  others: OtherPoints,
): Placed {
  const key = keys[slot]!;
  const other = others.points(key);
  return {
    id: ids[slot]!,
    key,
    rank,
    points: skillPoints + other,
    upper: upper + other + others.unknown(key),
    share,
    skillPoints,
    publishedAt: published[slot]!,
  };
}

/** As `compareMatches`, on numbers. */
const compare = (a: Placed, b: Placed): number =>
  b.rank - a.rank ||
  b.points - a.points ||
  b.upper - a.upper ||
  b.share - a.share ||
  b.publishedAt - a.publishedAt ||
  compareText(a.id, b.id);

function insert(placed: Placed[], most: number, one: Placed) {
  let place = placed.length;
  while (place > 0 && compare(one, placed[place - 1]!) < 0) place--;
  if (place >= most) return;
  placed.splice(place, 0, one);
  if (placed.length > most) placed.pop();
}
