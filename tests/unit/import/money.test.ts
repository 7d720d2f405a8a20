import { expect, test } from "vitest";
import { hasAmounts, readAmount, readMoney } from "#app/domain/import/money.ts";
import type { Money } from "#app/domain/import/money.ts";
import { namesCurrency } from "#app/domain/import/money-words.ts";

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

const EUR_A_MONTH = { currency: "EUR", period: "month" } as const;

test("what the text leaves open comes from the rule, and it is known that it does", () => {
  const isAssumed = { currency: true, period: true };
  const assumed = { currency: "EUR", period: "month", isAssumed };
  expect(readMoney(900, EUR_A_MONTH)).toEqual({ from: 900, ...assumed });
  expect(readMoney("900", EUR_A_MONTH)).toEqual({ from: 900, ...assumed });
  expect(readMoney("900", {})).toEqual({ from: 900 });
  expect(readMoney(12.345, {})).toEqual({ from: 12.345 });
});

test("unpaid is a statement, words and reversed ranges are nothing", () => {
  expect(readMoney("Неплатен", {})).toBe("unpaid");
  expect(readMoney("by agreement", {})).toBeUndefined();
  expect(readMoney("900 - 100 EUR", {})).toBeUndefined();
});

test.each([
  ["1200 PLN", 1200, undefined, "PLN", "month"],
  ["zł 4000 monthly", 4000, undefined, "PLN", "month"],
  ["25 000 Kč", 25_000, undefined, "CZK", "month"],
  ["25 000 Kc\u030c", 25_000, undefined, "CZK", "month"],
  ["1200 DKK/month", 1200, undefined, "DKK", "month"],
  ["₴ 25 000", 25_000, undefined, "UAH", "month"],
  ["15000 ден.", 15_000, undefined, "MKD", "month"],
  ["1’200.50 CHF", 1200.5, undefined, "CHF", "month"],
  ["3000 lei pe lună", 3000, undefined, "RON", "month"],
  ["US$ 25/hr", 25, undefined, "USD", "hour"],
  ["12 лв./ч.", 12, undefined, "BGN", "hour"],
  ["от 1000 до 1500 лева нето", 1000, 1500, "BGN", "month"],
  ["between 1000 and 1500 EUR", 1000, 1500, "EUR", "month"],
  ["€ 900/month – € 1,200/month", 900, 1200, "EUR", "month"],
  ["500,- EUR", 500, undefined, "EUR", "month"],
  ["1200 EUR (net)", 1200, undefined, "EUR", "month"],
  ["5000 EUR in total", 5000, undefined, "EUR", "total"],
  ["1.5k EUR", 1500, undefined, "EUR", "month"],
  ["1,5 хил. лв. месечно", 1500, undefined, "BGN", "month"],
  ["2k-3k CHF", 2000, 3000, "CHF", "month"],
  ["2–3 хил. лв.", 2000, 3000, "BGN", "month"],
  ["500-1k", 500, 1000, "EUR", "month"],
])("%j is what it says, whatever the rule says", (written, from, to, currency, period) => {
  const amounts = to === undefined ? { from } : { from, to };
  const { isAssumed: _, ...read } = readMoney(written, EUR_A_MONTH) as Money;
  expect(read).toEqual({ ...amounts, currency, period });
});

test.each([
  ["30000 EUR per year", 2500, undefined],
  ["12 000 – 18 000 лв. годишно", 1000, 1500],
  ["10000 p.a.", 833.33, undefined],
  ["€24k annually", 2000, undefined],
])("%j is a year's pay: the twelfth part a month", (written, from, to) => {
  const amounts = to === undefined ? { from } : { from, to };
  expect(readMoney(written, { period: "hour" })).toMatchObject({
    ...amounts,
    period: "month",
    isOfYear: true,
  });
});

const UNREAD = [
  ["120 EUR/day", "50 лв. на ден", "€500/week", "500 EUR на седмица", "900 EUR bi-monthly"],
  ["1200 XYZ", "¥1200", "1200 kr", "900 EUR / 1760 лв.", "TOP SALARY 2000", "2000 km"],
  ["-500 EUR", "€-500", "−500", "(500) EUR", -500, "+500", "1000+ EUR", "~1000", "<1000"],
  ["competitive, 13 salaries", "1000 EUR from 2026", "01.02.2027", "900 EUR, 2026", "1200¹"],
  ["8 hours - 900 EUR", "6 месеца - 900 лв.", "900 EUR + bonus", "900 лв. на час месечно"],
  ["от 1500 лв.", "до 1500 лв.", "up to 1500", "1000/1500 EUR", "1000 500 EUR", "1000, 1500"],
  [".5 EUR", "0.500 EUR", "1200.5000", "1.200k", "5 kEUR", "1 200,500", "2k-3 EUR", "1-2-3"],
];

test.each(UNREAD.flat())("%j says more than is understood, and is not read", (written) => {
  expect(readMoney(written, EUR_A_MONTH)).toBeUndefined();
});

// Reading that takes the square of the length would not end within the time that a test has.
test("a long text is read to its end", () => {
  for (const word of ["1 ", "1-", "a ", "EUR ", ".", "( ", "1 000", "from "])
    expect(readMoney(word.repeat(400_000 / word.length), EUR_A_MONTH)).toBeUndefined();
});

test.each(["1,200 a week", "900 EUR, 1000 EUR with a bonus", "unpaid"])(
  "%j may be about money, readable or not",
  (written) => {
    expect(hasAmounts(written)).toBe(true);
  },
);

test.each(["Python, SQL", "1, 2, 3", "900 - 100"])("%j holds no amounts", (written) => {
  expect(hasAmounts(written)).toBe(false);
});

test("currencies are known by sign, word and code, and not within words", () => {
  for (const text of ["€8", "1200лв", "25 zł", "900 pln"]) expect(namesCurrency(text)).toBe(true);
  for (const text of ["Славия", "euroleague", "client", "km 5"])
    expect(namesCurrency(text)).toBe(false);
});
