import { describe, expect, test } from "vitest";
import { formatsFor, yearOf } from "#app/lib/formats.ts";

const en = formatsFor("en");
const bg = formatsFor("bg");
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

test("formats are made once a language", () => {
  expect(formatsFor("bg")).toBe(bg);
});

describe("days", () => {
  test("are written as the language writes them", () => {
    expect(plain(en.date("2026-07-01"))).toBe("1 July 2026");
    expect(plain(bg.date("2026-07-01"))).toBe("1 юли 2026 г.");
    expect(bg.month(3)).toBe("март");
  });

  test("are short without the year where that is this one", () => {
    expect(plain(en.shortDate("2026-07-01", 2026))).toBe("1 July");
    expect(plain(en.shortDate("2027-07-01", 2026))).toBe("1 July 2027");
    expect(plain(bg.shortDate("2027-07-01", 2026))).toBe("1 юли 2027 г.");
    expect(plain(en.shortDate("2026-07-01"))).toBe("1 July 2026");
    // It is the year of Sofia, not that of UTC.
    expect(yearOf(new Date("2025-12-31T22:30:00Z"))).toBe(2026);
    expect(yearOf("2025-12-31")).toBe(2025);
  });

  test("of the calendar do not move with the clock, instants do", () => {
    expect(plain(en.date("2026-01-01"))).toBe("1 January 2026");
    // Half past ten in the evening of the last day by UTC is already the new year in Sofia.
    expect(plain(en.date(new Date("2025-12-31T22:30:00Z")))).toBe("1 January 2026");
    expect(en.dateTime("2026-07-01T09:05:00Z")).toBe("1\u00a0July\u00a02026 at\u00a012:05");
  });
});

describe("numbers", () => {
  test("group thousands in both languages", () => {
    expect(en.number(4666)).toBe("4,666");
    expect(plain(bg.number(4666))).toBe("4 666");
    expect(plain(bg.number(133.37, 1))).toBe("133,4");
  });

  test("show cents only where there are some", () => {
    expect(en.money(1400, "EUR")).toBe("€1,400");
    expect(plain(bg.money(1400, "EUR"))).toBe("1 400 €");
    expect(en.money(12.5, "EUR")).toBe("€12.50");
  });

  test("of points keep two decimals, as the rules count hundredths", () => {
    expect(en.points(6667)).toBe("66.67");
    expect(bg.points(1000)).toBe("10,00");
    expect(en.pointsRange(6667, 8017)).toBe("66.67–80.17");
    expect(en.pointsRange(9990, 9990)).toBe("99.90");
  });

  test("carry their unit in words", () => {
    expect(en.duration(1, "week")).toBe("1\u00a0week");
    expect(plain(bg.duration(12, "week"))).toBe("12 седмици");
    expect(plain(bg.duration(1, "month"))).toBe("1 месец");
    expect(plain(en.distance(132.7))).toBe("133 km");
    expect(plain(bg.distance(132.7))).toBe("133 км");
  });
});

test("languages and countries are named in the reader's language", () => {
  expect(en.language("bg")).toBe("Bulgarian");
  expect(bg.language("en")).toBe("английски");
  expect(bg.country("MK")).toBe("Северна Македония");
  expect(bg.list(["a", "b", "c"])).toBe("a, b и c");
  expect(bg.either(["a", "b", "c"])).toBe("a, b или c");
  expect(en.either(["a", "b"])).toBe("a or b");
});
