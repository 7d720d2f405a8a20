import { applyChange } from "#matching/changes.ts";
import type { Change } from "#matching/changes.ts";
import { match } from "#matching/match.ts";
import { possibleChanges } from "#matching/nearest-changes.ts";
import type { Frame } from "#matching/nearest-changes.ts";
import { pairOf } from "#matching/pair.ts";
import type { Pair } from "#matching/pair.ts";
import { CHANGE_LIMIT, CHANGES } from "#matching/rules.ts";
import type { ChangeAction, Facts, ScoredMatch, Snapshot, Vocabulary } from "#matching/types.ts";

/** A posting of the other side in whose list one wants to stand. */
export interface Goal {
  readonly facts: Facts;
  /** The rank above which one stands there; of a list that is not full it is below every rank. */
  readonly bar: number;
  /** The credits that count in this pair. */
  readonly vocabulary: Vocabulary;
}

/** A change on one's own posting, and what it brings in the lists of others. Points in hundredths. */
export interface Help {
  readonly action: ChangeAction;
  /** In how many of the lists one stands then. */
  readonly lists: number;
  /** The list in which one comes furthest by it, with the points that it brings there. */
  readonly nearest: string;
  readonly gain: number;
}

interface Aim extends Goal {
  readonly pair: Pair;
  readonly now: ScoredMatch;
}

/**
 * Which single changes of a posting lead into lists of the other side in which it does not stand. Every change of the
 * declared set that is the posting's own is made by itself, and all the matches are computed anew. Named are at most three
 * that lead into a list, the easiest first, of each sort the one that leads into most; where none does, the one that comes
 * nearest.
 *
 * @param own what the posting says
 * @param goals lists in which it does not stand, with which it has a score
 * @param frame what none of its changes goes beyond
 */
export function whatHelps(
  own: Facts,
  goals: readonly Goal[],
  snapshot: Snapshot,
  frame: Frame = {},
): Help[] {
  const aims = goals.flatMap((goal) => aimAt(own, goal, snapshot));
  const helps = changesOf(own, aims, snapshot, frame)
    .flatMap((change) => weigh(change, aims, snapshot))
    .toSorted((a, b) => b.help.lists - a.help.lists || b.gap - a.gap || b.help.gain - a.help.gain);
  const leading = CHANGES.flatMap(
    (sort) => helps.find(({ help: { action, lists } }) => action.type === sort && lists > 0) ?? [],
  );
  const named = leading.length > 0 ? leading : helps.slice(0, 1);
  return named.slice(0, CHANGE_LIMIT).map(({ help }) => help);
}

function aimAt(own: Facts, goal: Goal, snapshot: Snapshot): Aim[] {
  const now = match(own, goal.facts, goal.vocabulary, snapshot);
  return now.verdict === "scored" ? [{ ...goal, pair: pairOf(own, goal.facts), now }] : [];
}

/** Every change of the posting itself that could help anywhere, each once. */
function changesOf(own: Facts, aims: readonly Aim[], snapshot: Snapshot, frame: Frame): Change[] {
  const found = new Map<string, Change>();
  for (const { pair, now, vocabulary } of aims)
    for (const change of possibleChanges(pair, now, { vocabulary, snapshot, frame }))
      if (pair[change.side].id === own.id) found.set(JSON.stringify(change.action), change);
  return [...found.values()];
}

type Weighed = {
  readonly help: Help;
  /** How far above the bar one comes at best; negative where one stays below. */
  readonly gap: number;
};

/** What a change brings over all lists; nothing where it brings no points anywhere. */
function weigh(change: Change, aims: readonly Aim[], snapshot: Snapshot): Weighed[] {
  const outcomes = aims.flatMap(({ pair, now, bar, facts, vocabulary }) => {
    const then = applyChange(pair, change);
    const after = match(then.university, then.company, vocabulary, snapshot);
    if (after.verdict !== "scored" || after.rank <= now.rank) return [];
    return [{ id: facts.id, gap: after.rank - bar, gain: after.points - now.points }];
  });
  const [best] = outcomes.toSorted((a, b) => b.gap - a.gap || b.gain - a.gain);
  if (!best) return [];
  const lists = outcomes.filter(({ gap }) => gap > 0).length;
  const help = { action: change.action, lists, nearest: best.id, gain: best.gain };
  return [{ help, gap: best.gap }];
}
