import { compareText } from "#matching/weights.ts";
import type {
  LevelledSkill,
  ModuleEvidence,
  ModuleFacts,
  PartnerFacts,
  ProgrammeFacts,
  SkillId,
  Timing,
} from "#matching/types.ts";

/** Where a piece of evidence comes from. */
export type Origin =
  | Pick<ModuleEvidence, "type" | "module" | "semester" | "compulsory" | "timing">
  | { readonly type: "brought" };

/** A skill that a side has, before it is held against a requirement. */
export interface Piece extends LevelledSkill {
  readonly origin: Origin;
  /** What everybody has for certain; otherwise it only may be there. */
  readonly certain: boolean;
  /** False when it comes too late to be of use. */
  readonly usable: boolean;
}

/** Whether all students have it: what is brought, and what a compulsory module teaches, whenever that is. */
export const isForAll = ({ origin }: Pick<Piece, "origin">): boolean =>
  origin.type === "brought" || origin.compulsory;

/**
 * Whether a module comes in time: its semester is not later than the one after which the students go
 * out. Without that semester, or without the module's own, nobody can say.
 */
export function timingOf(programme: ProgrammeFacts, module: ModuleFacts): Timing {
  if (programme.goesOutAfterSemester === null) return "departure_unknown";
  if (module.semester === null) return "semester_unknown";
  return module.semester <= programme.goesOutAfterSemester ? "in_time" : "too_late";
}

/** What a side has, by skill. */
export type Pieces = ReadonlyMap<SkillId, readonly Piece[]>;

// A programme is held against thousands of internships, so its pieces are gathered once. Facts never change.
const gathered = new WeakMap<ProgrammeFacts | PartnerFacts, Pieces>();

function gatherOnce<F extends ProgrammeFacts | PartnerFacts>(
  facts: F,
  gather: (facts: F) => readonly Piece[],
): Pieces {
  const known = gathered.get(facts);
  if (known) return known;
  const pieces = bySkill(gather(facts));
  gathered.set(facts, pieces);
  return pieces;
}

/** Skills that somebody says they have: certain, and usable at once. */
export const statedPieces = (stated: readonly LevelledSkill[]): Piece[] =>
  stated.map(({ skill, level }) => ({
    skill,
    level,
    origin: { type: "brought" },
    certain: true,
    usable: true,
  }));

/** Pieces by skill. */
export function bySkill(pieces: readonly Piece[]): Pieces {
  const groups = new Map<SkillId, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.skill);
    if (group) group.push(piece);
    else groups.set(piece.skill, [piece]);
  }
  return groups;
}

/** The confirmed skills of a programme; a compulsory module in time is certain. */
export const curriculumPieces = (programme: ProgrammeFacts): Pieces =>
  gatherOnce(programme, piecesOfModules);

function piecesOfModules(programme: ProgrammeFacts): Piece[] {
  return programme.modules
    .filter((module) => module.confirmed)
    .flatMap((module) => {
      const { id, semester, compulsory } = module;
      const timing = timingOf(programme, module);
      return module.skills.map(({ skill, level }) => ({
        skill,
        level,
        origin: { type: "module" as const, module: id, semester, compulsory, timing },
        certain: compulsory && timing === "in_time",
        usable: timing !== "too_late",
      }));
    });
}

/** Whether any module says by confirmed skills what it teaches: without one a programme cannot be scored. */
export const hasConfirmedSkills = (programme: ProgrammeFacts): boolean =>
  programme.modules.some((module) => module.confirmed && module.skills.length > 0);

/** What a partner says that it brings is certain. */
export const broughtPieces = (partner: PartnerFacts): Pieces =>
  gatherOnce(partner, ({ brings }) => statedPieces(brings));

/** How many of the modules have no confirmed skills. */
export function unconfirmed(programme: ProgrammeFacts): { without: number; of: number } {
  const without = programme.modules.filter((module) => !module.confirmed).length;
  return { without, of: programme.modules.length };
}

const TIMINGS: readonly Timing[] = ["in_time", "semester_unknown", "departure_unknown", "too_late"];

/** What is brought first; of modules those in time, then the earlier semester, then by id. */
export function compareOrigins(a: Origin, b: Origin): number {
  if (a.type === "brought" || b.type === "brought")
    return Number(b.type === "brought") - Number(a.type === "brought");
  return (
    TIMINGS.indexOf(a.timing) - TIMINGS.indexOf(b.timing) ||
    Number(b.compulsory) - Number(a.compulsory) ||
    (a.semester ?? 99) - (b.semester ?? 99) ||
    compareText(a.module, b.module)
  );
}
