import { broughtPieces, curriculumPieces, isForAll, unconfirmed } from "#matching/curriculum.ts";
import type { Pieces } from "#matching/curriculum.ts";
import type { Facts, Requirement, SkillId } from "#matching/types.ts";

export const HIGHEST_LEVEL = 5;
const LOWEST_LEVEL = 1;

/**
 * A skill that a posting has. All its pieces come down to three levels from 1 to 5, 0 being none: what is certain counts as the
 * highest stated level, and as 1 where none is stated; what is possible as the highest that there may be, and so does what is possible without electives.
 */
export interface Held {
  readonly skill: SkillId;
  readonly certain: number;
  readonly possible: number;
  readonly ofAll: number;
}

/** What the skills of a posting are, as far as they are matched. */
export interface SkillsOfPosting {
  readonly asks: readonly Requirement[];
  readonly has: readonly Held[];
  /** Whether it may have more than it says, so that all that is asked of it may be met. */
  readonly isBlank: boolean;
}

/** A posting as it is put into an index. */
export interface Entry extends SkillsOfPosting {
  readonly id: string;
  /** Milliseconds since 1970: since when it stands, and when it stops being open. */
  readonly publishedAt: number;
  readonly expiresAt: number;
  /** What it says beside skills, as numbers: one for each line that is not about skills. */
  readonly said: readonly number[];
}

/** What a posting asks and what it has. */
export function skillsOfPosting(facts: Facts): SkillsOfPosting {
  if (facts.kind === "internship") return { asks: facts.requirements, has: [], isBlank: false };
  if (facts.kind === "programme")
    return {
      asks: [],
      has: heldIn(curriculumPieces(facts)),
      isBlank: unconfirmed(facts).without > 0,
    };
  const { wants, brings } = facts;
  return { asks: wants, has: heldIn(broughtPieces(facts)), isBlank: brings.length === 0 };
}

function heldIn(pieces: Pieces): Held[] {
  return [...pieces].map(([skill, group]) => {
    let [certain, possible, ofAll] = [0, 0, 0];
    for (const piece of group) {
      if (!piece.usable) continue;
      possible = Math.max(possible, piece.level ?? HIGHEST_LEVEL);
      if (isForAll(piece)) ofAll = Math.max(ofAll, piece.level ?? HIGHEST_LEVEL);
      if (piece.certain) certain = Math.max(certain, piece.level ?? LOWEST_LEVEL);
    }
    return { skill, certain, possible, ofAll };
  });
}
