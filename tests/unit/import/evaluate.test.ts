import { expect, test } from "vitest";
import { evaluate, fill, holds } from "#app/domain/import/evaluate.ts";
import { newNotes } from "#app/domain/import/notes.ts";
import { Rule } from "#app/domain/import/rule.ts";

function read(input: unknown, scope: Record<string, unknown>) {
  const notes = newNotes();
  return { value: evaluate(Rule.parse(input), { scope, field: "f", notes }), notes };
}
const value = (input: unknown, scope: Record<string, unknown>) => read(input, scope).value;

test("a value comes from a path, from the first that is stated, or from all of them", () => {
  const row = { a: "", b: { c: ["x", "y"] }, "d.e": "dotted" };
  expect(value("b.c.1", row)).toBe("y");
  expect(value("d.e", row)).toBe("dotted");
  expect(value({ firstOf: ["a", "z", "b.c"] }, row)).toEqual(["x", "y"]);
  expect(value({ allOf: ["b.c", "d.e"] }, row)).toEqual(["x", "y", "dotted"]);
  expect(value("z", row)).toBeUndefined();
  expect(value("parts.*.t", { parts: [{ t: "a" }, {}, { t: "b" }] })).toEqual(["a", "b"]);
});

test("a template leaves out the paragraphs whose fields are empty", () => {
  const template = "{text}\n\nExpected: {outcome}\n\nSkills: {skills}";
  expect(fill(template, { text: "Do it.", outcome: " ", skills: ["Go", "SQL"] })).toBe(
    "Do it.\n\nSkills: Go, SQL",
  );
});

test("a table gives one value for many, many for one, or none", () => {
  const rule = { from: "tags", values: { "C/C++": ["C", "C++"], "Junior / Intern": null } };
  expect(value(rule, { tags: ["C/C++", "Junior / Intern", "SQL"] })).toEqual(["C", "C++", "SQL"]);
});

test("patterns decide in their order, and the rest becomes the other value", () => {
  const rule = { from: "text", patterns: [["[а-я]{3}", "bg"]], otherwise: "en" };
  expect(value(rule, { text: "Търсим стажант" })).toBe("bg");
  expect(value(rule, { text: "An intern" })).toBe("en");
  expect(value(rule, {})).toBe("en");
});

test("a list is split, cleaned of entries, made distinct and cut with a warning", () => {
  const rule = { from: "l", split: ";", drop: ["^Remote"], distinct: true, first: 2 };
  const { value: list, notes } = read(rule, { l: "Sofia; Remote in USA; Sofia;;Ruse; Varna" });
  expect(list).toEqual(["Sofia", "Ruse"]);
  expect(notes.warnings).toEqual([{ field: "f", code: "onlyFirst", values: { taken: 2, all: 3 } }]);
});

test("match takes the first group, replace changes every place", () => {
  expect(value({ from: "t", match: "\\((\\d+) ECTS\\)" }, { t: "Bachelor (240 ECTS)" })).toBe(
    "240",
  );
  expect(value({ from: "t", match: "\\d" }, { t: "none" })).toBeUndefined();
  expect(value({ from: "t", replace: [["\\s+Заплата$", ""]] }, { t: "София Заплата" })).toBe(
    "София",
  );
});

test("a date that cannot be read refuses the row, or is left out where the rule says so", () => {
  const date = { format: "iso" };
  expect(read({ from: "d", date }, { d: "x" }).notes.errors).toEqual([
    { field: "f", code: "notADate", values: { value: "x" } },
  ]);
  const { notes } = read({ from: "d", date, ifWrong: "leaveOut" }, { d: "x" });
  expect(notes.errors).toEqual([]);
  expect(notes.warnings[0]!.code).toBe("leftOut");
});

test("a date with a reference field counts from it", () => {
  const rule = {
    from: "posted",
    date: { format: "d/m/y", reference: { field: "today", format: "d/m/y" } },
  };
  expect(value(rule, { posted: "вчера", today: "15.03.23" })).toBe("2023-03-14");
  expect(value(rule, { posted: "08.03.23", today: "15.03.23" })).toBe("2023-03-08");
});

test("a condition compares as text, any entry of a list counts", () => {
  const row = { active: false, tags: ["a", "b"], empty: [] };
  expect(holds({ field: "active", is: [false] }, row)).toBe(true);
  expect(holds({ field: "tags", is: ["b"] }, row)).toBe(true);
  expect(holds({ field: "tags", isNot: ["b"] }, row)).toBe(false);
  expect(holds({ field: "tags", matches: "^[c-z]" }, row)).toBe(false);
  expect(holds({ field: "empty", isEmpty: true }, row)).toBe(true);
  expect(holds({ field: "n", atMost: "row.length" }, { n: 6, row: { length: 6 } })).toBe(true);
  expect(holds({ field: "n", atMost: 5 }, { n: 6 })).toBe(false);
  expect(holds({ field: "missing", atMost: 5 }, row)).toBe(false);
  expect(value({ from: "active", when: { field: "tags", is: ["z"] } }, row)).toBeUndefined();
});
