/**
 * The declared rules: what the code runs and what the page "How matching works" shows are both read
 * from here. Points are in hundredths, credits and shares in thousandths, distances in kilometres.
 * A change of any figure is a new RULE_VERSION.
 */
import type {
  Band,
  Condition,
  Factor,
  DemandKind,
  PairType,
  Relation,
  Term,
  WorkMode,
} from "#matching/types.ts";

export const RULE_VERSION = "8";

export interface FactorRule {
  readonly factor: Factor;
  readonly points: number;
}

/** The factors of each pair type in the order of their lines; they sum to 10000. */
export const FACTORS: Readonly<Record<PairType, readonly FactorRule[]>> = {
  programme_internship: [
    { factor: "skills", points: 6000 },
    { factor: "level", points: 1000 },
    { factor: "time", points: 1000 },
    { factor: "place", points: 1000 },
    { factor: "language", points: 1000 },
  ],
  student_internship: [
    { factor: "skills", points: 6000 },
    { factor: "level", points: 1000 },
    { factor: "time", points: 1000 },
    { factor: "place", points: 1000 },
    { factor: "language", points: 1000 },
  ],
  proposal_offer: [
    { factor: "skills", points: 5500 },
    { factor: "trl", points: 1000 },
    { factor: "time", points: 1000 },
    { factor: "place", points: 500 },
    { factor: "language", points: 500 },
    { factor: "terms", points: 1500 },
  ],
};

/** What the factor "terms" consists of. */
export const TERMS: readonly { readonly term: Term; readonly points: number }[] = [
  { term: "funding", points: 500 },
  { term: "ip", points: 500 },
  { term: "confidentiality", points: 500 },
];

/** How a taught skill serves an asked one, over at most so many steps. */
export const CREDITS: readonly {
  readonly relation: Relation;
  readonly credit: number;
  readonly steps: number;
}[] = [
  { relation: "exact", credit: 1000, steps: 0 },
  { relation: "narrower", credit: 800, steps: 2 },
  { relation: "broader", credit: 400, steps: 1 },
  { relation: "related", credit: 300, steps: 1 },
];

export const FULL_CREDIT = 1000;

/**
 * Which broader skills are too general to say anything: a link to one is there to search by, and earns no credit in either
 * direction. The transversal ones are those that ESCO calls so; areas are its skills of which it does not say in how many
 * trades they are of use (the five of digital competence). Narrower ones are counted in the release, each once, within the
 * steps over which a narrower skill earns credit.
 */
export const GENERAL_SKILLS: {
  readonly transversal: boolean;
  readonly areas: boolean;
  readonly mostNarrower: number;
} = {
  transversal: true,
  areas: true,
  mostNarrower: 40,
};

/** One taught skill earns partial credit for at most so many requirements. */
export const PARTIAL_CREDIT_LIMIT = 2;

/** Guaranteed share and points that a band needs, the best band first. */
export const BANDS: readonly {
  readonly band: Band;
  readonly share: number;
  readonly points: number;
}[] = [
  { band: "strong", share: 700, points: 6500 },
  { band: "good", share: 500, points: 4500 },
  { band: "partial", share: 250, points: 0 },
  { band: "weak", share: 0, points: 0 },
];

/** The kinds of postings that ask for skills in a pair: what they ask for in the mean is usual. */
export const ASKING: Readonly<Record<PairType, readonly DemandKind[]>> = {
  programme_internship: ["internship"],
  student_internship: ["internship"],
  proposal_offer: ["project_proposal", "co_development_offer"],
};

/** Full points up to the first distance, falling in a straight line to none at the second. */
export const DISTANCES: Readonly<
  Record<Exclude<WorkMode, "remote">, { readonly fullKm: number; readonly zeroKm: number }>
> = {
  on_site: { fullKm: 30, zeroKm: 200 },
  hybrid: { fullKm: 60, zeroKm: 400 },
};

/** Thousandths of the TRL points by the steps between the two ranges; further apart gives none. */
export const TRL_CREDITS: readonly number[] = [1000, 500];

/** An asked EQF level up to this one asks for no particular level. */
export const ANY_EQF = 1;

/** A line names at most so many pieces of evidence, the best first. */
export const EVIDENCE_LIMIT = 6;

/** The single changes that are tried, the easiest first. */
export const CHANGES = [
  "take_elective",
  "move_start",
  "allow_remote",
  "make_preferred",
  "teach_skill",
] as const;

/** The start is moved by at most so many weeks, earlier or later. */
export const START_SHIFT_WEEKS = 8;

/** At most so many changes that lift the band are named. */
export const CHANGE_LIMIT = 3;

/** Points that one condition can carry, in hundredths. */
export function pointsFor(pair: PairType, condition: Condition): number {
  const term = TERMS.find((one) => one.term === condition);
  if (term) return term.points;
  return factorPoints(pair, condition as Factor);
}

/** Points that a factor can carry, in hundredths; 0 for a factor that the pair type lacks. */
export function factorPoints(pair: PairType, factor: Factor): number {
  return FACTORS[pair].find((rule) => rule.factor === factor)?.points ?? 0;
}
