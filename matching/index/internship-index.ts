import type { CreditRow } from "#matching/credits.ts";
import { curriculumPieces, unconfirmed } from "#matching/curriculum.ts";
import { Conditions } from "#matching/index/conditions.ts";
import { bytesOfNotes } from "#matching/index/notes.ts";
import { best } from "#matching/index/search.ts";
import type { Answer } from "#matching/index/search.ts";
import { SkillIndex } from "#matching/index/skill-index.ts";
import { supplyOf } from "#matching/index/supply.ts";
import { factorPoints } from "#matching/rules.ts";
import type { Frequencies, InternshipFacts, ProgrammeFacts } from "#matching/types.ts";

/** Open internships, held so that the best ones for a programme are found without scoring them all. */
export class InternshipIndex {
  readonly #skills: SkillIndex;
  readonly #conditions = new Conditions();
  readonly #keys = new Map<string, number>();

  /**
   * @param frequencies of the snapshot by which all matches are weighed; another snapshot needs another index
   * @param tombstonesKept how many removed postings may take room before they are cleared away
   */
  constructor(frequencies: Frequencies | undefined, tombstonesKept?: number) {
    this.#skills = new SkillIndex(frequencies, tombstonesKept);
  }

  get size(): number {
    return this.#skills.size;
  }

  get tombstones(): number {
    return this.#skills.tombstones;
  }

  /** The bytes of all arrays; ids and maps come on top. */
  get bytes(): number {
    return this.#skills.bytes + bytesOfNotes(this.#skills.columns) + this.#conditions.bytes;
  }

  /** Puts an internship into the index, or what it says now in the place of what it said. */
  put(facts: InternshipFacts, publishedAt: Date): void {
    this.#drop(facts.id);
    const { id, requirements } = facts;
    const key = this.#conditions.add(facts);
    this.#keys.set(id, key);
    this.#skills.put({ id, requirements, key, publishedAt: publishedAt.getTime() });
  }

  /** Takes an internship out of the index; does nothing for one that is not in it. */
  remove(id: string): void {
    this.#drop(id);
    this.#skills.remove(id);
  }

  /**
   * The best internships for a programme, as `match` and `compareMatches` rank them.
   *
   * @param credits of the skills that the programme teaches
   * @param most how many to answer
   */
  bestFor(programme: ProgrammeFacts, credits: Iterable<CreditRow>, most: number): Answer {
    const isBlank = unconfirmed(programme).without > 0;
    const supply = supplyOf(curriculumPieces(programme), credits, isBlank);
    const possible = factorPoints("programme_internship", "skills");
    return best(this.#skills, supply, this.#conditions.for(programme), { possible, most });
  }

  #drop(id: string) {
    const key = this.#keys.get(id);
    if (key === undefined) return;
    this.#conditions.drop(key);
    this.#keys.delete(id);
  }
}
