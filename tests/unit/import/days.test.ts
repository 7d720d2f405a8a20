import { expect, test } from "vitest";
import { readDay } from "#app/domain/import/days.ts";

test.each([
  [1689739200, "unix", "2023-07-19"],
  ["1689739200000", "unix ms", "2023-07-19"],
  ["2024-02-29", "iso", "2024-02-29"],
  ["2024-05-01T10:00:00Z", "iso", "2024-05-01"],
  ["31/12/2026", "d/m/y", "2026-12-31"],
  ["1.2.26 г.", "d/m/y", "2026-02-01"],
  ["12/31/2026", "m/d/y", "2026-12-31"],
  ["2026.03.04", "y/m/d", "2026-03-04"],
  ["5 май 2027 г.", "d month y", "2027-05-05"],
  ["11 юни 2027", "d month y", "2027-06-11"],
  ["November 3, 2026", "d month y", "2026-11-03"],
] as const)("%s written as %s is %s", (written, format, day) => {
  expect(readDay(written, format)).toEqual({ day });
});

test.each([
  ["30/02/2026", "d/m/y"],
  ["2023-02-29", "iso"],
  ["soon", "unix"],
  ["5 мартенски", "iso"],
  ["5 кварк 2026", "d month y"],
] as const)("%s written as %s is no day", (written, format) => {
  expect(readDay(written, format)).toEqual({ trouble: "wrong" });
});

test("a day that can be read in two ways is ambiguous, one that cannot is certain", () => {
  const read = (written: string) => readDay(written, "d/m/y or m/d/y");
  expect(read("01/03/2026")).toEqual({ trouble: "ambiguous" });
  expect(read("25/03/2026")).toEqual({ day: "2026-03-25" });
  expect(read("03/25/2026")).toEqual({ day: "2026-03-25" });
  expect(read("05/05/2026")).toEqual({ day: "2026-05-05" });
});

test("relative words count from the reference day, and without one are refused", () => {
  const reference = "2023-03-01";
  expect(readDay("днес", "d/m/y", { reference })).toEqual({ day: "2023-03-01" });
  expect(readDay("Вчера", "d/m/y", { reference })).toEqual({ day: "2023-02-28" });
  expect(readDay("преди 3 дни", "d/m/y", { reference })).toEqual({ day: "2023-02-26" });
  expect(readDay("2 days ago", "iso", { reference })).toEqual({ day: "2023-02-27" });
  expect(readDay("вчера", "d/m/y")).toEqual({ trouble: "noReference" });
});

test("a month's name without a year takes the stated year, or the last such day by the reference", () => {
  expect(readDay("5 ное.", "d month y", { year: 2021 })).toEqual({ day: "2021-11-05" });
  expect(readDay("29 окт.", "d month y", { reference: "2021-11-08" })).toEqual({
    day: "2021-10-29",
  });
  expect(readDay("30 дек.", "d month y", { reference: "2021-11-08" })).toEqual({
    day: "2020-12-30",
  });
  expect(readDay("5 ное.", "d month y")).toEqual({ trouble: "noReference" });
});
