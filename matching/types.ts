/** What a match is: structured codes and ids only; the pages write the words in two languages. */
import type { Evidence } from "#matching/evidence.ts";
import type { Importance, PostingKind, Side, SkillId } from "#matching/facts.ts";

export * from "#matching/evidence.ts";
export * from "#matching/facts.ts";

export type Band = "strong" | "good" | "partial" | "weak";
export type PairType = "programme_internship" | "student_internship" | "proposal_offer";
export type Factor = "skills" | "level" | "trl" | "time" | "place" | "language" | "terms";
export type Term = "funding" | "ip" | "confidentiality";
export type Condition = Exclude<Factor, "skills" | "terms"> | Term;
export type State = "met" | "partly" | "not_met" | "unknown";

export type Subject =
  | {
      readonly type: "requirement";
      readonly id: string;
      readonly skill: SkillId;
      readonly importance: Importance;
      readonly level: number | null;
    }
  | { readonly type: "condition"; readonly condition: Condition };

export type FactCode =
  | "confirmed_skills"
  | "requirements"
  | "wants"
  | "brings"
  | "eqf"
  | "goes_out_after_semester"
  | "min_eqf"
  | "study_years"
  | "window"
  | "start"
  | "duration"
  | "mode"
  | "places"
  | "coordinates"
  | "languages"
  | "trl"
  | Term;

/** A fact that one side has not stated, so that a line (or the whole match) cannot be decided. */
export interface MissingFact {
  readonly side: Side;
  readonly fact: FactCode;
}

/**
 * One line of a match. Points in hundredths: `points` are guaranteed, `unknown` could still come
 * with facts that are not known, and points + unknown never exceed `possible`.
 */
export interface Reason {
  readonly factor: Factor;
  /** Who asks, for lines about skills. */
  readonly askedBy: Side | null;
  readonly subject: Subject;
  readonly points: number;
  readonly unknown: number;
  readonly possible: number;
  readonly state: State;
  /** The best piece first. */
  readonly evidence: readonly Evidence[];
  readonly missing: readonly MissingFact[];
}

/** What the lines add up to. */
export interface Tally {
  /** Guaranteed points and the upper end, in hundredths of a point, 0 to 10000: the sums of the lines. */
  readonly points: number;
  readonly upper: number;
  /** What lists are ordered by first, in hundredths. */
  readonly rank: number;
  /** The weight of all that is asked, in both directions, in thousandths. */
  readonly weight: number;
  /**
   * The part of the upper end, in hundredths, that nothing stated speaks for: it is open only because somebody has not said
   * all the skills that are taught or brought.
   */
  readonly untold: number;
  /** The part of it, in hundredths, for which nothing but electives speaks. */
  readonly elective: number;
  /** Skill share, guaranteed and upper end, in thousandths, 0 to 1000, rounded down. */
  readonly share: number;
  readonly shareUpper: number;
  readonly band: Band;
  readonly upperBand: Band;
  readonly reasons: readonly Reason[];
}

interface Pairing {
  readonly pair: Exclude<PairType, "student_internship">;
  readonly university: { readonly id: string; readonly kind: PostingKind };
  readonly company: { readonly id: string; readonly kind: PostingKind };
  readonly ruleVersion: string;
  readonly snapshotId: string;
  readonly reasons: readonly Reason[];
}

export interface ScoredMatch extends Pairing, Tally {
  readonly verdict: "scored";
}

/**
 * A pair without a score. "not_enough_data": `missing` names what is not stated, there are no lines.
 * "no_match": nothing that is taught or brought serves what is asked; the lines are those about skills.
 */
export interface UnscoredMatch extends Pairing {
  readonly verdict: "not_enough_data" | "no_match";
  readonly missing: readonly MissingFact[];
}

export type Match = ScoredMatch | UnscoredMatch;

export type ChangeAction =
  | { readonly type: "take_elective"; readonly module: string }
  /** Weeks later (positive) or earlier (negative). */
  | { readonly type: "move_start"; readonly weeks: number; readonly startsOn: string }
  | { readonly type: "allow_remote" }
  | { readonly type: "make_preferred"; readonly requirement: string; readonly skill: SkillId }
  | {
      readonly type: "teach_skill";
      readonly module: string;
      readonly skill: SkillId;
      readonly level: number | null;
    };

/** A single change, recomputed. Points in hundredths. */
export interface NearestChange {
  readonly action: ChangeAction;
  /** Whose change it is, and on which posting. */
  readonly side: Side;
  readonly posting: string;
  readonly gain: number;
  readonly points: number;
  readonly upper: number;
  readonly share: number;
  readonly band: Band;
  readonly liftsBand: boolean;
}
