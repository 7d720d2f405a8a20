import { expect, test } from "vitest";
import { inTables, tellingLines } from "#app/domain/matching/lines.server.ts";
import { vocabularyOf } from "#matching/credits.ts";
import { match } from "#matching/match.ts";
import type { Facts } from "#matching/types.ts";
import {
  internship,
  level,
  moduleOf,
  offer,
  programme,
  proposal,
  requirement,
} from "#tests/unit/matching/cast.ts";

const matched = (university: Facts, company: Facts) =>
  match(university, company, vocabularyOf([]), level);

const subjects = (reasons: ReturnType<typeof tellingLines>["strongest"]) =>
  reasons.map(({ subject }) => (subject.type === "condition" ? subject.condition : subject.skill));

test("the tables hold every line once and sum to the score", () => {
  const found = matched(proposal(), offer());
  const { groups } = inTables(found);
  expect(groups.map(({ askedBy, possible }) => [askedBy, possible])).toEqual([
    ["company", 2750],
    ["university", 2750],
    [null, 4500],
  ]);
  expect(groups.flatMap(({ lines }) => lines)).toEqual(found.reasons);
  const points = groups.reduce((sum, group) => sum + group.points, 0);
  expect(points).toBe(found.verdict === "scored" ? found.points : NaN);
});

test("one direction alone has all the skill points", () => {
  const { groups } = inTables(matched(proposal({ wants: [] }), offer()));
  expect(groups.map(({ possible }) => possible)).toEqual([5500, 4500]);
});

test("a match that is none has only lines about skills", () => {
  const found = matched(programme(), internship({ requirements: [requirement("cobol")] }));
  expect(found.verdict).toBe("no_match");
  expect(inTables(found).groups.map(({ askedBy }) => askedBy)).toEqual(["company"]);
});

test("a list tells what is most for and most against, each line once", () => {
  const found = matched(
    programme({ modules: [moduleOf("python"), moduleOf("docker", { compulsory: false })] }),
    internship({
      requirements: ["python", "docker", "cobol"].map((skill) => requirement(skill)),
      languages: ["de"],
    }),
  );
  const { strongest, weakest } = tellingLines(found);
  expect(subjects(strongest)).toEqual(["python", "level", "time"]);
  expect(subjects(weakest)).toEqual(["cobol", "docker", "language"]);
});
