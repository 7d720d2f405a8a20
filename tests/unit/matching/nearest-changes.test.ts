import { describe, expect, test } from "vitest";
import { buildCredits, vocabularyOf } from "#matching/credits.ts";
import { nearestChanges } from "#matching/nearest-changes.ts";
import type { Facts } from "#matching/types.ts";
import {
  internship,
  level,
  moduleOf,
  offer,
  plovdiv,
  programme,
  proposal,
  requirement,
  sofia,
} from "#tests/unit/matching/cast.ts";

const vocabulary = vocabularyOf(buildCredits([]));
const changes = (a: Facts, b: Facts) => nearestChanges(a, b, vocabulary, level);
const both = [requirement("python"), requirement("sql")];
const sql = moduleOf("sql", { compulsory: false });

test("a full match and a pair without a score have nothing to change", () => {
  expect(changes(programme(), internship())).toEqual([]);
  expect(changes(programme({ modules: [] }), internship())).toEqual([]);
  expect(changes(programme({ modules: [moduleOf("law")] }), internship())).toEqual([]);
});

test("the elective that lifts the band comes before harder changes, each with whose it is", () => {
  const found = changes(
    programme({ modules: [moduleOf("python"), sql] }),
    internship({ requirements: both }),
  );
  expect(found).toMatchObject([
    {
      action: { type: "take_elective", module: "sql" },
      side: "university",
      posting: "a-programme",
      gain: 3000,
      points: 10_000,
      band: "strong",
      liftsBand: true,
    },
    { action: { type: "teach_skill", module: "python", skill: "sql" }, side: "university" },
  ]);
});

test("an elective is found also where a line shows six others before it", () => {
  const many = (skill: string) =>
    Array.from({ length: 6 }, (_, n) =>
      moduleOf(skill, { id: `${skill}-${n}`, compulsory: false }),
    );
  const [python, other] = [moduleOf("python"), moduleOf("sql")];
  const together = {
    ...python,
    id: "together",
    compulsory: false,
    skills: [...python.skills, ...other.skills],
  };
  const found = changes(
    programme({ modules: [...many("python"), ...many("sql"), together] }),
    internship({ requirements: both }),
  );
  expect(found[0]).toMatchObject({ action: { type: "take_elective", module: "together" } });
});

test("when nothing lifts the band, the change that gains most is named with its points", () => {
  const found = changes(programme(), internship({ startsOn: "2027-05-20", places: [sofia] }));
  expect(found).toMatchObject([
    { action: { type: "move_start", weeks: 2 }, gain: 1000, liftsBand: false },
  ]);
});

describe("the start moves by at most eight weeks, no further than it helps", () => {
  test.each([
    ["2027-05-31", 1, "2027-06-07"],
    ["2027-07-10", -1, "2027-07-03"],
    ["2027-04-06", 8, "2027-06-01"],
    ["2027-04-05", null, null],
  ])("from %s by %s weeks", (startsOn, weeks, moved) => {
    const [change] = changes(programme(), internship({ startsOn }));
    expect(change?.action ?? null).toEqual(weeks && { type: "move_start", weeks, startsOn: moved });
  });

  test("the end moves along, and either partner can move", () => {
    const found = changes(
      proposal({ startsOn: "2027-01-01", endsOn: "2027-01-28" }),
      offer({ startsOn: "2027-01-29", endsOn: "2027-02-25" }),
    );
    expect(found).toMatchObject([
      { action: { type: "move_start", weeks: -4, startsOn: "2027-01-01" }, side: "company" },
    ]);
  });
});

test("no start is moved before the day on which it can be", () => {
  const moved = (earliest: string) =>
    nearestChanges(programme(), internship({ startsOn: "2027-07-10" }), vocabulary, level, {
      earliest: { company: earliest },
    }).map(({ action }) => action);
  expect(moved("2027-07-03")).toEqual([{ type: "move_start", weeks: -1, startsOn: "2027-07-03" }]);
  expect(moved("2027-07-04").filter(({ type }) => type === "move_start")).toEqual([]);
});

