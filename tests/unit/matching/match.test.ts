import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCredits, vocabularyOf } from "#matching/credits.ts";
import { match } from "#matching/match.ts";
import {
  bandOf,
  compareBands,
  compareHopes,
  compareMatches,
  lackOf,
  rankOf,
  usualWeight,
} from "#matching/order.ts";
import { meanWeight } from "#matching/weights.ts";
import { FACTORS, pointsFor, RULE_VERSION, TERMS } from "#matching/rules.ts";
import type { Facts, PairType, PartnerFacts, ScoredMatch } from "#matching/types.ts";
import {
  internship,
  level,
  moduleOf,
  offer,
  programme,
  proposal,
  requirement,
} from "#tests/unit/matching/cast.ts";

const plain = vocabularyOf(buildCredits([]));
const scored = (a: Facts, b: Facts) => match(a, b, plain, level) as ScoredMatch;

test("the points of the factors and of the terms add up", () => {
  for (const pair of ["programme_internship", "proposal_offer"] as PairType[])
    expect(FACTORS[pair].reduce((sum, { points }) => sum + points, 0)).toBe(10_000);
  expect(TERMS.reduce((sum, { points }) => sum + points, 0)).toBe(
    FACTORS.proposal_offer.find(({ factor }) => factor === "terms")!.points,
  );
  expect(pointsFor("proposal_offer", "place")).toBe(500);
  expect(pointsFor("programme_internship", "ip")).toBe(500);
});

test("a match names its rules, its snapshot and its two sides, whichever was named first", () => {
  const found = scored(internship(), programme());
  expect(found).toMatchObject({
    verdict: "scored",
    pair: "programme_internship",
    university: { id: "a-programme", kind: "programme" },
    company: { id: "an-internship", kind: "internship" },
    ruleVersion: RULE_VERSION,
    snapshotId: "level",
    points: 10_000,
    upper: 10_000,
    band: "strong",
  });
});

test.each([
  [programme(), programme()],
  [programme(), offer()],
  [internship(), proposal()],
  [offer(), offer()],
])("kinds that do not pair are refused", (a, b) => {
  expect(() => match(a, b, plain, level)).toThrow(TypeError);
});

describe("without a score", () => {
  const nothing: PartnerFacts["wants"] = [];
  test.each([
    ["no modules", programme({ modules: [] }), internship(), ["confirmed_skills"]],
    ["no requirements", programme(), internship({ requirements: [] }), ["requirements"]],
    ["nobody wants", proposal({ wants: nothing }), offer({ wants: nothing }), ["wants", "wants"]],
    ["nobody brings", proposal({ brings: [] }), offer({ brings: [] }), ["brings", "brings"]],
    [
      "only one wants, nobody answers",
      proposal({ wants: nothing, brings: [] }),
      offer(),
      ["brings"],
    ],
  ])("%s: not enough data", (_, a, b, missing) => {
    const found = match(a, b, plain, level);
    expect(found).toMatchObject({ verdict: "not_enough_data", reasons: [] });
    expect(found).not.toHaveProperty("points");
    expect("missing" in found && found.missing.map(({ fact }) => fact)).toEqual(missing);
  });

  test("a skill that comes only too late is still one in common: 0 points, and the line says so", () => {
    const late = programme({ modules: [moduleOf("python", { semester: 8 })] });
    const found = scored(late, internship());
    expect(found).toMatchObject({ points: 4000, upper: 4000, share: 0, band: "weak" });
    expect(found.reasons[0]!.evidence).toMatchObject([{ timing: "too_late" }]);
  });
});

describe("two directions", () => {
  test("when only one side wants, its direction has all the points", () => {
    const found = scored(proposal({ wants: [] }), offer());
    const skills = found.reasons.filter(({ factor }) => factor === "skills");
    expect(skills).toMatchObject([{ askedBy: "company", points: 5500 }]);
  });

  test("a side that says nothing of what it brings leaves its direction unknown", () => {
    const found = scored(proposal(), offer({ brings: [] }));
    expect(found.reasons.slice(0, 2)).toMatchObject([
      { askedBy: "company", points: 2750, unknown: 0 },
      {
        askedBy: "university",
        points: 0,
        unknown: 2750,
        state: "unknown",
        missing: [{ side: "company", fact: "brings" }],
      },
    ]);
    expect(found).toMatchObject({ share: 500, shareUpper: 1000 });
  });

  test("what nobody asks for need not be stated", () => {
    expect(scored(proposal({ brings: [] }), offer({ wants: [] }))).toMatchObject({ share: 1000 });
  });

  test("each direction counts with the kind that asks", () => {
    const wants = [requirement("vision"), requirement("lidar")];
    const counted = {
      id: "counted",
      kinds: {
        co_development_offer: { n: 9, df: new Map([["vision", 9]]) },
        project_proposal: { n: 9, df: new Map([["lidar", 9]]) },
      },
    };
    const found = match(proposal(), offer({ wants }), plain, counted) as ScoredMatch;
    expect(found.reasons.slice(0, 2)).toMatchObject([
      { subject: { skill: "lidar" }, possible: Math.floor((2750 * 2398) / (2398 + 693)) },
      { subject: { skill: "vision" }, points: Math.floor((2750 * 693) / (2398 + 693)) },
    ]);
  });
});

