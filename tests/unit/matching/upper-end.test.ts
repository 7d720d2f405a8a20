import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { match } from "#matching/match.ts";
import { compareBands } from "#matching/order.ts";
import { fit } from "#matching/student.ts";
import type { Fit } from "#matching/student.ts";
import type { Facts, Match, ModuleFacts, ProgrammeFacts } from "#matching/types.ts";
import {
  brought,
  internships,
  pairs,
  programmes,
  snapshots,
  vocabularies,
} from "#tests/unit/matching/arbitraries.ts";
import { completed, completedStudent } from "#tests/unit/matching/completions.ts";
import { owns, students } from "#tests/unit/matching/students.ts";

const RUNS = { numRuns: 150 };

/** Line by line and in all: what is certain once more is known lies in the range that was shown, and so does what is possible. */
function expectWithin(before: Match | Fit, after: Match | Fit) {
  for (const [place, { points, unknown }] of before.reasons.entries()) {
    const line = after.reasons[place]!;
    expect(line.points).toBeGreaterThanOrEqual(points);
    expect(line.points + line.unknown).toBeLessThanOrEqual(points + unknown);
  }
  if (before.verdict !== "scored") return;
  if (after.verdict !== "scored") throw new Error("Who states more has a score as before.");
  expect(after.points).toBeGreaterThanOrEqual(before.points);
  expect(after.points).toBeLessThanOrEqual(before.upper);
  expect(after.upper).toBeLessThanOrEqual(before.upper);
  expect(after.share).toBeLessThanOrEqual(before.shareUpper);
  expect(after.shareUpper).toBeLessThanOrEqual(before.shareUpper);
  expect(compareBands(after.band, before.upperBand)).toBeLessThanOrEqual(0);
}

describe("whatever completes what is not stated stays between what was certain and the upper end", () => {
  const twice = pairs.chain(([a, b]) =>
    fc.tuple(fc.constant([a, b] as const), completed(a), completed(b)),
  );

  test("of a pair", () => {
    fc.assert(
      fc.property(twice, vocabularies, snapshots, ([[a, b], x, y], vocabulary, snapshot) => {
        const before = match(a, b, vocabulary, snapshot);
        for (const [one, other] of [
          [x, b],
          [a, y],
          [x, y],
        ] as const)
          expectWithin(before, match(one as Facts, other as Facts, vocabulary, snapshot));
      }),
      RUNS,
    );
  });

  test("of a student and an internship", () => {
    const both = students.chain((student) =>
      fc.tuple(fc.constant(student), completedStudent(student)),
    );
    const asked = internships.chain((facts) => fc.tuple(fc.constant(facts), completed(facts)));
    fc.assert(
      fc.property(both, asked, vocabularies, snapshots, ([a, x], [b, y], vocabulary, snapshot) => {
        const before = fit(a, b, vocabulary, snapshot);
        expectWithin(before, fit(x, b, vocabulary, snapshot));
        expectWithin(before, fit(x, y, vocabulary, snapshot));
      }),
      RUNS,
    );
  });
});

/** The same modules, those that say nothing teaching none of the skills. */
const teachingNone = (modules: readonly ModuleFacts[]) =>
  modules.map((module) => (module.confirmed ? module : { ...module, confirmed: true, skills: [] }));

test("what is untold is what the upper end loses if who is silent about skills has none", () => {
  fc.assert(
    fc.property(
      programmes,
      students,
      internships,
      vocabularies,
      snapshots,
      (programme, student, internship, vocabulary, snapshot) => {
        const expectUntold = (open: Match | Fit, told: Match | Fit) => {
          if (open.verdict !== "scored" || told.verdict !== "scored") return;
          expect(open.upper - open.untold).toBe(told.upper);
          expect(open.upper - open.untold).toBeGreaterThanOrEqual(open.points);
          expect(told.untold).toBe(0);
        };
        const none = { ...programme, modules: teachingNone(programme.modules) };
        expectUntold(
          match(programme, internship, vocabulary, snapshot),
          match(none, internship, vocabulary, snapshot),
        );
        const { curriculum } = student;
        const modules = teachingNone(curriculum?.modules ?? []);
        expectUntold(
          fit(student, internship, vocabulary, snapshot),
          fit(
            { ...student, curriculum: { id: "none", eqf: curriculum?.eqf ?? null, modules } },
            internship,
            vocabulary,
            snapshot,
          ),
        );
      },
    ),
    RUNS,
  );
});

