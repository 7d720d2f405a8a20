import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChange } from "#matching/changes.ts";
import { match } from "#matching/match.ts";
import { nearestChanges } from "#matching/nearest-changes.ts";
import { bandOf } from "#matching/order.ts";
import { pairOf } from "#matching/pair.ts";
import { ANY_EQF } from "#matching/rules.ts";
import type { Facts, Match, PartnerFacts, ProgrammeFacts, Reason } from "#matching/types.ts";
import {
  internships,
  pairs,
  programmes,
  shuffled,
  snapshots,
  vocabularies,
} from "#tests/unit/matching/arbitraries.ts";

const RUNS = { numRuns: 60 };
const pointsOf = (found: Match) => (found.verdict === "scored" ? found.points : 0);

/** Whole hundredths within what is possible, and a state that says what the points say. */
function isSound({ points, unknown, possible, state }: Reason): boolean {
  const whole = [points, unknown, possible].every((one) => Number.isInteger(one) && one >= 0);
  const agrees = {
    met: points === possible,
    not_met: points + unknown === 0,
    unknown: points === 0,
    partly: true,
  };
  return whole && points + unknown <= possible && agrees[state];
}

test("the lines add up, and nothing leaves its bounds", () => {
  fc.assert(
    fc.property(pairs, vocabularies, snapshots, ([a, b], vocabulary, snapshot) => {
      const found = match(a, b, vocabulary, snapshot);
      expect(found.reasons.filter((line) => !isSound(line))).toEqual([]);
      if (found.verdict !== "scored") return;
      const sum = (value: (line: Match["reasons"][number]) => number) =>
        found.reasons.reduce((total, line) => total + value(line), 0);
      expect(sum((line) => line.points)).toBe(found.points);
      expect(sum((line) => line.points + line.unknown)).toBe(found.upper);
      expect(sum((line) => line.possible)).toBeLessThanOrEqual(10_000);
      expect(found.share).toBeLessThanOrEqual(found.shareUpper);
      expect(found.shareUpper).toBeLessThanOrEqual(1000);
      expect(found.band).toBe(bandOf(found.share, found.points));
      expect(found.upperBand).toBe(bandOf(found.shareUpper, found.upper));
    }),
    RUNS,
  );
});

test("both organisations see the same, in whatever order anything was entered", () => {
  fc.assert(
    fc.property(pairs, vocabularies, snapshots, ([a, b], vocabulary, snapshot) => {
      const written = (x: Facts, y: Facts) => JSON.stringify(match(x, y, vocabulary, snapshot));
      expect(written(b, a)).toBe(written(a, b));
      expect(written(shuffled(a), shuffled(b))).toBe(written(a, b));
    }),
    RUNS,
  );
});

describe("supply evidence never lowers the guaranteed points", () => {
  test("one more module, or an elective that becomes compulsory", () => {
    fc.assert(
      fc.property(
        programmes,
        programmes,
        internships,
        vocabularies,
        snapshots,
        (programme, other, internship, vocabulary, snapshot) => {
          const points = (supply: ProgrammeFacts) =>
            pointsOf(match(supply, internship, vocabulary, snapshot));
          const before = points(programme);
          const more = other.modules.map((module) => ({ ...module, id: `more-${module.id}` }));
          const compulsory = programme.modules.map((module) => ({ ...module, compulsory: true }));
          const modules = [...programme.modules, ...more];
          expect(points({ ...programme, modules })).toBeGreaterThanOrEqual(before);
          expect(points({ ...programme, modules: compulsory })).toBeGreaterThanOrEqual(before);
          const places = [...programme.places, ...other.places];
          expect(points({ ...programme, places })).toBeGreaterThanOrEqual(before);
        },
      ),
      RUNS,
    );
  });
});