test("nobody is asked to teach what is offered no more", () => {
  const asks = internship({ requirements: [requirement("python"), requirement("sql")] });
  const found = (notOffered?: ReadonlySet<string>) =>
    nearestChanges(programme(), asks, vocabulary, level, { notOffered }).flatMap(({ action }) =>
      action.type === "teach_skill" ? [action.skill] : [],
    );
  expect(found()).toContain("sql");
  expect(found(new Set(["sql"]))).not.toContain("sql");
});

test("where nothing near is taught, the module that serves what is asked besides is named before a later one", () => {
  const modules = [moduleOf("python", { semester: 1 }), moduleOf("law", { semester: 6 })];
  const asks = internship({ requirements: [requirement("python"), requirement("sql")] });
  expect(changes(programme({ modules }), asks)).toContainEqual(
    expect.objectContaining({
      action: expect.objectContaining({ type: "teach_skill", module: "python", skill: "sql" }),
    }),
  );
});

test("of two equal shifts the later one is named", () => {
  const open = programme({ window: { fromMonth: 3, toMonth: 1 } });
  const [change] = changes(open, internship({ startsOn: "2027-02-11", durationWeeks: 1 }));
  expect(change?.action).toMatchObject({ type: "move_start", weeks: 3 });
});

test("remote work is asked of the company", () => {
  const [change] = changes(programme(), internship({ places: [sofia] }));
  expect(change).toMatchObject({
    action: { type: "allow_remote" },
    side: "company",
    posting: "an-internship",
    gain: 606,
  });
});

describe("remote work where a side does not say how its people work", () => {
  test("brings all that was unknown, however near the two are", () => {
    const [change] = changes(programme(), internship({ mode: null }));
    expect(change).toMatchObject({ action: { type: "allow_remote" }, gain: 1000, points: 10_000 });
  });

  test.each([
    ["hybrid", [{ side: "company", gain: 500, points: 10_000 }]],
    ["remote", [{ side: "company", gain: 500, points: 10_000 }]],
    [null, []],
  ] as const)("of two partners it helps where the other one has said: %s", (mode, expected) => {
    const [mine, theirs] = [proposal({ mode }), offer({ mode: null })];
    const remote = { type: "allow_remote" };
    expect(changes(mine, theirs)).toMatchObject(
      expected.map((change) => ({ action: remote, ...change })),
    );
  });
});

test("making a requirement preferred is the asking side's change", () => {
  const found = changes(
    proposal({ places: [plovdiv], wants: [requirement("field-trials"), requirement("money")] }),
    offer({ wants: [requirement("vision"), requirement("chips")] }),
  );
  expect(found.every(({ liftsBand }) => !liftsBand)).toBe(true);
  expect(found).toMatchObject([
    { action: { type: "make_preferred", skill: "chips" }, side: "company" },
  ]);
});

test("a skill is taught in the module that is nearest to it, at the level that is asked", () => {
  const near = vocabularyOf(
    buildCredits([
      { id: "databases", broader: [], related: [] },
      { id: "sql", broader: ["databases"], related: [] },
    ]),
  );
  const modules = [
    moduleOf("databases", { semester: 1 }),
    moduleOf("python", { semester: 5 }),
    moduleOf("late", { semester: 8 }),
  ];
  const asks = internship({ requirements: [requirement("sql", { level: 3, importance: 1 })] });
  const [change] = nearestChanges(programme({ modules }), asks, near, level);
  expect(change).toMatchObject({
    action: { type: "teach_skill", module: "databases", skill: "sql", level: 3 },
    points: 10_000,
  });
});

test("at most three are named", () => {
  const skills = ["a", "b", "c", "d", "e"];
  const found = changes(
    programme({
      modules: [moduleOf("python"), ...skills.map((id) => moduleOf(id, { compulsory: false }))],
    }),
    internship({ requirements: ["python", ...skills].map((id) => requirement(id)) }),
  );
  expect(found).toHaveLength(3);
  expect(found.every(({ liftsBand, action }) => liftsBand && action.type === "take_elective")).toBe(
    true,
  );
});
