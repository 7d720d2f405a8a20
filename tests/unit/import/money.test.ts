import { expect, test } from "vitest";
import { readAmount, readMoney } from "#app/domain/import/money.ts";

test.each([
  ["1200", 1200],
  ["1 200", 1200],
  ["1.200", 1200],
  ["1,200.50", 1200.5],
  ["1 200,5", 1200.5],
  ["0.75", 0.75],
])("the amount %s is %d", (written, amount) => {
  expect(readAmount(written)).toBe(amount);
});

test.each(["", "1 TO 4", "twelve", "1a"])("%j is no amount", (written) => {
  expect(readAmount(written)).toBeUndefined();
});

test("pay is read with its currency and period, as one amount or as a range", () => {
  expect(readMoney("1 200 – 1 800 лв. на месец", {})).toEqual({
    from: 1200,
    to: 1800,
    currency: "BGN",
    period: "month",
  });
  expect(readMoney("€12.50 per hour", {})).toEqual({ from: 12.5, currency: "EUR", period: "hour" });
});

test("what the text leaves open comes from the rule", () => {
  const rule = { currency: "EUR", period: "month" } as const;
  expect(readMoney(900, rule)).toEqual({ from: 900, currency: "EUR", period: "month" });
  expect(readMoney("900", {})).toEqual({ from: 900 });
});

test("unpaid is a statement, words and reversed ranges are nothing", () => {
  expect(readMoney("Неплатен", {})).toBe("unpaid");
  expect(readMoney("by agreement", {})).toBeUndefined();
  expect(readMoney("900 - 100 EUR", {})).toBeUndefined();
});
