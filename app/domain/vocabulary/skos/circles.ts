import type { Concept } from "#app/domain/vocabulary/skos/concept.ts";

type Known = ReadonlyMap<string, Concept>;

/**
 * The ids of skills that replace each other in a circle, each by the next, so that no one of them leads anywhere.
 *
 * @param now the vocabulary with the file taken in
 */
export function findReplacementCircle(concepts: readonly Concept[], now: Known): string[] | null {
  const isClear = new Set<string>();
  for (const { id } of concepts) {
    const way: string[] = [];
    for (let at: string | null = id; at !== null; at = now.get(at)?.replacedBy ?? null) {
      if (isClear.has(at)) break;
      if (way.includes(at)) return way.slice(way.indexOf(at));
      way.push(at);
    }
    for (const one of way) isClear.add(one);
  }
  return null;
}

/**
 * The ids of skills of which each is narrower than the next, and the last than the first, where a link of the file is one of
 * these links. A circle that the vocabulary has already is no reason to refuse a file.
 */
export function findBroaderCircle(concepts: readonly Concept[], stored: Known): string[] | null {
  const above = aboveEach(concepts, stored);
  const isOld = (from: string, to: string) => stored.get(from)?.broader.includes(to) ?? false;
  const isDone = new Set<string>();
  for (const { id } of concepts) {
    const way: string[] = [];
    const isOnWay = new Map<string, boolean>();
    const waiting = [[id]];
    while (waiting.length > 0) {
      const next = waiting.at(-1)!.pop();
      if (next === undefined) {
        waiting.pop();
        const left = way.pop();
        if (left === undefined) continue;
        isOnWay.set(left, false);
        isDone.add(left);
      } else if (isOnWay.get(next)) {
        const circle = way.slice(way.indexOf(next));
        const isKnown = circle.every((one, n) => isOld(one, circle[(n + 1) % circle.length]!));
        if (!isKnown) return circle;
      } else if (!isDone.has(next)) {
        way.push(next);
        isOnWay.set(next, true);
        waiting.push([...(above.get(next) ?? [])]);
      }
    }
  }
  return null;
}

/** The broader skills of each, as they would be: a pair is what the file says of it, and else what it was. */
function aboveEach(concepts: readonly Concept[], stored: Known): Map<string, Set<string>> {
  const related = new Set(
    concepts.flatMap(({ id, related: all }) => all.flatMap((to) => [`${id} ${to}`, `${to} ${id}`])),
  );
  const above = new Map(
    [...stored].map(([id, { broader }]) => [
      id,
      new Set(broader.filter((to) => !related.has(`${id} ${to}`))),
    ]),
  );
  for (const { id, broader } of concepts)
    above.set(id, new Set([...(above.get(id) ?? []), ...broader]));
  return above;
}
