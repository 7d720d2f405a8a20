import { describe, expect, test } from "vitest";
import { day, optionalText, shortText, skillName, webAddress } from "#app/domain/posting/fields.ts";

const complaint = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map(({ message }) => message);

describe("a text", () => {
  test("is kept without control characters and invisible signs, its lines as they are", () => {
    const given = "One\u0000\r\n\ttwo\u202e \u200b";
    expect(shortText(20).parse(given)).toBe("One \n\ttwo");
    expect(optionalText(20).parse(given)).toBe("One \n\ttwo");
    expect(skillName().parse("C\u200b\n\u0000sharp")).toBe("C sharp");
  });

  test.each(["", "  ", "\u0000", "\u200b\ufeff", "\u2067\u2069"])(
    "%j counts as empty",
    (nothing) => {
      expect(complaint(shortText(20).safeParse(nothing))).toEqual(["required"]);
      expect(complaint(skillName().safeParse(nothing))).toEqual(["required"]);
      expect(optionalText(20).parse(nothing)).toBeUndefined();
    },
  );

  test("is measured as it is kept", () => {
    expect(shortText(2).parse("a\u200b\u200bb")).toBe("ab");
    expect(complaint(shortText(2).safeParse("abc"))).toEqual(["tooLong|max=2"]);
  });
});

test("a web address has no control characters", () => {
  expect(webAddress().parse(" https://tandem.example/a\u200b ")).toBe("https://tandem.example/a");
  expect(webAddress().parse("https://tandem.example/a\u0000")).toBe("https://tandem.example/a");
});

describe("a day", () => {
  test.each(["2000-01-01", "2028-02-29", "2100-12-31"])("%s is taken", (text) => {
    expect(day().parse(text)).toBe(text);
  });

  test.each([
    ["0000-01-01", "dateOutOfRange|from=2000&to=2100"],
    ["1999-12-31", "dateOutOfRange|from=2000&to=2100"],
    ["2101-01-01", "dateOutOfRange|from=2000&to=2100"],
    ["2027-02-29", "notADate"],
    ["27-01-01", "notADate"],
    ["2027-01-01\u0000", "notADate"],
  ])("%s is refused once: %s", (text, code) => {
    expect(complaint(day().safeParse(text))).toEqual([code]);
  });
});
