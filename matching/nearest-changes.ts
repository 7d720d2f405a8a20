import { applyChange, shiftedBy } from "#matching/changes.ts";
import type { Change } from "#matching/changes.ts";
import { curriculumPieces, timingOf } from "#matching/curriculum.ts";
import { judgeTime, match } from "#matching/match.ts";
import { compareBands } from "#matching/order.ts";
import { pairOf } from "#matching/pair.ts";
import type { Pair } from "#matching/pair.ts";
import { CHANGE_LIMIT, CHANGES, START_SHIFT_WEEKS } from "#matching/rules.ts";
import { findEvidence } from "#matching/skill-evidence.ts";
import { compareText, weigh } from "#matching/weights.ts";
import type {
  Facts,
  ModuleEvidence,
  NearestChange,
  ProgrammeFacts,
  Reason,
  ScoredMatch,
  Side,
  SkillId,
  Snapshot,
  Vocabulary,
} from "#matching/types.ts";

/** What no change that is proposed goes beyond. */
export interface Frame {
  /** From which day on a posting can begin, by side, as an ISO date: today, or its last day for applications. */
  readonly earliest?: Readonly<Partial<Record<Side, string>>>;
  /** Skills that are offered no more: nobody is asked to teach them. */
  readonly notOffered?: ReadonlySet<SkillId>;
}

/**
 * What single change would help most easily. Every change of the declared set is made on its own and
 * the match computed anew; named are at most three that lift the band, the easiest first and within a
 * kind the one that gains most; if none lifts it, the one that gains most points. A pair without a
 * score has none. In: as for `match`, and before which day no start is moved. Points in hundredths.
 */
export function nearestChanges(
  a: Facts,
  b: Facts,
  vocabulary: Vocabulary,
  snapshot: Snapshot,
  frame: Frame = {},
): NearestChange[] {
  const pair = pairOf(a, b);
  const now = match(a, b, vocabulary, snapshot);
  if (now.verdict !== "scored") return [];
  const tried = possibleChanges(pair, now, { vocabulary, snapshot, frame })
    .flatMap((change) => {
      const then = applyChange(pair, change);
      const after = match(then.university, then.company, vocabulary, snapshot);
      return after.verdict === "scored" ? [describe(pair, change, now, after)] : [];
    })
    .filter(({ gain }) => gain > 0)
    .sort((x, y) => ease(x) - ease(y) || compareGains(x, y));
  const lifting = tried.filter(({ liftsBand }) => liftsBand).slice(0, CHANGE_LIMIT);
  return lifting.length > 0 ? lifting : tried.toSorted((x, y) => y.gain - x.gain).slice(0, 1);
}

function describe(pair: Pair, change: Change, now: ScoredMatch, after: ScoredMatch): NearestChange {
  return {
    ...change,
    posting: pair[change.side].id,
    gain: after.points - now.points,
    points: after.points,
    upper: after.upper,
    share: after.share,
    band: after.band,
    liftsBand: compareBands(after.band, now.band) > 0,
  };
}

const ease = ({ action }: NearestChange): number => CHANGES.indexOf(action.type);

const compareGains = (x: NearestChange, y: NearestChange): number =>
  y.gain - x.gain ||
  compareText(JSON.stringify(x.action) + x.side, JSON.stringify(y.action) + y.side);

/** All modules that give something for a requirement, by its id: a line of a match shows no more than the first few. */
type Taught = ReadonlyMap<string, readonly ModuleEvidence[]>;

function taughtFor(pair: Pair, vocabulary: Vocabulary, snapshot: Snapshot): Taught {
  if (pair.type !== "programme_internship") return new Map();
  const weighted = weigh(pair.company.requirements, snapshot.kinds.internship);
  const evidence = findEvidence(weighted, curriculumPieces(pair.university), vocabulary);
  return new Map(
    weighted.map(({ requirement: { id } }, place) => [
      id,
      evidence[place]!.map((found) => found.evidence).filter((one) => one.type === "module"),
    ]),
  );
}

/** By what changes are tried. */
export interface Tried {
  readonly vocabulary: Vocabulary;
  readonly snapshot: Snapshot;
  readonly frame: Frame;
}