/** Every way to hide one thing that a side has; what it asks for is left alone. */
function hidings(facts: ProgrammeFacts | PartnerFacts): Facts[] {
  const hide = (changes: object) => ({ ...facts, ...changes }) as Facts;
  const shared = [hide({ places: [] }), hide({ languages: null })];
  if (facts.kind !== "programme") {
    const codes = ["trl", "mode", "startsOn", "endsOn", "durationWeeks", "funding", "ip"];
    return [
      ...shared,
      ...[...codes, "confidentiality"].map((code) => hide({ [code]: null })),
      ...without(facts.brings).map((brings) => hide({ brings })),
      hide({ brings: facts.brings.map((one) => ({ ...one, level: null })) }),
    ];
  }
  const every = (changes: object) =>
    hide({ modules: facts.modules.map((module) => ({ ...module, ...changes })) });
  return [
    ...shared,
    ...["eqf", "goesOutAfterSemester", "window"].map((code) => hide({ [code]: null })),
    ...without(facts.modules).map((modules) => hide({ modules })),
    every({ semester: null }),
    every({ confirmed: false }),
    hide({
      modules: facts.modules.map((module) => ({
        ...module,
        skills: module.skills.map((one) => ({ ...one, level: null })),
      })),
    }),
  ];
}

const without = <T>(items: readonly T[]): T[][] =>
  items.map((_, index) => items.filter((__, other) => other !== index));

test("hiding a supply fact never raises the guaranteed points", () => {
  fc.assert(
    fc.property(pairs, vocabularies, snapshots, ([a, b], vocabulary, snapshot) => {
      const before = pointsOf(match(a, b, vocabulary, snapshot));
      const raised = (hidden: Facts, other: Facts) =>
        pointsOf(match(hidden, other, vocabulary, snapshot)) > before;
      expect(hidings(a).filter((hidden) => raised(hidden, b))).toEqual([]);
      if (b.kind === "internship") return;
      expect(hidings(b).filter((hidden) => raised(hidden, a))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

/** The facts by which a condition is judged, and whether the other side leaves it open: then there is nothing to miss. */
const NEEDED: readonly {
  fact: string;
  condition: string;
  isOpen?: (other: Facts) => boolean;
}[] = [
  { fact: "mode", condition: "place" },
  { fact: "languages", condition: "language" },
  { fact: "trl", condition: "trl" },
  { fact: "window", condition: "time" },
  { fact: "minEqf", condition: "level" },
  { fact: "studyYears", condition: "level" },
  ...["funding", "ip", "confidentiality"].map((fact) => ({ fact, condition: fact })),
  {
    fact: "eqf",
    condition: "level",
    isOpen: (other) => "minEqf" in other && other.minEqf === ANY_EQF,
  },
  {
    fact: "goesOutAfterSemester",
    condition: "level",
    isOpen: (other) => "studyYears" in other && other.studyYears?.length === 0,
  },
];

test("a condition has nothing for certain while a fact by which it is judged is not stated", () => {
  fc.assert(
    fc.property(pairs, vocabularies, snapshots, ([a, b], vocabulary, snapshot) => {
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const)
        for (const { fact, condition, isOpen } of NEEDED) {
          if (!(fact in one) || isOpen?.(other)) continue;
          const hidden = { ...one, [fact]: null } as Facts;
          const { reasons } = match(hidden, other, vocabulary, snapshot);
          const line = reasons.find(
            ({ subject }) => subject.type === "condition" && subject.condition === condition,
          );
          expect([fact, line?.points ?? 0]).toEqual([fact, 0]);
        }
    }),
    RUNS,
  );
});

test("every nearest change gives exactly what it states", () => {
  fc.assert(
    fc.property(pairs, vocabularies, snapshots, ([a, b], vocabulary, snapshot) => {
      const before = match(a, b, vocabulary, snapshot);
      const changes = nearestChanges(a, b, vocabulary, snapshot);
      expect(changes.length).toBeLessThanOrEqual(3);
      const turned = nearestChanges(shuffled(b), shuffled(a), vocabulary, snapshot);
      expect(JSON.stringify(turned)).toBe(JSON.stringify(changes));
      for (const change of changes) {
        const { university, company } = applyChange(pairOf(a, b), change);
        const after = match(university, company, vocabulary, snapshot);
        const { points, upper, share, band } = change;
        expect(after).toMatchObject({ points, upper, share, band });
        expect(points - pointsOf(before)).toBe(change.gain);
        expect(change.liftsBand).toBe("band" in before && band !== before.band);
        expect({ university, company }[change.side].id).toBe(change.posting);
      }
    }),
    { numRuns: 25 },
  );
});
