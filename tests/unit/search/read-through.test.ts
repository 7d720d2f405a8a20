import fc from "fast-check";
import { expect, test } from "vitest";
import { readThrough } from "#search/read-through.ts";

const LIMIT = 200;
const key = (one: number) => String(one);
const upTo = (end: number) => Array.from({ length: end }, (_, nth) => nth);

/** Reads a list that changes before each page is told. */
function readWhile(list: number[], change: (nth: number) => void) {
  let nth = 0;
  const pageOf = async (offset: number, limit: number) => {
    change(nth++);
    return list.slice(offset, offset + limit);
  };
  return readThrough(pageOf, key, LIMIT);
}

test.each([0, 1, LIMIT - 1, LIMIT, LIMIT + 1, 3 * LIMIT])(
  "a list of %i is read whole",
  async (end) => {
    expect([...(await readWhile(upTo(end), () => {})).values()]).toEqual(upTo(end));
  },
);

test("what stays is read, however much goes or comes between two pages", () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 1500 }),
      fc.array(fc.record({ at: fc.nat(1500), goes: fc.nat(700), comes: fc.nat(150) }), {
        maxLength: 6,
      }),
      async (end, changes) => {
        const list = upTo(end);
        let next = end;
        const read = await readWhile(list, (nth) => {
          const { at, goes, comes } = changes[nth] ?? { at: 0, goes: 0, comes: 0 };
          const fresh = Array.from({ length: comes }, () => next++);
          list.splice(Math.min(at, list.length), goes, ...fresh);
        });
        const stayed = list.filter((one) => one < end);
        expect(stayed.filter((one) => !read.has(key(one)))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  ));
