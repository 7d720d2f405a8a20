import { expect, test } from "vitest";
import { serverInstance } from "#app/i18n/instances.server.ts";
import { sayError, sayErrors, sayRefusals } from "#app/lib/say-error.ts";

const [en, bg] = [serverInstance("en").t, serverInstance("bg").t];

test("values stand in the sentence", () => {
  expect(sayError(en, "tooLong|max=200")).toBe("Use at most 200\u00a0characters.");
  expect(sayErrors(bg, ["required"])).toEqual(["Попълнете това поле."]);
  expect(sayErrors(bg, undefined)).toEqual([]);
});

test("what is counted stands in the singular or plural", () => {
  expect(sayError(en, "beyondProgramme|count=1")).toBe("The programme has only 1 semester.");
  expect(sayError(en, "beyondProgramme|count=8")).toBe("The programme has only 8 semesters.");
  expect(sayError(bg, "beyondProgramme|count=1")).toBe("Програмата има само 1 семестър.");
  expect(sayError(bg, "beyondProgramme|count=8")).toBe("Програмата има само 8 семестъра.");
});

test("a refused request says the same as the form would", () => {
  const refusals = [
    { code: "tooLong", values: { max: 200 } },
    { field: "semesters", code: "beyondProgramme", values: { count: 1 } },
    { code: "required" },
  ];
  const coded = ["tooLong|max=200", "beyondProgramme|count=1", "required"];
  for (const t of [en, bg]) expect(sayRefusals(t, { refusals })).toEqual(sayErrors(t, coded));
  for (const body of [null, undefined, "text", {}, { refusals: "none" }])
    expect(sayRefusals(en, body)).toEqual([]);
});

test("so do the modules of a list", () => {
  expect(en("posting.modulesLead", { count: 1, ects: "6" })).toBe("1 module, 6\u00a0ECTS in all.");
  expect(bg("posting.modulesLead", { count: 2, ects: "11" })).toBe(
    "2 дисциплини, общо 11\u00a0ECTS.",
  );
});
