import { Bounds } from "#matching/index/bounds.ts";
import type { Commonness } from "#matching/index/common-skills.ts";
import { Candidates } from "#matching/index/candidates.ts";
import type { Columns } from "#matching/index/columns.ts";
import type { Conditions } from "#matching/index/conditions.ts";
import { Groups } from "#matching/index/groups.ts";
import { List } from "#matching/index/list.ts";
import type { Placed } from "#matching/index/list.ts";
import type { Notes } from "#matching/index/notes.ts";
import type { OtherPoints } from "#matching/index/other-points.ts";
import { planFor } from "#matching/index/plan.ts";
import { sweep } from "#matching/index/sweep.ts";
import type { Tables } from "#matching/index/tables.ts";

export interface Answer {
  /** The first ones in the order of every list. */
  readonly placed: readonly Placed[];
  /** How many postings were looked at one by one, and how many were scored. */
  readonly touched: number;
  readonly scored: number;
}

export interface Question {
  readonly tables: Tables;
  readonly others: OtherPoints;
  readonly conditions: Conditions;
  /** When a skill counts as common. */
  readonly commonness: Commonness;
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
  const { tables, others, conditions, possible, most, commonness } = question;
  const plan = planFor(columns, conditions, commonness);
  const bounds = new Bounds(columns, plan, tables, possible);
  const groups = new Groups(plan, conditions, others);
  const candidates = new Candidates(notes, tables, plan, bounds, groups);
  const list = new List(columns, question);
  const lines = conditions.ofOne;
  try {
    candidates.considerFirst(list, AT_FIRST * most);
    candidates.considerRest(list);
    const swept = sweep({ columns, plan, bounds, others, groups, lines, candidates, list });
    return { placed: list.placed, touched: candidates.touched + swept, scored: list.scored };
  } finally {
    candidates.close();
  }
}
