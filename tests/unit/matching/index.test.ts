import fc from "fast-check";
import { expect, test } from "vitest";
import type { CreditRow } from "#matching/credits.ts";
import { InternshipIndex } from "#matching/index/internship-index.ts";
import { match } from "#matching/match.ts";
import { compareMatches } from "#matching/order.ts";
import type { InternshipFacts, ProgrammeFacts, Snapshot, Vocabulary } from "#matching/types.ts";
import {
  internships,
  programmes,
  SKILLS,
  snapshots,
  vocabularies,
} from "#tests/unit/matching/arbitraries.ts";

type Posting = { facts: InternshipFacts; publishedAt: Date };

// Few days, so that many are published at the same time.
const published = fc.integer({ min: 0, max: 3 }).map((day) => new Date(Date.UTC(2027, 1, 1 + day)));
const posting = (id: number): fc.Arbitrary<Posting> =>
  fc
    .tuple(internships, published)
    .map(([facts, publishedAt]) => ({ facts: { ...facts, id: `posting-${id}` }, publishedAt }));
const postings = (count: number) =>
  fc.tuple(...Array.from({ length: count }, (_, id) => posting(id)));

const creditsOf = (vocabulary: Vocabulary): CreditRow[] =>
  SKILLS.flatMap((from) =>
    SKILLS.flatMap((to) => {
      const credit = vocabulary.credit(from, to);
      return credit ? [{ from, to, ...credit }] : [];
    }),
  );

/** What the plain rules say: every posting scored, all of them sorted. */
function plainly(
  programme: ProgrammeFacts,
  all: Iterable<Posting>,
  vocabulary: Vocabulary,
  snapshot: Snapshot,
) {
  return [...all]
    .flatMap(({ facts, publishedAt }) => {
      const found = match(programme, facts, vocabulary, snapshot);
      if (found.verdict !== "scored") return [];
      return [{ ...found, id: facts.id, publishedAt: publishedAt.toISOString() }];
    })
    .sort(compareMatches)
    .map(({ id, rank, points, upper, share, reasons }) => {
      const skills = reasons.filter(({ factor }) => factor === "skills");
      const skillPoints = skills.reduce((sum, line) => sum + line.points, 0);
      return { id, rank, points, upper, share, skillPoints };
    });
}

function asked(
  index: InternshipIndex,
  programme: ProgrammeFacts,
  vocabulary: Vocabulary,
  most: number,
) {
  const { placed, touched } = index.bestFor(programme, creditsOf(vocabulary), most);
  const found = placed.map(({ id, rank, points, upper, share, skillPoints }) => ({
    id,
    rank,
    points,
    upper,
    share,
    skillPoints,
  }));
  return { found, touched };
}

test("the index answers what the plain rules answer, to the hundredth and in the same order", () => {
  fc.assert(
    fc.property(
      programmes,
      programmes,
      postings(24),
      vocabularies,
      snapshots,
      fc.integer({ min: 1, max: 8 }),
      (programme, other, all, vocabulary, snapshot, most) => {
        const index = new InternshipIndex(snapshot.kinds.internship);
        for (const { facts, publishedAt } of all) index.put(facts, publishedAt);
        // The second programme meets what was kept from the first.
        for (const one of [programme, other]) {
          const expected = plainly(one, all, vocabulary, snapshot);
          const { found, touched } = asked(index, one, vocabulary, most);
          expect(found).toEqual(expected.slice(0, most));
          expect(touched).toBeLessThanOrEqual(all.length);
        }
      },
    ),
    { numRuns: 30 },
  );
});

test("postings that are added, changed and removed leave the index as if it were built anew", () => {
  const change = fc.record({
    place: fc.nat({ max: 11 }),
    next: fc.option(posting(0), { freq: 3 }),
  });
  fc.assert(
    fc.property(
      programmes,
      postings(12),
      fc.array(change, { maxLength: 60 }),
      vocabularies,
      snapshots,
      (programme, all, changes, vocabulary, snapshot) => {
        const tombstonesKept = 3;
        const index = new InternshipIndex(snapshot.kinds.internship, tombstonesKept);
        const standing = new Map<string, Posting>();
        const put = (one: Posting) => {
          standing.set(one.facts.id, one);
          index.put(one.facts, one.publishedAt);
        };
        all.slice(0, 6).forEach(put);
        for (const { place, next } of changes) {
          const id = `posting-${place}`;
          if (next) put({ ...next, facts: { ...next.facts, id } });
          else {
            standing.delete(id);
            index.remove(id);
          }
          // What an answer keeps for the next one must not outlive what it was about.
          asked(index, programme, vocabulary, 2);
          expect(index.size).toBe(standing.size);
          expect(index.tombstones).toBeLessThanOrEqual(Math.max(tombstonesKept, index.size));
        }
        const expected = plainly(programme, standing.values(), vocabulary, snapshot);
        expect(asked(index, programme, vocabulary, 12).found).toEqual(expected);
      },
    ),
    { numRuns: 50 },
  );
});

test("what stops asking for anything leaves the index, and room grows with what is kept", () => {
  const [facts] = fc.sample(internships, { numRuns: 1, seed: 5 });
  const index = new InternshipIndex(undefined);
  const at = new Date(0);
  const empty = index.bytes;
  for (let number = 0; number < 300; number++)
    index.put({ ...facts!, id: `posting-${number}` }, at);
  expect(index.size).toBe(300);
  expect(index.bytes).toBeGreaterThan(empty);
  index.put({ ...facts!, id: "posting-7", requirements: [] }, at);
  index.remove("posting-8");
  index.remove("nothing");
  expect(index.size).toBe(298);
  expect(index.tombstones).toBe(2);
});
