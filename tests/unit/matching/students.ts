import fc from "fast-check";
import type { StudentFacts } from "#matching/student.ts";
import { programmes, SKILLS } from "#tests/unit/matching/arbitraries.ts";

const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 4 });

/** Skills that students state themselves. */
export const owns = fc.uniqueArray(
  fc.record({
    skill: fc.constantFrom(...SKILLS),
    level: orNull(fc.integer({ min: 1, max: 5 })),
  }),
  { maxLength: 3, selector: (one) => one.skill },
);

/** Students of all sorts; some state nothing of what they study. */
export const students: fc.Arbitrary<StudentFacts> = fc
  .record({
    programme: programmes,
    studies: fc.boolean(),
    hasEnded: fc.boolean(),
    own: owns,
    availableFrom: orNull(fc.constantFrom("2026-12-01", "2027-06-01", "2027-12-01")),
  })
  .map(({ programme, studies, hasEnded, own, availableFrom }) => {
    const { id, eqf, modules, places, languages, goesOutAfterSemester } = programme;
    const curriculum = studies ? { id, eqf, modules } : null;
    const semester = goesOutAfterSemester;
    return { curriculum, semester, hasEnded, own, availableFrom, places, languages };
  });
