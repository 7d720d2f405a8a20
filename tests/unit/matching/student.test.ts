import { expect, test } from "vitest";
import { vocabularyOf } from "#matching/credits.ts";
import { followStudent } from "#matching/student-path.ts";
import type { StudentPath } from "#matching/student-path.ts";
import { fit } from "#matching/student.ts";
import type { StudentFacts } from "#matching/student.ts";
import type { InternshipFacts, ModuleFacts, Requirement } from "#matching/types.ts";

const vocabulary = vocabularyOf([
  { from: "sql", to: "databases", credit: 300, relation: "related", steps: 1 },
]);
const snapshot = { id: "1", kinds: {} };

const teaches = (
  id: string,
  semester: number | null,
  skill: string,
  more: Partial<ModuleFacts> = {},
): ModuleFacts => ({
  id,
  semester,
  compulsory: true,
  confirmed: true,
  skills: [{ skill, level: null }],
  ...more,
});

const asks = (skill: string, level: number | null = null): Requirement => ({
  id: skill,
  skill,
  level,
  importance: 2,
});

const internship: InternshipFacts = {
  kind: "internship",
  id: "internship",
  requirements: [asks("databases"), asks("python"), asks("statistics"), asks("english")],
  minEqf: 6,
  studyYears: [],
  startsOn: "2027-07-01",
  endsOn: null,
  durationWeeks: 10,
  mode: "on_site",
  places: [{ id: "sofia", latitude: 42.7, longitude: 23.32 }],
  languages: ["bg"],
};

const student: StudentFacts = {
  curriculum: {
    id: "programme",
    eqf: 6,
    modules: [
      teaches("m-databases", 3, "databases"),
      teaches("m-python", 5, "python"),
      teaches("m-statistics", 6, "statistics", { compulsory: false }),
    ],
  },
  semester: 4,
  hasEnded: true,
  own: [],
  availableFrom: "2027-06-15",
  places: [{ id: "sofia", latitude: 42.7, longitude: 23.32 }],
  languages: ["bg", "en"],
};

const follow = (changes: Partial<StudentFacts> = {}, asked = internship) =>
  followStudent({ ...student, ...changes }, asked, vocabulary, snapshot);

const standings = ({ standings: all }: StudentPath) =>
  Object.fromEntries(
    all.map(({ reason: { subject }, standing, from, next }) => [
      subject.type === "requirement" ? subject.skill : "",
      [standing, from && (from.type === "module" ? from.module : "own"), next?.module ?? null],
    ]),
  );

test("each requirement says whether it is had, comes, could be chosen, or is missing", () => {
  expect(standings(follow())).toEqual({
    databases: ["have", "m-databases", null],
    python: ["coming", null, "m-python"],
    statistics: ["elective", null, "m-statistics"],
    english: ["missing", null, null],
  });
});

test("an elective whose semester is over may have brought it, and does so no more; its points stay as they are", () => {
  const ofStatistics = (changes: Partial<StudentFacts>) => {
    const { standing, next, past, reason } = follow(changes).standings.find(
      ({ reason: { subject } }) => subject.type === "requirement" && subject.skill === "statistics",
    )!;
    const { points, unknown, state } = reason;
    return [standing, past?.module ?? null, next?.module ?? null, points, unknown, state];
  };
  const over = ["unknown", "m-statistics", null, 0, 1500, "unknown"];
  expect(ofStatistics({ semester: 6 })).toEqual(over);
  expect(ofStatistics({ semester: 7, hasEnded: false })).toEqual(over);
  const ahead = ["elective", null, "m-statistics", 0, 0, "not_met"];
  expect(ofStatistics({ semester: 6, hasEnded: false })).toEqual(ahead);
  const own = [{ skill: "statistics", level: null }];
  expect(ofStatistics({ semester: 6, own })).toEqual(["have", null, null, 1500, 0, "met"]);
  const again = teaches("m-again", 8, "statistics", { compulsory: false });
  const modules = [...student.curriculum!.modules, again];
  const curriculum = { ...student.curriculum!, modules };
  expect(ofStatistics({ semester: 6, curriculum }).slice(0, 3)).toEqual([
    "elective",
    "m-statistics",
    "m-again",
  ]);
});

test("a quarter of four equal requirements is a quarter of the skill points, and the conditions have theirs", () => {
  const { now } = follow();
  // 1500 for databases; level, time, place and language are met: 4 · 1000.
  expect(now).toMatchObject({ verdict: "scored", points: 5500, upper: 5500, share: 250 });
  expect(now).toMatchObject({ band: "partial", ruleVersion: "8", snapshotId: "1" });
});

test("a student qualifies after the first semester whose score is good", () => {
  const path = follow();
  // Two of four from the end of the fifth semester.
  expect(path).toMatchObject({ qualifiesNow: false, qualifiesAfter: 5, until: 6 });
  expect(follow({ semester: 5 })).toMatchObject({ qualifiesNow: true, qualifiesAfter: null });
  const more = internship.requirements.concat(asks("law"), asks("logistics"));
  expect(follow({}, { ...internship, requirements: more })).toMatchObject({
    qualifiesAfter: null,
    until: 6,
  });
  expect(follow({ semester: null })).toMatchObject({ qualifiesAfter: null, until: null });
});

