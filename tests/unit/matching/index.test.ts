import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CreditRow } from "#matching/credits.ts";
import { PostingIndex } from "#matching/index/posting-index.ts";
import { match } from "#matching/match.ts";
import { compareMatches } from "#matching/order.ts";
import type { Facts, PostingKind, Snapshot, Vocabulary } from "#matching/types.ts";
import {
  internships,
  offers,
  programmes,
  proposals,
  SKILLS,
  snapshots,
  vocabularies,
} from "#tests/unit/matching/arbitraries.ts";

type Posting = { facts: Facts; publishedAt: Date; expiresAt: Date };

const FACTS: Record<PostingKind, fc.Arbitrary<Facts>> = {
  programme: programmes,
  internship: internships,
  project_proposal: proposals,
  co_development_offer: offers,
};

/** Who asks, and what stands in the index. */
const DIRECTIONS: [asking: PostingKind, indexed: PostingKind][] = [
  ["programme", "internship"],
  ["internship", "programme"],
  ["project_proposal", "co_development_offer"],
  ["co_development_offer", "project_proposal"],
];

const NOW = new Date("2027-03-01T09:00:00Z");
const dayOf = (day: number) => new Date(Date.UTC(2027, 1, 1 + day));

// Few days, so that many are published at the same time; some end at this very instant.
const published = fc.integer({ min: 0, max: 3 }).map(dayOf);
const expires = fc.constantFrom(dayOf(90), dayOf(91), dayOf(92), NOW);
const posting = (kind: PostingKind, id: number): fc.Arbitrary<Posting> =>
  fc.tuple(FACTS[kind], published, expires).map(([facts, publishedAt, expiresAt]) => ({
    facts: { ...facts, id: `posting-${id}` },
    publishedAt,
    expiresAt,
  }));
const postings = (kind: PostingKind, count: number) =>
  fc.tuple(...Array.from({ length: count }, (_, id) => posting(kind, id)));

const creditsOf = (vocabulary: Vocabulary): CreditRow[] =>
  SKILLS.flatMap((from) =>
    SKILLS.flatMap((to) => {
      const credit = vocabulary.credit(from, to);
      return credit ? [{ from, to, ...credit }] : [];
    }),
  );

/** What the plain rules say: every posting scored, all of them sorted. */
function plainly(
  asking: Facts,
  all: Iterable<Posting>,
  vocabulary: Vocabulary,
  snapshot: Snapshot,
) {
  return [...all]
    .flatMap(({ facts, publishedAt, expiresAt }) => {
      const found = match(asking, facts, vocabulary, snapshot);
      if (found.verdict !== "scored" || expiresAt <= NOW) return [];
      return [{ ...found, id: facts.id, publishedAt: publishedAt.toISOString() }];
    })
    .sort(compareMatches)
    .map(({ id, rank, points, upper, share, untold, elective, reasons }) => {
      const skills = reasons.filter(({ factor }) => factor === "skills");
      const skillPoints = skills.reduce((sum, line) => sum + line.points, 0);
      return { id, rank, points, upper, share, untold, elective, skillPoints };
    });
}

function asked(index: PostingIndex, asking: Facts, vocabulary: Vocabulary, most: number) {
  const { placed } = index.bestFor(asking, creditsOf(vocabulary), { most, at: NOW });
  return placed.map(({ id, rank, points, upper, share, untold, elective, skillPoints }) => ({
    id,
    rank,
    points,
    upper,
    share,
    untold,
    elective,
    skillPoints,
  }));
}

/** All skills are common, some are, or none is: how a list is found must not change it. */
const commonness = fc
  .constantFrom(0, 3, 6, 100)
  .map((atLeast) => ({ atLeast, oneIn: Number.POSITIVE_INFINITY }));

