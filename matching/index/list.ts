import type { Columns } from "#matching/index/columns.ts";
import { SkillScorer } from "#matching/index/skill-scorer.ts";
import type { Question } from "#matching/index/search.ts";
import { rankOf } from "#matching/order.ts";
import { compareText } from "#matching/weights.ts";

/** A posting of the list; points in hundredths, the share in thousandths. */
export interface Placed {
  readonly id: string;
  readonly slot: number;
  readonly rank: number;
  readonly points: number;
  readonly upper: number;
  readonly share: number;
  readonly untold: number;
  readonly elective: number;
  readonly skillPoints: number;
  readonly publishedAt: number;
}

/** The best of the postings that were considered. */
export class List {
  readonly placed: Placed[] = [];
  /** How many were scored. */
  scored = 0;
  /** What has a lower rank does not come into the list. */
  least = -1;
  readonly #columns: Columns;
  readonly #question: Question;
  readonly #scorer: SkillScorer;

  constructor(columns: Columns, question: Question) {
    this.#columns = columns;
    this.#question = question;
    this.#scorer = new SkillScorer(columns, question.tables, question.possible);
  }

  /**
   * Takes a posting into the list if it belongs there.
   *
   * @param other its points beside those for skills
   * @param isServed false where no skill earns anything for certain
   */
  consider(slot: number, other: number, isServed: boolean): void {
    const { at, most, admits } = this.#question;
    if (this.#columns.expires[slot]! <= at) return;
    const scorer = this.#scorer;
    if (!isServed && !scorer.isCreditableAt(slot)) return;
    this.scored++;
    scorer.score(slot);
    if (!scorer.isCreditable) return;
    const rank = rankOf(scorer.points, other, scorer.weight, this.#columns.usual);
    if (rank < this.least) return;
    const one = this.#placedAt(slot, rank, other);
    if (admits && !admits(one)) return;
    insert(this.placed, most, one);
    if (this.placed.length === most) this.least = this.placed[most - 1]!.rank;
  }

  #placedAt(slot: number, rank: number, other: number): Placed {
    const { ids, published } = this.#columns;
    const { points: skillPoints, upper, share, untold, elective } = this.#scorer;
    return {
      id: ids[slot]!,
      slot,
      rank,
      points: skillPoints + other,
      upper: upper + other + this.#question.others.unknown(slot),
      share,
      untold,
      elective,
      skillPoints,
      publishedAt: published[slot]!,
    };
  }
}

/** As `compareMatches`, on numbers. */
const compare = (a: Placed, b: Placed): number =>
  b.rank - a.rank ||
  b.points - a.points ||
  b.upper - a.upper ||
  b.share - a.share ||
  a.untold - b.untold ||
  a.elective - b.elective ||
  b.publishedAt - a.publishedAt ||
  compareText(a.id, b.id);

function insert(placed: Placed[], most: number, one: Placed) {
  let place = placed.length;
  while (place > 0 && compare(one, placed[place - 1]!) < 0) place--;
  if (place >= most) return;
  placed.splice(place, 0, one);
  if (placed.length > most) placed.pop();
}
