import { expect, test } from "vitest";
import { MappingError, parseMapping } from "#app/domain/import/mapping.ts";

const minimal = {
  fields: { language: { constant: "en" }, "texts.en.title": "title" },
};

const mistakes = (input: unknown, kind: Parameters<typeof parseMapping>[1] = "internship") => {
  try {
    parseMapping(input, kind);
  } catch (error) {
    if (error instanceof MappingError) return error.message.split("\n");
    throw error;
  }
  return [];
};

test("a text alone is short for a rule that takes the field", () => {
  expect(parseMapping(minimal, "internship").fields["texts.en.title"]).toMatchObject({
    from: "title",
  });
});

test("a field that the kind does not have is named, with those it has", () => {
  const fields = { ...minimal.fields, salary: "pay", "texts.xx.title": "title" };
  const [first, second] = mistakes({ fields });
  expect(first).toMatch(/^fields\.salary: no such field; internship has externalId, .*payFrom/);
  expect(second).toMatch(/^fields\.texts\.xx\.title: no such field/);
});

test("fields of another kind and modules of another kind are refused", () => {
  expect(mistakes({ fields: { ...minimal.fields, eqfLevel: "l" } })[0]).toMatch(/eqfLevel/);
  expect(mistakes({ ...minimal, modules: { each: "m", fields: {} } })).toEqual([
    "modules: a internship has none",
  ]);
  expect(mistakes({ ...minimal, skills: { wants: [] } })).toEqual([
    "skills.wants: a internship has requires",
  ]);
});

test("people's names and addresses have no place in a mapping", () => {
  for (const name of ["contactEmail", "texts.original.mentorRole"]) {
    const [mistake] = mistakes({ fields: { ...minimal.fields, [name]: "mentor" } });
    expect(mistake).toMatch(/no personal data/);
  }
  const role = "texts.original.mentorRole";
  const own = { fields: { ...minimal.fields, [role]: "mentor" } };
  expect(parseMapping(own, "internship", true).fields[role]).toBeDefined();
});

test("a rule takes its value from exactly one place", () => {
  const two = { from: "a", constant: 1 };
  expect(mistakes({ fields: { ...minimal.fields, externalId: two } })).toEqual([
    "fields.externalId: needs exactly one of from, firstOf, allOf, constant, template; it has from and constant",
  ]);
  expect(mistakes({ fields: { ...minimal.fields, externalId: {} } })[0]).toMatch(/it has none/);
});

test("misspelt operations, broken patterns and missing files are named at their place", () => {
  expect(mistakes({ fields: { ...minimal.fields, mode: { from: "m", pattern: [] } } })[0]).toMatch(
    /^fields\.mode: .*pattern/,
  );
  expect(mistakes({ fields: { ...minimal.fields, mode: { from: "m", match: "(" } } })[0]).toBe(
    'fields.mode.match: "(" is not a regular expression',
  );
  expect(mistakes({ ...minimal, with: { course: { file: "courses", on: "id" } } })).toEqual([
    'with.course: files has no "courses"',
  ]);
});

test("language and title are needed", () => {
  expect(mistakes({ fields: {} })).toEqual([
    "fields: language is missing",
    "fields: texts.<language>.title is missing",
  ]);
});