test.each([
  [700, 6500, "strong"],
  [699, 10_000, "good"],
  [1000, 6499, "good"],
  [500, 4500, "good"],
  [500, 4499, "partial"],
  [250, 0, "partial"],
  [249, 10_000, "weak"],
  [0, 0, "weak"],
] as const)("share %i and %i hundredths: %s", (share, points, band) => {
  expect(bandOf(share, points)).toBe(band);
});

test("bands compare from weak to strong", () => {
  expect(compareBands("strong", "good")).toBeGreaterThan(0);
  expect(compareBands("weak", "partial")).toBeLessThan(0);
  expect(compareBands("good", "good")).toBe(0);
});

test("the mean of two directions is rounded once: a third and two thirds are exactly a half", () => {
  const ask = (...skills: string[]) =>
    skills.map((skill) => ({ id: skill, skill, importance: 2 as const, level: null }));
  const found = scored(
    proposal({
      wants: ask("a", "b", "c"),
      brings: [
        { skill: "d", level: null },
        { skill: "e", level: null },
      ],
    }),
    offer({ wants: ask("d", "e", "f"), brings: [{ skill: "a", level: null }] }),
  );
  expect(found).toMatchObject({ share: 500, shareUpper: 500 });
});

test("matches come by rank, points, upper end, share, the least that is untold or of electives, newest, id", () => {
  const [rank, points, upper, share, untold, elective] = [1, 1, 1, 1, 1, 1];
  const one = { rank, points, upper, share, untold, elective, publishedAt: "2027-01-01", id: "a" };
  const inOrder = [
    { ...one, rank: 2 },
    { ...one, points: 2 },
    { ...one, upper: 2 },
    { ...one, share: 2 },
    { ...one, untold: 0 },
    { ...one, elective: 0 },
    { ...one, publishedAt: "2027-02-01" },
    one,
    { ...one, id: "b" },
  ];
  expect(inOrder.toReversed().sort(compareMatches)).toEqual(inOrder);
});

test("what matches could become counts by what is stated, and not by silence or what is rounded", () => {
  const line = (points: number, unknown: number, possible = 3000) => ({
    points,
    unknown,
    possible,
  });
  const inOrder = [
    // Lines are rounded down: 99.33 of 100 points, and yet nothing is lacking.
    { reasons: [line(3333, 0, 3333), line(0, 6600, 6600)], untold: 0 },
    { reasons: [line(3000, 0), line(2000, 0)], untold: 0 },
    { reasons: [line(3000, 0), line(0, 3000)], untold: 2400 },
    { reasons: [line(3000, 0), line(0, 2999)], untold: 2999 },
  ];
  expect(inOrder.map(lackOf)).toEqual([0, 1000, 2400, 3000]);
  expect(inOrder.toReversed().sort(compareHopes)).toEqual(inOrder);
});

test("usual is what the kinds that ask in a pair ask for in the mean, and where as much is asked the rank is the points", () => {
  const kinds = {
    internship: { n: 2, df: new Map([["a", 2]]) },
    project_proposal: { n: 4, df: new Map([["a", 2]]) },
    co_development_offer: { n: 3, df: new Map([["a", 3]]) },
  };
  const [internships, proposals, offers] = Object.values(kinds).map(meanWeight) as [
    number,
    number,
    number,
  ];
  expect(usualWeight("programme_internship", { id: "1", kinds })).toBe(internships);
  expect(usualWeight("student_internship", { id: "1", kinds })).toBe(internships);
  expect(usualWeight("proposal_offer", { id: "1", kinds })).toBe(proposals + offers);
  expect(usualWeight("proposal_offer", { id: "0", kinds: {} })).toBe(0);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 6000 }),
      fc.integer({ min: 0, max: 4500 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      (skills, others, weight) => rankOf(skills, others, weight, weight) === skills + others,
    ),
  );
});

test("the rank lowers the skill points of what asks for little, and leaves the other points as they are", () => {
  // As much as usual, a quarter of that, four times as much, nothing.
  expect(rankOf(5000, 2000, 16_000, 16_000)).toBe(7000);
  expect(rankOf(5000, 2000, 4000, 16_000)).toBe(4500);
  expect(rankOf(5000, 2000, 64_000, 16_000)).toBe(12_000);
  expect(rankOf(0, 2000, 64_000, 16_000)).toBe(2000);
  // Before anything was counted: the points.
  expect(rankOf(5000, 2000, 64_000, 0)).toBe(7000);
  // Rounded down: 33.33 times the root of a half is 23.567…
  expect(rankOf(3333, 0, 50_000, 100_000)).toBe(2356);
});
