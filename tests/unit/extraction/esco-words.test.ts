import { describe, expect, test } from "vitest";
import { isOrdinaryWord } from "#matching/extraction/deny.ts";
import { extractExact } from "#matching/extraction/exact.ts";
import { lexiconOf } from "#app/domain/skill/prepare.ts";

const skill = (id: string, en: string, ofEsco: string[], source: "esco" | "project" = "esco") => ({
  id,
  en,
  bg: null,
  altEn: ofEsco,
  altBg: [],
  tagOnly: [],
  source,
  ofEscoAlone: ofEsco,
});

const lexicon = lexiconOf([
  skill("packaging", "packaging engineering", ["engineering", "packing engineering"]),
  skill("train-control", "European Train Control System", ["ETCS", "train protection system"]),
  skill("electricity", "electricity principles", ["current", "the voltage"]),
  skill("securities", "securities", ["negotiable instruments"]),
  skill("xpath", "query languages for XML", ["XPath"]),
  skill("statistics", "statistics", ["data", "SPSS"], "project"),
  skill("software-engineering", "software engineering", [], "project"),
]);
const found = (text: string) => extractExact(text, lexicon, "company").map((find) => find.skill);

describe("words of ESCO in running text", () => {
  test.each([
    ["Data engineering for a growing business process", []],
    ["Collect data, test it, etc. in the current release", []],
    ["The current and the voltage", []],
    ["Security of containers", []],
    ["Trade with securities", ["securities"]],
    ["Experience with ETCS or another train protection system", ["train-control", "train-control"]],
    ["Queries in XPath and reports in SPSS", ["xpath", "statistics"]],
    ["Packing engineering", ["packaging"]],
    ["Basic statistics", ["statistics"]],
  ])("%s", (text, skills) => {
    expect(found(text)).toEqual(skills);
  });

  test("a word of daily language is told from a name", () => {
    expect(["process", "and procedures", "a computer", "Source"].every(isOrdinaryWord)).toBe(true);
    expect(["XPath", "CMOS", "C++", "H264", "data mining"].some(isOrdinaryWord)).toBe(false);
  });
});

test("what a course is needed for later is not what it teaches", () => {
  const needed =
    "Elements of logic, necessary for advanced courses in information technology, computer and software engineering.";
  expect(found(needed)).toEqual([]);
  expect(found(`${needed} Methods of software engineering.`)).toEqual(["software-engineering"]);
  expect(found("The basics that are necessary for software engineering")).toEqual([
    "software-engineering",
  ]);
});
