import { findBroaderCircle, findReplacementCircle } from "#app/domain/vocabulary/skos/circles.ts";
import type { Concept } from "#app/domain/vocabulary/skos/concept.ts";

/** Why a file cannot be taken in, and the skill by which that can be found in it. */
export type Trouble = { concept: Concept; why: string };
type Stored = ReadonlyMap<string, Concept>;

/**
 * What the vocabulary could not be if it took a file in: a skill twice, one concept of two skills, links and replacements
 * that lead nowhere or in a circle.
 *
 * @param concepts of the file under the ids of the vocabulary
 * @param stored the vocabulary, from which a file takes nothing away
 * @returns the first trouble, or null
 */
export function findTrouble(concepts: readonly Concept[], stored: Stored): Trouble | null {
  const now: Stored = new Map([...stored, ...concepts.map((one) => [one.id, one] as const)]);
  return (
    findTwice(concepts) ??
    findShared(concepts, now) ??
    findDeadEnd(concepts, now) ??
    findCircle(concepts, stored, now)
  );
}

function findTwice(concepts: readonly Concept[]): Trouble | null {
  const seen = new Set<string>();
  for (const concept of concepts) {
    const { id } = concept;
    if (seen.has(id))
      return { concept, why: `${id} is there twice: once by its address, once as its concept.` };
    seen.add(id);
  }
  return null;
}

function findShared(concepts: readonly Concept[], now: Stored): Trouble | null {
  const owners = new Map<string, string>();
  for (const { id, uri } of now.values()) if (uri !== null) owners.set(uri, owners.get(uri) ?? id);
  for (const { id, uri } of [...now.values()].toReversed()) {
    const other = uri === null ? id : owners.get(uri)!;
    if (other === id) continue;
    const concept = concepts.find((one) => one.id === id || one.id === other);
    if (concept) {
      const both = [id, other].toSorted().join(" and ");
      return { concept, why: `${both} would both be ${uri}, and a concept is one skill's.` };
    }
  }
  return null;
}

function findDeadEnd(concepts: readonly Concept[], now: Stored): Trouble | null {
  for (const concept of concepts) {
    const { id, broader, related, replacedBy, state } = concept;
    const ends = [...broader, ...related, ...(replacedBy === null ? [] : [replacedBy])];
    const dead = ends.find((end) => !now.has(end) || end === id);
    if (dead !== undefined)
      return { concept, why: `${id} leads to ${dead}, which is no other skill.` };
    if (state === "merged" && replacedBy === null)
      return { concept, why: `${id} was merged, and nothing says with what.` };
  }
  return null;
}

function findCircle(concepts: readonly Concept[], stored: Stored, now: Stored): Trouble | null {
  const told = (circle: readonly string[], how: string): Trouble => ({
    concept: concepts.find(({ id }) => circle.includes(id))!,
    why: `${[...circle, circle[0]].join(" → ")} is a circle: each is ${how} the next.`,
  });
  const replaced = findReplacementCircle(concepts, now);
  if (replaced) return told(replaced, "replaced by");
  const broader = findBroaderCircle(concepts, stored);
  return broader && told(broader, "narrower than");
}
