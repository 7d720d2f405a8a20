/** What speaks for or against a line, in codes and ids. */
import type { MonthWindow, Relation, SkillId, WorkMode } from "#matching/facts.ts";

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
