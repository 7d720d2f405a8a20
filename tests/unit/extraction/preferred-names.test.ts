import { describe, expect, test } from "vitest";
import { prepareSkills } from "#app/domain/skill/prepare.ts";
import type { LabelledSkill } from "#app/domain/skill/prepare.ts";

const skill = (id: string, en: string, more: Partial<LabelledSkill> = {}): LabelledSkill => ({
  id,
  en,
  bg: null,
  altEn: [],
  altBg: [],
  tagOnly: [],
  ...more,
});
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

  test("of two labels of ESCO a person chooses", () => {
    expect(whole.find("auditing")).toEqual(["finance", "esco-audit", "esco-audit-too"]);
  });

  test("what is offered no more takes no name away", () => {
    const gone = ofEsco("esco-analysis", "financial analysis", { state: "deprecated" });
    expect(prepareSkills([finance, gone]).find("financial analysis")).toBe("finance");
  });
});