/** Every change of the declared set that is tried in a pair, on either side; some of them bring nothing. */
export function possibleChanges(
  pair: Pair,
  now: ScoredMatch,
  { vocabulary, snapshot, frame: { earliest, notOffered } }: Tried,
): Change[] {
  const taught = taughtFor(pair, vocabulary, snapshot);
  const sides: Side[] = pair.type === "proposal_offer" ? ["university", "company"] : ["company"];
  const open = now.reasons.filter((reason) => reason.state !== "met");
  return [
    ...electives(open, taught),
    ...sides.flatMap((side) => bestStart(pair, side, earliest?.[side])),
    ...sides.filter((side) => !isRemote(pair, side)).map((side) => remote(side)),
    ...open.flatMap(preferred),
    ...open
      .filter(({ subject }) => subject.type !== "requirement" || !notOffered?.has(subject.skill))
      .flatMap((reason) => teaching(pair, reason, taught)),
  ];
}

/** Electives in time that could serve an open requirement; what has no semester cannot be planned. */
function electives(open: readonly Reason[], taught: Taught): Change[] {
  const modules = open
    .flatMap((reason) => taughtToward(reason, taught))
    .filter((one) => one.timing === "in_time" && !one.compulsory && one.creditUpper > 0)
    .map((one) => one.module);
  return [...new Set(modules)].map((module) => ({
    side: "university",
    action: { type: "take_elective", module },
  }));
}

/** The shift that gains most for time, the smallest of those, rather later than earlier. */
function bestStart(pair: Pair, side: Side, earliest = ""): Change[] {
  const posting = pair[side];
  if (posting.kind === "programme" || posting.startsOn === null) return [];
  let best: Change | null = null;
  let most = judgeTime(pair).points;
  for (let distance = 1; distance <= START_SHIFT_WEEKS; distance++) {
    for (const weeks of [distance, -distance]) {
      const startsOn = shiftedBy(posting.startsOn, weeks);
      if (startsOn < earliest) continue;
      const change: Change = { side, action: { type: "move_start", weeks, startsOn } };
      const { points } = judgeTime(applyChange(pair, change));
      if (points > most) [best, most] = [change, points];
    }
  }
  return best ? [best] : [];
}

const isRemote = (pair: Pair, side: Side): boolean => {
  const posting = pair[side];
  return posting.kind === "programme" || posting.mode === "remote";
};

const remote = (side: Side): Change => ({ side, action: { type: "allow_remote" } });

function preferred({ subject, askedBy }: Reason): Change[] {
  if (subject.type !== "requirement" || subject.importance === 1) return [];
  const { id, skill } = subject;
  return [{ side: askedBy!, action: { type: "make_preferred", requirement: id, skill } }];
}

/**
 * The missing skill goes into a compulsory module in time: the one with the best evidence for something near, otherwise the
 * one that serves most of what is asked besides, otherwise the latest, where students are furthest; confirmed ones first.
 */
function teaching(pair: Pair, reason: Reason, taught: Taught): Change[] {
  if (pair.type !== "programme_internship" || reason.subject.type !== "requirement") return [];
  const { skill, level } = reason.subject;
  const module = moduleFor(pair.university, taughtToward(reason, taught), taught);
  return module
    ? [{ side: "university", action: { type: "teach_skill", module, skill, level } }]
    : [];
}

function moduleFor(
  programme: ProgrammeFacts,
  near: readonly ModuleEvidence[],
  taught: Taught,
): string | undefined {
  const bestOf = (id: string, evidence: readonly ModuleEvidence[]) =>
    Math.max(0, ...evidence.filter((one) => one.module === id).map((one) => one.credit));
  const credit = (id: string) => bestOf(id, near);
  const besides = (id: string) =>
    [...taught.values()].reduce((sum, evidence) => sum + bestOf(id, evidence), 0);
  return programme.modules
    .filter((module) => module.compulsory && timingOf(programme, module) === "in_time")
    .toSorted(
      (x, y) =>
        credit(y.id) - credit(x.id) ||
        besides(y.id) - besides(x.id) ||
        Number(y.confirmed) - Number(x.confirmed) ||
        (y.semester ?? 0) - (x.semester ?? 0) ||
        compareText(x.id, y.id),
    )[0]?.id;
}

const taughtToward = ({ subject }: Reason, taught: Taught): readonly ModuleEvidence[] =>
  (subject.type === "requirement" && taught.get(subject.id)) || [];
