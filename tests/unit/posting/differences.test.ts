import { describe, expect, test } from "vitest";
import { POSTING_KINDS } from "#db/codes.ts";
import { changedParts } from "#app/domain/posting/changed-parts.ts";
import { COMPARED } from "#app/domain/posting/compared-fields.ts";
import { areEqual, differencesBetween } from "#app/domain/posting/differences.ts";
import { POSTING_INPUTS } from "#app/domain/posting/input.ts";
import { contentFor } from "#tests/support/contents.ts";

describe.each(POSTING_KINDS)("a %s", (kind) => {
  test("does not differ from itself", () => {
    const differences = differencesBetween(contentFor(kind), contentFor(kind));
    expect(areEqual(differences)).toBe(true);
    expect(changedParts(differences)).toEqual([]);
  });

  test("has no field that two versions are not compared by", () => {
    const compared: string[] = [
      ...Object.values(COMPARED).flat(),
      "kind",
      "texts",
      "places",
      "requires",
      "wants",
      "brings",
      "modules",
    ];
    const fields = Object.keys(POSTING_INPUTS[kind].shape);
    expect(fields.length).toBeGreaterThan(10);
    expect(fields.filter((name) => !compared.includes(name))).toEqual([]);
  });
});

const internship = (fields: object) => contentFor("internship", { ...fields });

test("an internship tells its texts, facts, places and skills", () => {
  const before = internship({ deadlineOn: "2027-05-15" });
  const after = internship({
    title: "Another title",
    deadlineOn: undefined,
    payKind: "unpaid",
    payFrom: undefined,
    payCurrency: undefined,
    payPeriod: undefined,
    places: [{ place: "plovdiv" }],
    requires: [
      { skill: "sql", importance: 1, level: 3 },
      { skill: "databases", importance: 2 },
    ],
  });
  const { texts, fields, places, skills, modules } = differencesBetween(before, after);
  expect(texts.map(({ field, from, to }) => [field, from, to])).toEqual([
    ["title", "A internship", "Another title"],
    ["description", "All about A internship.", "All about Another title."],
  ]);
  expect(fields).toEqual([
    { field: "deadline", from: { deadlineOn: "2027-05-15" }, to: {} },
    {
      field: "pay",
      from: { payKind: "paid", payFrom: 1200, payCurrency: "EUR", payPeriod: "month" },
      to: { payKind: "unpaid" },
    },
  ]);
  expect(places).toEqual({ added: ["plovdiv"], removed: ["sofia"] });
  expect(skills).toEqual([
    { role: "requires", skill: "sql", from: { importance: 2 }, to: { importance: 1, level: 3 } },
    { role: "requires", skill: "Python", from: { importance: 1 } },
    { role: "requires", skill: "databases", to: { importance: 2 } },
  ]);
  expect(modules).toBeNull();
});

test("the order of choices, places and skills is no difference", () => {
  const before = internship({ languages: ["en", "bg"], places: [{ place: "a" }, { place: "b" }] });
  const after = internship({ languages: ["bg", "en"], places: [{ place: "b" }, { place: "a" }] });
  expect(areEqual(differencesBetween(before, after))).toBe(true);
});

describe("modules", () => {
  const module = (title: string, fields: object = {}) => ({
    texts: { en: { title } },
    semester: 1,
    ects: 6,
    ...fields,
  });
  const programme = (...modules: object[]) => contentFor("programme", { modules });
  const between = (before: object[], after: object[]) =>
    differencesBetween(programme(...before), programme(...after)).modules!;

  test("are the same by their code, whatever they are called now", () => {
    const { added, removed, changed } = between(
      [module("Databases", { code: "DB1" }), module("Networks", { code: "NW1" })],
      [module("Networks", { code: "NW1" }), module("Data Systems", { code: "db1 ", ects: 5 })],
    );
    expect([added, removed]).toEqual([[], []]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({
      fields: ["code", "ects"],
      texts: [{ field: "title", from: "Databases", to: "Data Systems" }],
    });
  });

  test("without a code are the same by their title in any language", () => {
    const { added, removed, changed } = between(
      [module("Databases"), module("Networks")],
      [
        {
          ...module("Databases"),
          texts: { en: { title: "DATABASES" }, bg: { title: "Бази данни" } },
        },
        module("Security"),
      ],
    );
    expect(added.map(({ texts }) => texts.en?.title)).toEqual(["Security"]);
    expect(removed.map(({ texts }) => texts.en?.title)).toEqual(["Networks"]);
    expect(changed[0]!.texts.map(({ language, from, to }) => [language, from, to])).toEqual([
      ["en", "Databases", "DATABASES"],
      ["bg", "", "Бази данни"],
    ]);
  });

  test("of one title twice are compared each once", () => {
    const twice = [module("Project"), module("Project", { semester: 2 })];
    expect(between(twice, twice)).toMatchObject({ added: [], removed: [], changed: [] });
    expect(between(twice, [twice[0]!]).removed).toHaveLength(1);
  });

  test("tell their skills, and the credits of all", () => {
    const { changed, ects } = between(
      [module("Databases", { skills: [{ skill: "sql", level: 2 }, { skill: "python" }] })],
      [module("Databases", { ects: 7.5, skills: [{ skill: "sql", level: 3 }] }), module("New")],
    );
    expect(changed[0]!.skills).toEqual([
      { skill: "sql", from: { level: 2 }, to: { level: 3 } },
      { skill: "python", from: {} },
    ]);
    expect(ects).toEqual({ from: 6, to: 13.5 });
  });
});
