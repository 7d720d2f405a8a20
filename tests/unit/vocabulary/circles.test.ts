import fc from "fast-check";
import { expect, test } from "vitest";
import { findBroaderCircle } from "#app/domain/vocabulary/skos/circles.ts";
import type { Concept } from "#app/domain/vocabulary/skos/concept.ts";

const IDS = ["a", "b", "c", "d", "e"];
const concept = (id: string, broader: string[]) =>
  ({ id, broader, related: [] as string[], replacedBy: null }) as unknown as Concept;
const others = fc
  .array(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)), { maxLength: 9 })
  .map((pairs) =>
    IDS.map((id) =>
      concept(id, [
        ...new Set(pairs.flatMap(([from, to]) => (from === id && to !== id ? [to] : []))),
      ]),
    ),
  );
const keyed = (concepts: Concept[]) => new Map(concepts.map((one) => [one.id, one]));

/** Whether there is a way around, by taking away what has nothing above it until nothing goes. */
function isRound(concepts: readonly Concept[]): boolean {
  let left = [...concepts];
  for (;;) {
    const has = new Set(left.map(({ id }) => id));
    const next = left.filter(({ broader }) => broader.some((to) => has.has(to)));
    if (next.length === left.length) return left.length > 0;
    left = next;
  }
}

test("a circle of a file is found exactly where there is one, each link of it being there", () => {
  fc.assert(
    fc.property(others, (concepts) => {
      const circle = findBroaderCircle(concepts, new Map());
      expect(circle !== null).toBe(isRound(concepts));
      for (const [n, id] of (circle ?? []).entries())
        expect(keyed(concepts).get(id)!.broader).toContain(circle![(n + 1) % circle!.length]);
    }),
  );
});

test("what goes round already is no reason to refuse a file that says nothing more", () => {
  fc.assert(
    fc.property(others, (concepts) => {
      expect(findBroaderCircle(concepts, keyed(concepts))).toBeNull();
    }),
  );
});

test("a chain of thousands is gone through once", () => {
  const all = Array.from({ length: 20_000 }, (_, n) =>
    concept(`s${n}`, n === 0 ? [] : [`s${n - 1}`]),
  );
  expect(findBroaderCircle(all.toReversed(), new Map())).toBeNull();
  all[0]!.broader.push("s19999");
  expect(findBroaderCircle(all, new Map())).toHaveLength(20_000);
});
