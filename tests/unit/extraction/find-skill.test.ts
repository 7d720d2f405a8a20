import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSkillIndex, findSkill } from "#matching/extraction/find-skill.ts";

const index = buildSkillIndex([
  { id: "ml", labels: ["machine learning", "машинно обучение", "ML"] },
  { id: "databases", labels: ["databases", "бази данни"] },
  { id: "power-bi", labels: ["Power BI"] },
  { id: "node", labels: ["Node.js"] },
  { id: "go", labels: ["Go", "Golang"] },
  { id: "c", labels: ["C"] },
  { id: "cpp", labels: ["C++"] },
  { id: "communication", labels: ["communication", "комуникация"] },
  { id: "testing", labels: ["testing"] },
  { id: "qa", labels: ["testing", "quality assurance"] },
]);

describe("findSkill", () => {
  it.each([
    ["Machine Learning", "ml"],
    ["machine-learning", "ml"],
    ["Машинното обучение", "ml"],
    ["mashinno obuchenie", "ml"],
    ["ma6inno obu4enie", "ml"],
    ["ml", "ml"],
    ["Database", "databases"],
    ["база данни", "databases"],
    ["bazi danni", "databases"],
    ["PowerBI", "power-bi"],
    ["power-bi", "power-bi"],
    ["nodejs", "node"],
    ["GO", "go"],
    ["С", "c"],
    ["c", "c"],
    ["С++", "cpp"],
    ["C ++", "cpp"],
    ["с + +", "cpp"],
    ["си ++", "cpp"],
    ["C plus plus", "cpp"],
    ["C++17", "cpp"],
    ["C++ 20", "cpp"],
    ["си плюс плюс", "cpp"],
    ["komunikacia", "communication"],
  ])("%s is %s", (label, skill) => {
    expect(findSkill(label, index)).toEqual({ skill, candidates: [skill] });
  });

  it.each(["communicating", "", "  ", "!!!", "питон", "c#", "machine", "databased"])(
    "does not know %j",
    (label) => {
      expect(findSkill(label, index)).toEqual({ skill: null, candidates: [] });
    },
  );

  it("returns the candidates of a shared label and decides nothing", () => {
    expect(findSkill("Testing", index)).toEqual({ skill: null, candidates: ["testing", "qa"] });
  });

  it("never throws on any Unicode", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (label) => {
        expect(findSkill(label, index).candidates).toBeInstanceOf(Array);
      }),
    );
  });
});
