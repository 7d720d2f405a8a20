/** What a match is: structured codes and ids only; the pages write the words in two languages. */
import type {
  Importance,
  MonthWindow,
  PostingKind,
  Relation,
  Side,
  SkillId,
  WorkMode,
} from "#matching/facts.ts";

export * from "#matching/facts.ts";

export type Band = "strong" | "good" | "partial" | "weak";
export type PairType = "programme_internship" | "proposal_offer";
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

/** "departure_unknown": the programme does not say after which semester its students go out. */
export type Timing = "in_time" | "too_late" | "semester_unknown" | "departure_unknown";

/** One skill that speaks for a requirement. Credits in thousandths, after the level was weighed. */
export interface SkillEvidence {
  readonly taught: SkillId;
  readonly relation: Relation;
  readonly steps: number;
  /** The level of the taught skill; null when it is not stated. */
  readonly levelHave: number | null;
  readonly levelAsked: number | null;
  readonly credit: number;
  readonly creditUpper: number;
  /** True when the skill's partial credit already went to two heavier requirements. */
  readonly usedUp: boolean;
}

export interface ModuleEvidence extends SkillEvidence {
  readonly type: "module";
  readonly module: string;
  readonly semester: number | null;
  readonly compulsory: boolean;
  readonly timing: Timing;
}

export interface BroughtEvidence extends SkillEvidence {
  readonly type: "brought";
}

/** First and last day, ISO. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type Evidence =
  | ModuleEvidence
  | BroughtEvidence
  /** This many of the programme's modules have no confirmed skills. */
  | { readonly type: "not_stated"; readonly without: number; readonly of: number }
  | { readonly type: "eqf"; readonly have: number | null; readonly asked: number | null }
  | {
      readonly type: "study_year";
      readonly have: number | null;
      readonly eligible: readonly number[] | null;
    }
  | {
      readonly type: "trl";
      readonly university: { readonly from: number; readonly to: number };
      readonly company: { readonly from: number; readonly to: number };
      readonly stepsApart: number;
    }
  | {
      readonly type: "window";
      readonly window: MonthWindow;
      readonly internship: Period;
      readonly askedDays: number;
      readonly overlapDays: number;
      /** False when no possible first day lies within the window of any year. */
      readonly startsInside: boolean;
    }
  | {
      readonly type: "periods";
      readonly university: Period;
      readonly company: Period;
      readonly askedDays: number;
      readonly overlapDays: number;
    }
  | { readonly type: "remote" }
  | {
      readonly type: "distance";
      readonly km: number;
      /** Ids of the two nearest places. */
      readonly university: string;
      readonly company: string;
      readonly mode: WorkMode | null;
    }
  | {
      readonly type: "options";
      readonly university: readonly string[];
      readonly company: readonly string[];
      readonly shared: readonly string[];
    };

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

interface Pairing {
  readonly pair: PairType;
  readonly university: { readonly id: string; readonly kind: PostingKind };
  readonly company: { readonly id: string; readonly kind: PostingKind };
  readonly ruleVersion: string;
  readonly snapshotId: string;
  readonly reasons: readonly Reason[];
}

export interface ScoredMatch extends Pairing {
  readonly verdict: "scored";
  /** Guaranteed points and the upper end, in hundredths of a point, 0 to 10000: the sums of the lines. */
  readonly points: number;
  readonly upper: number;
  /** Skill share, guaranteed and upper end, in thousandths, 0 to 1000, rounded down. */
  readonly share: number;
  readonly shareUpper: number;
  readonly band: Band;
  readonly upperBand: Band;
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
