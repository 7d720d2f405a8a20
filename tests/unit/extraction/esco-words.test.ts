import { describe, expect, test } from "vitest";
import { isOrdinaryWord } from "#matching/extraction/deny.ts";
import { isOfThing } from "#matching/extraction/things.ts";
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
  skill("power", "electricity", []),
  skill("geology", "geology", []),
  skill("SPARK", "SPARK", []),
  { ...skill("apache-spark", "Apache Spark", [], "project"), altEn: ["Spark"] },
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
    // Things of daily life are named where the text says that they are to be known.
    ["It predicts how much electricity households use", []],
    ["We distribute electricity and natural gas", []],
    ["The electricity grid", []],
    ["Basics of electricity", ["power"]],
    ["Knowledge of geology and electricity.", ["geology", "power"]],
    ["Knowledge of electricity grids", []],
    ["You know:\n- electricity\n- SPSS", ["power", "statistics"]],
    ["Electricity skills", ["power"]],
    ["Good electricity and presentation skills", ["power"]],
    ["Excellent electricity and SPSS", ["power", "statistics"]],
    ["We map the geology of hills", ["geology"]],
    // A name in capitals takes nothing that is written otherwise.
    ["Pipelines run in Spark every night", ["apache-spark"]],
    ["Proofs in SPARK", ["SPARK"]],
  ])("%s", (text, skills) => {
    expect(found(text)).toEqual(skills);
  });

  test("a word of daily language is told from a name", () => {
    expect(["process", "and procedures", "a computer", "Source"].every(isOrdinaryWord)).toBe(true);
    expect(["XPath", "CMOS", "C++", "H264", "data mining"].some(isOrdinaryWord)).toBe(false);
  });
});

test("a label that names a thing is told from fields, activities, verbs, languages and products", () => {
  const things = ["electricity", "protein", "literature", "medicines", "consultation"];
  expect(things.filter((label) => !isOfThing(label))).toEqual([]);
  const others = ["geology", "linguistics", "surgery", "betting", "troubleshoot", "Danish", "CMOS"];
  expect([...others, "data mining"].filter(isOfThing)).toEqual([]);
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
