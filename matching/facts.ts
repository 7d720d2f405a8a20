/** The facts that go into a match. Null (and an empty option list) always means: not stated, unknown. */

export type SkillId = string;
export type Side = "university" | "company";
export type DemandKind = "internship" | "project_proposal" | "co_development_offer";
export type PostingKind = "programme" | DemandKind;

/** 2 is required, 1 is preferred. */
export type Importance = 1 | 2;
export type WorkMode = "on_site" | "hybrid" | "remote";

/** An option code that can be stated and meets every other stated option. */
export const ANY = "any";

/** A skill with a level of 1 to 5 (in the sense of e-CF), or null when no level is stated. */
export interface LevelledSkill {
  readonly skill: SkillId;
  readonly level: number | null;
}

export interface Requirement extends LevelledSkill {
  readonly id: string;
  readonly importance: Importance;
}

/** A settlement: degrees north and east, null when the coordinates are unknown. */
export interface Place {
  readonly id: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Months 1 to 12, both inclusive; a window whose end is before its start runs over the new year. */
export interface MonthWindow {
  readonly fromMonth: number;
  readonly toMonth: number;
}

export interface ModuleFacts {
  readonly id: string;
  readonly semester: number | null;
  readonly compulsory: boolean;
  /** True when somebody confirmed the skills of this module; otherwise its skills are not read. */
  readonly confirmed: boolean;
  readonly skills: readonly LevelledSkill[];
}

export interface ProgrammeFacts {
  readonly kind: "programme";
  readonly id: string;
  readonly eqf: number | null;
  /** Students go out when they have finished this semester. */
  readonly goesOutAfterSemester: number | null;
  /** The months of every year in which they are out. */
  readonly window: MonthWindow | null;
  readonly places: readonly Place[];
  readonly languages: readonly string[] | null;
  readonly modules: readonly ModuleFacts[];
}

export interface InternshipFacts {
  readonly kind: "internship";
  readonly id: string;
  readonly requirements: readonly Requirement[];
  /** 1 asks for no particular level. */
  readonly minEqf: number | null;
  /** An empty list means that every year may apply; null means that it is not stated. */
  readonly studyYears: readonly number[] | null;
  /** ISO dates (YYYY-MM-DD); the end is the last day. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly durationWeeks: number | null;
  readonly mode: WorkMode | null;
  readonly places: readonly Place[];
  readonly languages: readonly string[] | null;
}

export interface PartnerFacts {
  readonly kind: "project_proposal" | "co_development_offer";
  readonly id: string;
  readonly wants: readonly Requirement[];
  readonly brings: readonly LevelledSkill[];
  readonly trl: { readonly from: number; readonly to: number } | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly durationWeeks: number | null;
  readonly mode: WorkMode | null;
  readonly places: readonly Place[];
  readonly languages: readonly string[] | null;
  readonly funding: readonly string[] | null;
  readonly ip: readonly string[] | null;
  readonly confidentiality: readonly string[] | null;
}

export type Facts = ProgrammeFacts | InternshipFacts | PartnerFacts;

export type Relation = "exact" | "narrower" | "broader" | "related";

/** What a taught skill is worth for an asked one: credit in thousandths, steps along the graph. */
export interface SkillCredit {
  readonly credit: number;
  /** How the taught skill stands to the asked one: "narrower" means that it is the more special. */
  readonly relation: Relation;
  readonly steps: number;
}

export interface Vocabulary {
  credit(taught: SkillId, asked: SkillId): SkillCredit | null;
}

/** How many open postings of one kind there were, and how many of them asked for each skill. */
export interface Frequencies {
  readonly n: number;
  readonly df: ReadonlyMap<SkillId, number>;
}

/** A stored, versioned count of what is asked, per kind that asks; a kind left out counts as n = 0. */
export interface Snapshot {
  readonly id: string;
  readonly kinds: Readonly<Partial<Record<DemandKind, Frequencies>>>;
}
