import { describe, expect, test } from "vitest";
import { extractExact } from "#matching/extraction/exact.ts";
import { prepareSkills } from "#app/domain/skill/prepare.ts";
import type { LabelledSkill } from "#app/domain/skill/prepare.ts";
import { labelledSkill as skill } from "#tests/support/labelled-skill.ts";

const ofEsco = (id: string, en: string, more: Partial<LabelledSkill> = {}) =>
  skill(id, en, { source: "esco", ...more });

const finance = skill("finance", "financial management", {
  altEn: ["financial analysis", "wind energy", "budgets", "auditing"],
  altBg: ["финансов анализ"],
});
const whole = prepareSkills([
  finance,
  skill("graphics", "graphic design", { bg: "графичен дизайн" }),
  skill("old", "ledgers", { state: "deprecated", replacedBy: "graphics" }),
  ofEsco("esco-analysis", "financial analysis", { bg: "финансов анализ" }),
  ofEsco("esco-wind", "Wind-energy"),
  ofEsco("esco-graphics", "Graphic design", { altEn: ["budgets"] }),
  ofEsco("esco-graphic", "graphic-design"),
  ofEsco("esco-ledgers", "bookkeeping", { altEn: ["ledgers"] }),
  ofEsco("esco-drawing", "drawing", { altEn: ["graphic design", "wind energy"] }),
  ofEsco("esco-audit", "auditing"),
  ofEsco("esco-audit-too", "Auditing"),
]);

describe("a label that is another skill's alternative", () => {
  test.each([
    ["financial analysis", "esco-analysis"],
    ["Financial Analysis", "esco-analysis"],
    ["финансов анализ", "esco-analysis"],
    ["wind energy", "esco-wind"],
    ["graphic design", "graphics"],
    ["графичен дизайн", "graphics"],
    ["budgets", "finance"],
    ["ledgers", "graphics"],
  ])("the name %s means %s", (name, id) => {
    expect(whole.find(name)).toBe(id);
  });

  test("an id is no name where another skill is called so, and is meant where an id is asked for", () => {
    const { find } = prepareSkills([
      skill("logistics", "supply chains"),
      ofEsco("esco-logistics", "logistics"),
    ]);
    expect(find("logistics")).toBe("esco-logistics");
    expect(find("logistics", "id")).toBe("logistics");
    expect(whole.find("finance")).toBe("finance");
  });

  test("the id of what is offered no more is a name first, in small letters too", () => {
    const { find } = prepareSkills([
      skill("docker", "Docker", { state: "deprecated", replacedBy: "containers" }),
      skill("containers", "containers"),
      skill("law", "Law", { state: "deprecated" }),
      skill("sketching", "drawings", { state: "deprecated" }),
      ofEsco("esco-drawing", "drawing", { altEn: ["sketching", "wool"] }),
      skill("needles", "pins", { state: "deprecated" }),
      ofEsco("esco-one", "sewing", { altEn: ["needles"] }),
      ofEsco("esco-two", "knitting", { altEn: ["needles"] }),
      skill("wool", "fleece"),
    ]);
    expect([find("Docker"), find("docker")]).toEqual(["containers", "containers"]);
    expect(find("docker", "id")).toBe("docker");
    expect([find("sketching"), find("sketching", "id")]).toEqual(["esco-drawing", "sketching"]);
    expect(find("needles")).toEqual(["esco-one", "esco-two"]);
    // Nothing else is called so, or only an alternative of what is offered as well.
    expect([find("law"), find("wool")]).toEqual(["law", "wool"]);
  });

  test("of two labels of ESCO a person chooses", () => {
    expect(whole.find("auditing")).toEqual(["finance", "esco-audit", "esco-audit-too"]);
  });

  test("what is offered no more takes no name away", () => {
    const gone = ofEsco("esco-analysis", "financial analysis", { state: "deprecated" });
    expect(prepareSkills([finance, gone]).find("financial analysis")).toBe("finance");
  });
});

describe("the same label in running text", () => {
  const found = (text: string, { lexicon } = whole) =>
    extractExact(text, lexicon, "company").map((find) => find.skill);

  test.each([
    ["Knowledge of financial analysis is required.", ["esco-analysis"]],
    ["Reports on wind energy, and on wind energies", ["esco-wind", "esco-wind"]],
    ["Търсим опит с финансов анализ.", ["esco-analysis"]],
    ["Basics of graphic design and financial management", ["graphics", "finance"]],
    ["Basics of auditing", []],
  ])("%s", (text, skills) => {
    expect(found(text)).toEqual(skills);
  });

  test("names the project's skill as long as there is no other one", () => {
    expect(found("Reports on wind energy", prepareSkills([finance]))).toEqual(["finance"]);
  });
});
