import fc from "fast-check";
import { expect, test } from "vitest";
import { bandOf } from "#matching/order.ts";
import { followStudent } from "#matching/student-path.ts";
import { fit } from "#matching/student.ts";
import type { Fit, StudentFacts } from "#matching/student.ts";
import {
  internships,
  programmes,
  snapshots,
  vocabularies,
} from "#tests/unit/matching/arbitraries.ts";
import { owns, students } from "#tests/unit/matching/students.ts";

const RUNS = { numRuns: 60 };
const pointsOf = (found: Fit) => (found.verdict === "scored" ? found.points : 0);

test("the lines of a fit add up, and nothing leaves its bounds", () => {
  fc.assert(
    fc.property(students, internships, vocabularies, snapshots, (student, asked, words, counts) => {
      const found = fit(student, asked, words, counts);
      const sum = (value: (line: Fit["reasons"][number]) => number) =>
        found.reasons.reduce((total, line) => total + value(line), 0);
      expect(sum(({ possible }) => possible)).toBeLessThanOrEqual(10_000);
      for (const { points, unknown, possible } of found.reasons)
        expect(points >= 0 && unknown >= 0 && points + unknown <= possible).toBe(true);
      if (found.verdict !== "scored") return;
      expect(sum(({ points }) => points)).toBe(found.points);
      expect(sum(({ points, unknown }) => points + unknown)).toBe(found.upper);
      expect(found.band).toBe(bandOf(found.share, found.points));
    }),
    RUNS,
  );
});

test("one more skill or module never lowers a fit, and hiding one never raises it", () => {
  fc.assert(
    fc.property(
      students,
      owns,
      programmes,
      internships,
      vocabularies,
      snapshots,
      (student, more, other, asked, words, counts) => {
        const points = (changes: Partial<StudentFacts>) =>
          pointsOf(fit({ ...student, ...changes }, asked, words, counts));
        const before = points({});
        expect(points({ own: [...student.own, ...more] })).toBeGreaterThanOrEqual(before);
        expect(points({ own: student.own.slice(1) })).toBeLessThanOrEqual(before);
        const unlevelled = student.own.map(({ skill }) => ({ skill, level: null }));
        expect(points({ own: unlevelled })).toBeLessThanOrEqual(before);
        for (const hidden of [
          { curriculum: null },
          { availableFrom: null },
          { places: [] },
          { languages: null },
        ])
          expect(points(hidden)).toBeLessThanOrEqual(before);
        if (!student.curriculum) return;
        const added = other.modules.map((module) => ({ ...module, id: `more-${module.id}` }));
        const modules = [...student.curriculum.modules, ...added];
        expect(points({ curriculum: { ...student.curriculum, modules } })).toBeGreaterThanOrEqual(
          before,
        );
      },
    ),
    RUNS,
  );
});

test("what is said of a later semester is what a student of that semester is told", () => {
  fc.assert(
    fc.property(students, internships, vocabularies, snapshots, (student, asked, words, counts) => {
      const path = followStudent(student, asked, words, counts);
      expect(path.standings).toHaveLength(
        path.now.reasons.filter(({ factor }) => factor === "skills").length,
      );
      for (const { standing, from, reason } of path.standings) {
        expect(standing === "have").toBe(from !== null);
        if (standing === "missing") expect(reason.points + reason.unknown).toBe(0);
      }
      expect(path.now).toEqual(fit(student, asked, words, counts));
      if (path.qualifiesAfter === null) return;
      const later = { ...student, semester: path.qualifiesAfter, hasEnded: true };
      const then = fit(later, asked, words, counts);
      expect(then.verdict === "scored" && ["good", "strong"].includes(then.band)).toBe(true);
    }),
    RUNS,
  );
});

test("what the present semester teaches is in no guaranteed point before it has ended", () => {
  fc.assert(
    fc.property(students, internships, vocabularies, snapshots, (student, asked, words, counts) => {
      const { curriculum, semester } = student;
      if (!curriculum || semester === null) return;
      const skillsOf = (facts: StudentFacts) => {
        const found = fit(facts, asked, words, counts);
        return found.reasons.filter(({ factor }) => factor === "skills");
      };
      const sum = (lines: Fit["reasons"]) => lines.reduce((all, { points }) => all + points, 0);
      const running = skillsOf({ ...student, hasEnded: false });
      const earlier = curriculum.modules.filter((module) => module.semester !== semester);
      const without = {
        ...student,
        hasEnded: false,
        curriculum: { ...curriculum, modules: earlier },
      };
      expect(sum(running)).toBe(sum(skillsOf(without)));
      const ended = skillsOf({ ...student, hasEnded: true });
      if (ended.length > 0) expect(sum(ended)).toBeGreaterThanOrEqual(sum(running));
    }),
    RUNS,
  );
});