test("what only electives speak for is what could be reached no more if they taught nothing", () => {
  fc.assert(
    fc.property(
      programmes,
      internships,
      vocabularies,
      snapshots,
      (programme, internship, vocabulary, snapshot) => {
        const modules = programme.modules.map((module) =>
          module.compulsory || !module.confirmed ? module : { ...module, skills: [] },
        );
        const all = match(programme, internship, vocabulary, snapshot);
        const without = match({ ...programme, modules }, internship, vocabulary, snapshot);
        if (all.verdict !== "scored" || without.verdict !== "scored") return;
        expect(all.upper - all.untold - all.elective).toBe(without.upper - without.untold);
        expect(without.elective).toBe(0);
      },
    ),
    RUNS,
  );
});

const upperOf = (found: Match | Fit) => (found.verdict === "scored" ? found.upper : 0);

/** The same modules, and what one of those with confirmed skills teaches besides. */
const teachingMore = (modules: readonly ModuleFacts[], skills: ModuleFacts["skills"]) => {
  const place = modules.findIndex(({ confirmed }) => confirmed);
  return modules.map((module, at) =>
    at === place ? { ...module, skills: [...module.skills, ...skills] } : module,
  );
};

describe("more evidence never lowers the upper end", () => {
  test("of a programme: another skill in a module, another module, another place", () => {
    fc.assert(
      fc.property(
        programmes,
        programmes,
        brought,
        internships,
        vocabularies,
        snapshots,
        (programme, other, skills, internship, vocabulary, snapshot) => {
          const upper = (changes: Partial<ProgrammeFacts>) =>
            upperOf(match({ ...programme, ...changes }, internship, vocabulary, snapshot));
          const before = upper({});
          const more = other.modules.map((module) => ({ ...module, id: `more-${module.id}` }));
          expect(
            upper({ modules: teachingMore(programme.modules, skills) }),
          ).toBeGreaterThanOrEqual(before);
          expect(upper({ modules: [...programme.modules, ...more] })).toBeGreaterThanOrEqual(
            before,
          );
          if (programme.places.length === 0) return;
          const places = [...programme.places, ...other.places];
          expect(upper({ places })).toBeGreaterThanOrEqual(before);
        },
      ),
      RUNS,
    );
  });

  test("of a partner who brings something: another skill", () => {
    fc.assert(
      fc.property(
        pairs,
        brought,
        vocabularies,
        snapshots,
        ([a, b], skills, vocabulary, snapshot) => {
          if (a.kind === "programme" || a.brings.length === 0) return;
          const before = upperOf(match(a, b, vocabulary, snapshot));
          const more = { ...a, brings: [...a.brings, ...skills] };
          expect(upperOf(match(more, b, vocabulary, snapshot))).toBeGreaterThanOrEqual(before);
        },
      ),
      RUNS,
    );
  });

  test("of a student: another skill of their own, another module", () => {
    fc.assert(
      fc.property(
        students,
        owns,
        programmes,
        internships,
        vocabularies,
        snapshots,
        (student, more, { modules }, internship, vocabulary, snapshot) => {
          const { curriculum } = student;
          const upper = (changes: object) =>
            upperOf(fit({ ...student, ...changes }, internship, vocabulary, snapshot));
          const before = upper({});
          expect(upper({ own: [...student.own, ...more] })).toBeGreaterThanOrEqual(before);
          if (!curriculum) return;
          const all = [...curriculum.modules, ...modules];
          expect(upper({ curriculum: { ...curriculum, modules: all } })).toBeGreaterThanOrEqual(
            before,
          );
        },
      ),
      RUNS,
    );
  });
});
