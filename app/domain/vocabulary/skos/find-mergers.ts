import type { Concept } from "#app/domain/vocabulary/skos/concept.ts";
import type { Trouble } from "#app/domain/vocabulary/skos/find-trouble.ts";

type Stored = ReadonlyMap<string, Concept>;

/** That a file says of a skill which is one here that it was merged into another. */
export type Merger = {
  /** As the file has it. */
  gone: Concept;
  into: Concept;
  /** Whether only the file has the other one yet. */
  isNew: boolean;
};

/**
 * The skills that are still some of their own here, and were merged where the file was written, each with the one that is
 * left at the end of all mergers.
 *
 * @param concepts of the file under the ids of the vocabulary; no circle among them (`findTrouble`)
 * @param stored the vocabulary
 */
export function findMergers(concepts: readonly Concept[], stored: Stored): Merger[] {
  const now: Stored = new Map([...stored, ...concepts.map((one) => [one.id, one] as const)]);
  return concepts.flatMap((gone) => {
    if (gone.state !== "merged" || !isOfItsOwn(stored.get(gone.id))) return [];
    let into = gone;
    while (into.state === "merged") into = now.get(into.replacedBy!)!;
    return [{ gone, into, isNew: !stored.has(into.id) }];
  });
}

const isOfItsOwn = (concept: Concept | undefined) =>
  concept !== undefined && concept.state !== "merged";

/** A merger into what was itself merged here, perhaps the other way round: whose word stands a file cannot say. */
export function findOpposite(mergers: readonly Merger[], stored: Stored): Trouble | null {
  for (const { gone: concept, into } of mergers) {
    const here = stored.get(into.id);
    if (here?.state === "merged")
      return {
        concept,
        why: `${concept.id} would be merged into ${into.id}, which was merged into ${here.replacedBy} here.`,
      };
  }
  return null;
}
