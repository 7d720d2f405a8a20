import { describe, expect, test } from "vitest";
import { combineLabels, labelOwners } from "#app/domain/vocabulary/labels.ts";
import type { SourceLabels } from "#app/domain/vocabulary/labels.ts";
import { cleanLabel, labelsIn } from "#app/domain/vocabulary/release-rows.ts";

const project: SourceLabels = { source: "project", label: "Python", alternatives: ["CPython"] };
const esco: SourceLabels = {
  source: "esco",
  label: "Python (computer programming)",
  alternatives: ["python", "snakes"],
};
const free = () => false;

describe("labels of several sources", () => {
  test("show the project's English and the official Bulgarian, and lose none", () => {
    expect(combineLabels("en", [esco, project], free)).toEqual({
      label: "Python",
      alternatives: ["CPython", "Python (computer programming)", "snakes"],
    });
    expect(combineLabels("bg", [project, esco], free)).toEqual({
      label: "Python (computer programming)",
      alternatives: ["python", "snakes", "CPython"],
    });
  });

  test("show what staff say above all, and take from ESCO no word that is another skill's", () => {
    const staff: SourceLabels = { source: "staff", label: "Python 3", alternatives: [] };
    expect(combineLabels("en", [esco, project, staff], (label) => label === "snakes")).toEqual({
      label: "Python 3",
      alternatives: ["Python", "CPython", "Python (computer programming)"],
    });
  });

  test("belong to whom the project calls so, then to whose name in ESCO they are", () => {
    const owners = labelOwners([
      { id: "official", source: "esco", label: "Snakes", alternatives: ["python"] },
      { id: "own", source: "project", label: "reptiles", alternatives: ["snakes"] },
    ]);
    expect([...owners].toSorted()).toEqual([
      ["reptiles", "own"],
      ["snakes", "own"],
    ]);
  });
});

test("cells give labels by line or bar, clean and once", () => {
  expect(labelsIn("one\ntwo  words\u00a0\none")).toEqual(["one", "two words"]);
  expect(labelsIn("a | b")).toEqual(["a", "b"]);
  expect(labelsIn(undefined)).toEqual([]);
  expect(cleanLabel(" a\u00a0b ")).toBe("a b");
});
