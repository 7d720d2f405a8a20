import { Candidates } from "#matching/index/candidates.ts";
import type { SkillIndex } from "#matching/index/skill-index.ts";
import { SkillScorer } from "#matching/index/skill-scorer.ts";
import type { SkillPoints } from "#matching/index/skill-scorer.ts";
import type { Columns } from "#matching/index/columns.ts";
import type { Supply } from "#matching/index/supply.ts";
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
  /** The points that skills can carry, in hundredths. */
  readonly possible: number;
  /** How many postings to answer. */
  readonly most: number;
}

/** So many times as many as are wanted are scored at first; the last of them says which others can matter. */
const AT_FIRST = 4;

/** The best postings for a side that has skills: exactly those, and in that order, which `match` and `compareMatches` give. */
export function best(
  index: SkillIndex,
  supply: Supply,
  others: OtherPoints,
  { possible, most }: Question,
): Answer {
  const { columns } = index;
  const candidates = new Candidates(columns, supply, others, possible);
  const scorer = new SkillScorer(columns, supply, candidates.table, possible);
  const placed: Placed[] = [];
  let scored = 0;
  const last = () => (placed.length < most ? -1 : placed[most - 1]!.rank);
  const place = (slots: Int32Array) => {
    for (const slot of slots) {
      if (candidates.boundOf(slot) < last()) return;
      scored++;
      const skills = scorer.score(slot);
      if (!skills.creditable) continue;
      const other = others.points(columns.keys[slot]!);
      const rank = rankOf(skills.points, other, columns.totals[slot]!);
      if (rank < last()) continue;
      insert(placed, most, placedOf(columns, slot, rank, skills, others));
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
  skills: Readonly<SkillPoints>,
  others: OtherPoints,
): Placed {
  const key = keys[slot]!;
  const points = skills.points + others.points(key);
  return {
    id: ids[slot]!,
    key,
    rank,
    points,
    upper: points + skills.unknown + others.unknown(key),
    share: skills.share,
    skillPoints: skills.points,
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