describe.each(DIRECTIONS)("for a %s over postings of the kind %s", (asking, indexed) => {
  test("the index answers what the plain rules answer, to the hundredth and in the same order", () => {
    fc.assert(
      fc.property(
        FACTS[asking],
        FACTS[asking],
        postings(indexed, 24),
        vocabularies,
        snapshots,
        fc.integer({ min: 1, max: 8 }),
        commonness,
        (one, other, all, vocabulary, snapshot, most, common) => {
          const index = new PostingIndex(indexed, snapshot, 10, common);
          for (const { facts, ...standing } of all) index.put(facts, standing);
          // The second one meets what was kept from the first.
          for (const facts of [one, other]) {
            const expected = plainly(facts, all, vocabulary, snapshot);
            expect(asked(index, facts, vocabulary, most)).toEqual(expected.slice(0, most));
            const without = new Set(["posting-1"]);
            const counted = { at: NOW, without };
            const credits = creditsOf(vocabulary);
            const others = expected.filter(({ id }) => !without.has(id));
            expect(index.countFor(facts, credits, counted)).toBe(others.length);
          }
        },
      ),
      { numRuns: 36 },
    );
  });

  test("postings that are added, changed and removed leave the index as if it were built anew", () => {
    const change = fc.record({
      place: fc.nat({ max: 11 }),
      next: fc.option(posting(indexed, 0), { freq: 3 }),
    });
    fc.assert(
      fc.property(
        FACTS[asking],
        postings(indexed, 12),
        fc.array(change, { maxLength: 60 }),
        vocabularies,
        snapshots,
        (one, all, changes, vocabulary, snapshot) => {
          const tombstonesKept = 3;
          const index = new PostingIndex(indexed, snapshot, tombstonesKept);
          const standing = new Map<string, Posting>();
          const put = ({ facts, ...dates }: Posting) => {
            standing.set(facts.id, { facts, ...dates });
            index.put(facts, dates);
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
            asked(index, one, vocabulary, 2);
            expect(index.size).toBeLessThanOrEqual(standing.size);
            expect(index.tombstones).toBeLessThanOrEqual(Math.max(tombstonesKept, index.size));
          }
          const expected = plainly(one, standing.values(), vocabulary, snapshot);
          expect(asked(index, one, vocabulary, 12)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("what is weighed by another count is as if it were built under that one", () => {
    fc.assert(
      fc.property(
        FACTS[asking],
        postings(indexed, 12),
        vocabularies,
        snapshots,
        snapshots,
        (one, all, vocabulary, snapshot, other) => {
          const index = new PostingIndex(indexed, snapshot);
          for (const { facts, ...standing } of all) index.put(facts, standing);
          index.remove("posting-1");
          asked(index, one, vocabulary, 12);
          const work = index.weighedBy(other, 2);
          let step = work.next();
          while (!step.done) step = work.next();
          const left = all.filter(({ facts }) => facts.id !== "posting-1");
          const expected = plainly(one, left, vocabulary, other);
          expect(asked(step.value, one, vocabulary, 12)).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("a larger index, and what was added since it was put in order, answer the same", () => {
    const of = <T>(one: fc.Arbitrary<T>, numRuns: number) => fc.sample(one, { numRuns, seed: 7 });
    const all = of(posting(indexed, 0), 240).map((one, id) => ({
      ...one,
      facts: { ...one.facts, id: `posting-${id}` },
    }));
    const [vocabulary] = of(vocabularies, 1);
    const [snapshot] = of(snapshots, 1);
    const index = new PostingIndex(indexed, snapshot!, 10, { atLeast: 40, oneIn: 400 });
    const halves = [all.slice(0, 200), all.slice(200)];
    const standing: Posting[] = [];
    for (const half of halves) {
      for (const { facts, ...dates } of half) index.put(facts, dates);
      standing.push(...half);
      for (const one of of(FACTS[asking], 8)) {
        const expected = plainly(one, standing, vocabulary!, snapshot!);
        for (const most of [1, 10])
          expect(asked(index, one, vocabulary!, most)).toEqual(expected.slice(0, most));
      }
    }
  });

  test("whoever narrows a list is given the best of those that are left", () => {
    fc.assert(
      fc.property(
        FACTS[asking],
        postings(indexed, 16),
        vocabularies,
        snapshots,
        (one, all, vocabulary, snapshot) => {
          const index = new PostingIndex(indexed, snapshot);
          for (const { facts, ...standing } of all) index.put(facts, standing);
          const modeOf = (facts: Facts) => ("mode" in facts ? facts.mode : null);
          const left = all.filter(({ facts }) => modeOf(facts) === "remote");
          const expected = plainly(one, left, vocabulary, snapshot).map(({ id }) => id);
          const { placed } = index.bestFor(one, creditsOf(vocabulary), {
            most: 3,
            at: NOW,
            admits: ({ mode, points, skillPoints, conditions }) => {
              const beside = conditions().reduce((sum, line) => sum + line.points, 0);
              expect(beside).toBe(points - skillPoints);
              return mode === "remote";
            },
          });
          expect(placed.map(({ id }) => id)).toEqual(expected.slice(0, 3));
        },
      ),
      { numRuns: 20 },
    );
  });
});

test("postings that ask for so much that they rank above all others are put in order as well", () => {
  const [programme] = fc.sample(programmes, { numRuns: 1, seed: 5 });
  const [internship] = fc.sample(internships, { numRuns: 1, seed: 5 });
  const skills = Array.from({ length: 60 }, (_, number) => `rare-${number}`);
  const modules = skills.map((skill, number) => ({
    id: `module-${number}`,
    semester: 1,
    compulsory: true,
    confirmed: true,
    skills: [{ skill, level: null }],
  }));
  const asking = { ...programme!, goesOutAfterSemester: 6, modules };
  const all = Array.from({ length: 40 }, (_, number): Posting => {
    const asks = [
      ...skills.slice(number),
      ...Array.from({ length: number }, (__, no) => `no-${no}`),
    ];
    const requirements = asks.map((skill) => ({
      id: skill,
      skill,
      importance: 2 as const,
      level: null,
    }));
    const facts = { ...internship!, id: `posting-${number}`, requirements };
    return { facts, publishedAt: dayOf(0), expiresAt: dayOf(90) };
  });
  const df = new Map([["rare elsewhere", 10_000]]);
  const snapshot: Snapshot = { id: "many", kinds: { internship: { n: 100_000, df } } };
  const vocabulary: Vocabulary = {
    credit: (taught, wanted) =>
      taught === wanted ? { credit: 1000, relation: "exact", steps: 0 } : null,
  };
  const index = new PostingIndex("internship", snapshot);
  for (const { facts, ...standing } of all.toReversed()) index.put(facts, standing);
  const expected = plainly(asking, all, vocabulary, snapshot);
  expect(expected[9]!.rank).toBeGreaterThan(16_383);
  for (const most of [1, 3, 10])
    expect(asked(index, asking, vocabulary, most)).toEqual(expected.slice(0, most));
});

test("what has no skills any more leaves the index, and room grows with what is kept", () => {
  const [facts] = fc.sample(internships, { numRuns: 1, seed: 5 });
  const index = new PostingIndex("internship", { id: "none", kinds: {} });
  const standing = { publishedAt: new Date(0), expiresAt: NOW };
  const empty = index.bytes;
  for (let number = 0; number < 300; number++)
    index.put({ ...facts!, id: `posting-${number}` }, standing);
  expect(index.size).toBe(300);
  expect(index.bytes).toBeGreaterThan(empty);
  index.put({ ...facts!, id: "posting-7", requirements: [] }, standing);
  index.remove("posting-8");
  index.remove("nothing");
  expect(index.size).toBe(298);
  expect(index.tombstones).toBe(2);
});