test("what a semester teaches is certain once it has ended, and the year of study is that of the semester", () => {
  const running = { semester: 5, hasEnded: false };
  const path = follow(running);
  expect(standings(path)["python"]).toEqual(["coming", null, "m-python"]);
  expect(path.now).toMatchObject({ verdict: "scored", points: 5500, upper: 5500 });
  expect(path).toMatchObject({ qualifiesNow: false, qualifiesAfter: 5, until: 6 });
  // What is chosen in it is still open, as what is chosen later.
  expect(standings(follow({ semester: 6, hasEnded: false }))["statistics"]).toEqual([
    "elective",
    null,
    "m-statistics",
  ]);
  const level = ({ now }: StudentPath) => now.reasons.find(({ factor }) => factor === "level")!;
  expect(level(follow(running, { ...internship, studyYears: [3] })).state).toBe("met");
  expect(level(follow(running, { ...internship, studyYears: [2] })).state).toBe("not_met");
  const first = follow({ semester: 1, hasEnded: false, own: [{ skill: "english", level: 5 }] });
  expect(level(first).evidence).toMatchObject([{}, { type: "study_year", have: 1 }]);
  expect(standings(first)["databases"]).toEqual(["coming", null, "m-databases"]);
});

test("who has enough by themselves qualifies already, in whatever semester", () => {
  const own = [
    { skill: "databases", level: null },
    { skill: "python", level: null },
  ];
  expect(follow({ own, semester: null })).toMatchObject({
    qualifiesNow: true,
    qualifiesAfter: null,
  });
});

test("a study year that is over by then keeps a student from qualifying, whatever else they have", () => {
  // In the fifth semester, of the third year, all skills are taught.
  const asked = { ...internship, startsOn: null };
  expect(follow({}, { ...asked, studyYears: [3] }).qualifiesAfter).toBe(5);
  expect(follow({}, { ...asked, studyYears: [2] }).qualifiesAfter).toBeNull();
});

test("what a student states is certain evidence, its level unless it is not stated", () => {
  const own = [{ skill: "english", level: null }];
  expect(standings(follow({ own }))["english"]).toEqual(["have", "own", null]);
  const asked = { ...internship, requirements: [asks("english", 4)] };
  const linesFor = (level: number | null) => {
    const found = follow({ own: [{ skill: "english", level }] }, asked).now.reasons[0]!;
    return [found.points, found.unknown, found.state];
  };
  expect(linesFor(2)).toEqual([3000, 0, "partly"]);
  expect(linesFor(null)).toEqual([1500, 4500, "partly"]);
  expect(linesFor(5)).toEqual([6000, 0, "met"]);
});

test("what is had in part says which module brings the rest", () => {
  const own = [{ skill: "sql", level: null }];
  expect(standings(follow({ own, semester: 1 }))["databases"]).toEqual([
    "have",
    "own",
    "m-databases",
  ]);
});

test("silence is no no", () => {
  const silent = [...student.curriculum!.modules, teaches("m-law", 1, "law", { confirmed: false })];
  const path = follow({ curriculum: { ...student.curriculum!, modules: silent } });
  expect(standings(path)["english"]).toEqual(["unknown", null, null]);
  const alone = follow({ curriculum: null, own: [{ skill: "python", level: 3 }] });
  expect(standings(alone)).toMatchObject({
    python: ["have", "own", null],
    english: ["unknown", null, null],
  });
  expect(standings(follow({ semester: null }))["databases"]).toEqual([
    "unknown",
    null,
    "m-databases",
  ]);
});

test("who is silent about a part of what they study may have the rest of what they have in part", () => {
  const own = [{ skill: "sql", level: null }];
  const ofDatabases = (changes: Partial<StudentFacts>) => {
    const { reason, standing, from } = follow({ own, ...changes }).standings.find(
      ({ reason: { subject } }) => subject.type === "requirement" && subject.skill === "databases",
    )!;
    return [reason.points, reason.unknown, reason.evidence[0]!.type, standing, from?.type];
  };
  const modules = [teaches("m-law", 1, "law")];
  const curriculum = { ...student.curriculum!, modules };
  expect(ofDatabases({ curriculum })).toEqual([450, 0, "brought", "have", "brought"]);
  const silent = { ...curriculum, modules: [{ ...modules[0]!, confirmed: false }] };
  expect(ofDatabases({ curriculum: silent })).toEqual([450, 1050, "not_stated", "have", "brought"]);
  expect(ofDatabases({ curriculum: null })).toEqual([450, 1050, "brought", "have", "brought"]);
});

test("nothing stated is no score, and nothing in common is none either", () => {
  const nothing = { ...student, curriculum: null };
  expect(fit(nothing, internship, vocabulary, snapshot)).toMatchObject({
    verdict: "not_enough_data",
    missing: [{ side: "university", fact: "confirmed_skills" }],
  });
  expect(
    fit({ ...nothing, own: [{ skill: "law", level: null }] }, internship, vocabulary, snapshot),
  ).toMatchObject({ verdict: "no_match" });
});

test("the days from the first possible one to the last of the internship count in proportion", () => {
  const time = (availableFrom: string | null) => {
    const line = follow({ availableFrom }).now.reasons.find(({ factor }) => factor === "time")!;
    return [line.points, line.unknown, line.state];
  };
  // Ten weeks from 1 July: the last day is 8 September.
  expect(time("2027-07-01")).toEqual([1000, 0, "met"]);
  expect(time("2027-08-05")).toEqual([500, 0, "partly"]);
  expect(time("2027-09-09")).toEqual([0, 0, "not_met"]);
  expect(time(null)).toEqual([0, 1000, "unknown"]);
});
