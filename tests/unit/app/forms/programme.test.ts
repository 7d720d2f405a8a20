import { describe, expect, test } from "vitest";
import { DEGREES, EQF_OF_DEGREE } from "#db/codes-of-programmes.ts";
import { serverInstance } from "#app/i18n/instances.server.ts";
import { missingForPublication, POSTING_INPUTS } from "#app/domain/posting/input.ts";
import { levelWord, levelWords } from "#app/components/posting/level-word.ts";
import { accreditationOf } from "#app/components/posting/programme-facts.tsx";
import { valuesFrom } from "#app/components/posting-form/values-from.ts";
import { formatsFor } from "#app/lib/formats.ts";
import { contentFor } from "#tests/support/contents.ts";

const refusals = (fields: object) => {
  const parsed = POSTING_INPUTS.programme.safeParse({ ...contentFor("programme"), ...fields });
  return parsed.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
};

describe("a degree", () => {
  test.each(DEGREES)("of %s says its level, and contradicts every other", (degree) => {
    const level = EQF_OF_DEGREE[degree];
    const alone = contentFor("programme", { degree, eqfLevel: undefined });
    expect(alone).toMatchObject({ degree, eqfLevel: level });
    for (const eqfLevel of [1, 2, 3, 4, 5, 6, 7, 8])
      expect(refusals({ degree, eqfLevel })).toEqual(
        eqfLevel === level ? [] : [["eqfLevel", `otherLevel|level=${level}`]],
      );
  });

  test("is not read from a level: two of them have the sixth", () => {
    const level = contentFor("programme", { degree: undefined, eqfLevel: 6 });
    expect(level.degree).toBeUndefined();
    expect(level.eqfLevel).toBe(6);
  });

  test("or a level is what publication needs", () => {
    const neither = contentFor("programme", { degree: undefined, eqfLevel: undefined });
    expect(missingForPublication(neither)).toEqual([{ field: "degree", code: "levelToPublish" }]);
    const level = contentFor("programme", { degree: undefined, eqfLevel: 4 });
    expect(missingForPublication(level)).toEqual([]);
  });

  test("leaves the field of the level empty, so that another one can be chosen alone", () => {
    const names = { skill: (id: string) => id, place: (id: string) => id };
    const shown = (fields: object) =>
      valuesFrom(contentFor("programme", { ...fields }), names, { revision: 1 });
    expect(shown({ degree: "master" })).toMatchObject({ degree: "master", eqfLevel: "" });
    expect(shown({ degree: undefined, eqfLevel: 4 }).eqfLevel).toBe("4");
  });
});

test("a programme names forms of study that there are, and a plausible number of students", () => {
  expect(refusals({ studyForms: ["evening", "by_post"] })).toEqual([
    ["studyForms.1", "unknownChoice"],
  ]);
  expect(refusals({ studentsPerYear: 0 })).toEqual([
    ["studentsPerYear", "outOfRange|min=1&max=5000"],
  ]);
  expect(refusals({ qualification: "x".repeat(201) })).toEqual([
    ["qualification", "tooLong|max=200"],
  ]);
  expect(refusals({ accreditedUntil: "2001-01-31" })).toEqual([]);
});

describe("in words", () => {
  const [en, bg] = [serverInstance("en").t, serverInstance("bg").t];

  test("a degree is said with its level, and a level alone as what it usually is", () => {
    const college = { degree: "professional_bachelor", eqfLevel: 6 };
    expect(levelWord(college, en)).toBe("professional bachelor");
    expect(levelWords(college, en)).toBe("professional bachelor (EQF level 6)");
    expect(levelWords(college, bg)).toBe("професионален бакалавър (ниво 6 по ЕКР)");
    expect(levelWords({ degree: null, eqfLevel: 7 }, bg)).toBe("магистър");
    expect(levelWords({ degree: null, eqfLevel: null }, en)).toBeNull();
  });

  test("an accreditation is said as far as it is stated", () => {
    const say = (stated: Parameters<typeof accreditationOf>[0], isOver = false) =>
      accreditationOf(stated, isOver ? "posting.accreditationOver" : "posting.accreditedTill", {
        t: en,
        date: formatsFor("en").date,
      })?.replaceAll("\u00a0", " ") ?? null;
    expect(say({ accreditedBy: "The Agency", accreditedUntil: null })).toBe("The Agency");
    const both = { accreditedBy: "The Agency", accreditedUntil: "2030-07-31" };
    expect(say(both)).toBe("The Agency, valid until 31 July 2030");
    expect(say(both, true)).toBe("The Agency, expired on 31 July 2030");
    expect(say({ accreditedUntil: "2030-07-31" })).toBe("valid until 31 July 2030");
    expect(say({})).toBeNull();
  });
});
