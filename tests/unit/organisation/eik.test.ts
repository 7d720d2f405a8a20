import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEik, tidyEik } from "#app/domain/organisation/eik.ts";

/** Nine digits of which the last is free. */
const stems = fc.stringMatching(/^\d{8}$/).filter((digits) => /[1-9]/.test(digits));
const digit = fc.integer({ min: 0, max: 9 });
const endings = Array.from({ length: 10 }, (_, last) => String(last));

/** The EIK that begins with eight digits: exactly one last digit makes one. */
const completed = stems.map((stem) => endings.map((last) => stem + last).find(isEik)!);

describe("an EIK of nine digits", () => {
  test.each([
    ["131071587", "the first weights decide"],
    ["121396123", "the body of the branch below"],
    ["020469788", "it begins with a zero"],
    ["999000161", "the first weights leave ten, the second decide"],
  ])("%s: %s", (eik) => expect(isEik(eik)).toBe(true));

  test("has exactly one last digit that fits", () => {
    fc.assert(
      fc.property(stems, (stem) => endings.filter((last) => isEik(stem + last)).length === 1),
    );
  });

  test("is wrong as soon as one digit of it is typed wrongly, by the first weights", () => {
    // Where the second weights decide, two different sums may meet; the first ones keep all apart.
    const byFirstWeights = completed.filter((eik) => {
      const sum = [...eik].slice(0, 8).reduce((all, one, at) => all + Number(one) * (at + 1), 0);
      return sum % 11 < 10;
    });
    fc.assert(
      fc.property(byFirstWeights, digit, (eik, wrong) => {
        const mistyped = eik.slice(0, 8) + wrong;
        return mistyped === eik || !isEik(mistyped);
      }),
    );
  });
});

describe("an EIK of thirteen digits", () => {
  test.each(["1213961230342", "1310715870021"])("%s is judged by both check digits", (eik) => {
    const last = endings.filter((ending) => isEik(eik.slice(0, 12) + ending));
    expect(last).toHaveLength(1);
    expect(isEik(eik)).toBe(eik === "1213961230342");
  });

  test("belongs to a body whose own number is right", () => {
    fc.assert(
      fc.property(completed, fc.stringMatching(/^\d{3}$/), (body, branch) => {
        const whole = endings.map((last) => body + branch + last).filter(isEik);
        const wrongBody = body.slice(0, 8) + ((Number(body[8]) + 1) % 10);
        const ofWrong = endings.map((last) => wrongBody + branch + last).filter(isEik);
        return whole.length === 1 && ofWrong.length === 0;
      }),
    );
  });
});

test.each([
  "",
  "0",
  "000000000",
  "0000000000000",
  "12345678",
  "1234567890",
  "13107158x",
  "１３１０７１５８７",
])("%j is none", (text) => expect(isEik(text)).toBe(false));

test("nothing of another length is one, and nothing breaks the check", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const isOfLength = /^(\d{9}|\d{13})$/.test(text);
      return isOfLength || !isEik(text);
    }),
  );
});

test.each([
  ["BG131071587", "131071587"],
  ["bg 131 071 587", "131071587"],
  ["131-071-587", "131071587"],
  ["BGR131071587", "BGR131071587"],
])("of what people type, %s, the number is %s", (typed, number) => {
  expect(tidyEik(typed)).toBe(number);
});
