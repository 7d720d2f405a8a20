import { describe, expect, test } from "vitest";
import { buildCredits, vocabularyOf } from "#matching/credits.ts";
import { match } from "#matching/match.ts";
import { levelledCredit } from "#matching/skill-evidence.ts";
import type {
  InternshipFacts,
  ModuleEvidence,
  ModuleFacts,
  ProgrammeFacts,
} from "#matching/types.ts";
import { internship, level, moduleOf, programme, requirement } from "#tests/unit/matching/cast.ts";

const vocabulary = vocabularyOf(
  buildCredits([
    { id: "databases", broader: [], related: [] },
    { id: "sql", broader: ["databases"], related: [] },
  ]),
);

function skillLine(supply: Partial<ProgrammeFacts>, demand: Partial<InternshipFacts> = {}) {
  const found = match(programme(supply), internship(demand), vocabulary, level);
  return found.reasons.find(({ factor }) => factor === "skills")!;
}

test.each([
  [1000, null, null, 1000, 1000],
  [1000, 5, null, 1000, 1000],
  [1000, 3, 3, 1000, 1000],
  [1000, 5, 3, 1000, 1000],
  [1000, 2, 3, 666, 666],
  [800, 1, 3, 266, 266],
  [1000, null, 4, 250, 1000],
  [1000, null, 1, 1000, 1000],
])(
  "credit %i, have %s, asked %s: %i certain, at most %i",
  (credit, have, asked, certain, upper) => {
    expect(levelledCredit(credit, have, asked)).toEqual({ certain, upper });
  },
);

describe("when a module counts", () => {
  test.each([
    ["compulsory, in time", { semester: 6 }, 6, "in_time", "met", 6000, 0],
    ["compulsory, too late", { semester: 7 }, 6, "too_late", "not_met", 0, 0],
    ["elective, in time", { compulsory: false }, 6, "in_time", "unknown", 0, 6000],
    ["elective, too late", { compulsory: false, semester: 7 }, 6, "too_late", "not_met", 0, 0],
    ["without a semester", { semester: null }, 6, "semester_unknown", "unknown", 0, 6000],
    ["nobody says when students go out", {}, null, "departure_unknown", "unknown", 0, 6000],
  ] as const)("%s", (_, facts, after, timing, state, points, unknown) => {
    const modules = [moduleOf("python", facts), moduleOf("sql")];
    const line = skillLine({ modules, goesOutAfterSemester: after });
    expect(line).toMatchObject({ state, points, unknown, possible: 6000 });
    expect(line.evidence).toMatchObject([{ module: "python", timing }]);
  });

  test("only confirmed skills are read", () => {
    const line = skillLine(
      {
        modules: [moduleOf("python", { confirmed: false }), moduleOf("sql")],
      },
      { requirements: [requirement("python"), requirement("sql")] },
    );
    expect(line).toMatchObject({ state: "unknown", points: 0, unknown: 3000 });
    expect(line.evidence).toEqual([{ type: "not_stated", without: 1, of: 2 }]);
  });

  describe("beside a module that says nothing, what is there only in part", () => {
    const blank = moduleOf("blank", { confirmed: false });
    const beside = (near: ModuleFacts, asked: number | null, facts: Partial<ProgrammeFacts> = {}) =>
      skillLine(
        { modules: [near, blank], ...facts },
        { requirements: [requirement("sql", { level: asked })] },
      );
    const silent = { type: "not_stated", without: 1, of: 2 };
    const sql = (level: number) => ({ skills: [{ skill: "sql", level }] });

    test.each([
      ["is near", moduleOf("databases"), null, "partly", 2400, 3600],
      [
        "is near and an elective",
        moduleOf("databases", { compulsory: false }),
        null,
        "unknown",
        0,
        6000,
      ],
      ["has too low a level", moduleOf("low", sql(2)), 3, "partly", 3996, 2004],
      ["is near and has no level", moduleOf("databases"), 2, "partly", 1200, 4800],
      ["comes too late", moduleOf("late", { ...sql(3), semester: 7 }), 3, "unknown", 0, 6000],
    ] as const)(
      "%s: the rest is unknown, and both are named",
      (_, near, asked, state, points, unknown) => {
        const line = beside(near, asked);
        expect(line).toMatchObject({ state, points, unknown });
        expect(line.evidence).toMatchObject([silent, { type: "module", module: near.id }]);
      },
    );

    test("may be all, if one knew its level: then nothing else is named", () => {
      const line = beside(moduleOf("sql"), 2);
      expect(line).toMatchObject({ state: "partly", points: 3000, unknown: 3000 });
      expect(line.evidence).toMatchObject([{ type: "module", module: "sql" }]);
    });

    test("is not asked about any more once the module says what it teaches", () => {
      const told = { ...blank, confirmed: true, skills: [{ skill: "python", level: null }] };
      const line = skillLine(
        { modules: [moduleOf("databases"), told] },
        { requirements: [requirement("sql")] },
      );
      expect(line).toMatchObject({ state: "partly", points: 2400, unknown: 0 });
    });

    test("names who has not said when students go out, too", () => {
      const line = beside(moduleOf("databases"), null, { goesOutAfterSemester: null });
      expect(line).toMatchObject({ state: "unknown", points: 0, unknown: 6000 });
      expect(line.missing).toEqual([{ side: "university", fact: "goes_out_after_semester" }]);
      expect(line.evidence).toMatchObject([silent, { module: "databases" }]);
    });
  });

  test("who has not said when students go out is named", () => {
    const line = skillLine({ goesOutAfterSemester: null });
    expect(line.missing).toEqual([{ side: "university", fact: "goes_out_after_semester" }]);
  });
});

test("the credit is the best of the evidence, and what could give more stands beside it", () => {
  const modules = [
    ...["a", "b", "c", "d", "e", "f", "g"].map((id) =>
      moduleOf(id, { skills: [{ skill: "databases", level: null }] }),
    ),
    moduleOf("elective", { compulsory: false, skills: [{ skill: "sql", level: null }] }),
  ];
  const line = skillLine({ modules }, { requirements: [requirement("sql")] });
  expect(line).toMatchObject({ state: "partly", points: 2400, unknown: 3600 });
  const named = (line.evidence as ModuleEvidence[]).map(({ module }) => module);
  expect(named).toEqual(["a", "b", "c", "elective", "d", "e"]);
});

test("a level that is too low in one module does not spoil the better one in another", () => {
  const skills = (have: number) => [{ skill: "python", level: have }];
  const modules = [moduleOf("one", { skills: skills(1) }), moduleOf("two", { skills: skills(2) })];
  const line = skillLine({ modules }, { requirements: [requirement("python", { level: 2 })] });
  expect(line.points).toBe(6000);
  expect(line.evidence).toMatchObject([{ module: "two" }, { module: "one", credit: 500 }]);
});
