import { expect, test } from "vitest";
import { SIDE_OF_KIND } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { mapRow } from "#app/domain/import/map-row.ts";
import { parseMapping } from "#app/domain/import/mapping.ts";
import { skillFinder } from "#app/domain/import/skill-finder.ts";
import { prepareSkills } from "#app/domain/skill/prepare.ts";

const BASE = {
  externalId: "id",
  organisation: { constant: "Firma" },
  language: { constant: "en" },
  "texts.en.title": { constant: "Intern" },
};
const EUR_A_MONTH = { currency: "EUR", period: "month" };

function read(kind: PostingKind, rules: Record<string, unknown>, row: Record<string, unknown>) {
  const mapping = parseMapping({ fields: { ...BASE, ...rules } }, kind);
  const finder = skillFinder(
    { ...prepareSkills([]), findGone: () => null },
    {
      taken: "none",
      shown: 0,
      by: SIDE_OF_KIND[kind],
    },
  );
  const setting = { kind, mapping, files: new Map(), finder, taken: "none" as const };
  return mapRow({ id: 1, ...row }, setting);
}

const pay = { from: "pay", money: EUR_A_MONTH };
const leftOut = (field: string, value: string) => ({ field, code: "leftOut", values: { value } });

test("pay that is not understood is left out with its words, and the row keeps the rest", () => {
  for (const written of ["120 EUR/day", "-500 EUR", "competitive, 13 salaries", "1200 XYZ"]) {
    const { content, errors, warnings } = read("internship", { pay }, { pay: written });
    expect(errors).toEqual([]);
    expect(content).toMatchObject({ texts: { en: { title: "Intern" } } });
    for (const field of ["payKind", "payFrom"]) expect(content).not.toHaveProperty(field);
    expect(warnings).toEqual([leftOut("pay", written)]);
  }
});

test("a mapping may have such a row refused", () => {
  const rules = { pay: { ...pay, ifWrong: "refuse" } };
  expect(read("internship", rules, { pay: "120 EUR/day" }).errors).toEqual([
    { field: "pay", code: "notMoney", values: { value: "120 EUR/day" } },
  ]);
});

test("the word paid beside pay that is not understood says too little, and refuses nothing", () => {
  const rules = { pay, payKind: "kind" };
  const mapped = read("internship", rules, { pay: "120 EUR/day", kind: "paid" });
  expect(mapped).toMatchObject({ errors: [], warnings: [leftOut("pay", "120 EUR/day")] });
  expect(mapped.content).not.toHaveProperty("payKind");
});

test("a year's pay comes as a month's, with a remark", () => {
  const mapped = read("internship", { pay }, { pay: "30000 EUR per year" });
  expect(mapped.content).toMatchObject({ payFrom: 2500, payCurrency: "EUR", payPeriod: "month" });
  expect(mapped.warnings).toEqual([
    { field: "pay", code: "yearAsMonths", values: { value: "30000 EUR per year" } },
  ]);
});

const COLUMNS = { pay, payKind: "kind", payCurrency: "currency", payPeriod: "period" };

test("columns of the currency and the period win over what the mapping says for all rows", () => {
  const row = { pay: "40", currency: "PLN", period: "hour" };
  expect(read("internship", COLUMNS, row).content).toMatchObject({
    payKind: "paid",
    payFrom: 40,
    payCurrency: "PLN",
    payPeriod: "hour",
  });
});

test.each([
  [{ pay: "1200 EUR", currency: "PLN" }, "EUR ≠ PLN"],
  [{ pay: "12 EUR/h", period: "month" }, "hour ≠ month"],
  [{ pay: "1200 EUR", kind: "unpaid" }, "paid ≠ unpaid"],
  [{ pay: "0", kind: "paid" }, "unpaid ≠ paid"],
])("columns that contradict the amount's words leave the pay out: %j", (row, value) => {
  const { content, errors, warnings } = read("internship", COLUMNS, row);
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [leftOut("pay", value)] });
  for (const field of ["payKind", "payFrom", "payCurrency", "payPeriod"])
    expect(content).not.toHaveProperty(field);
});

const budget = { from: "budget", money: { currency: "EUR" } };

test("a budget is one sum, in the currency of its words or of its column", () => {
  const rules = { budget, budgetCurrency: "currency" };
  const content = (row: Record<string, unknown>) =>
    read("co_development_offer", rules, row).content;
  expect(content({ budget: "20 000 PLN" })).toMatchObject({
    budget: 20_000,
    budgetCurrency: "PLN",
  });
  expect(content({ budget: "20k", currency: "USD" })).toMatchObject({
    budget: 20_000,
    budgetCurrency: "USD",
  });
});

test.each(["5000 EUR a month", "30000 EUR per year", "0", "5000 EUR, if approved"])(
  "%j is no budget and is left out",
  (written) => {
    const { content, errors, warnings } = read(
      "co_development_offer",
      { budget },
      { budget: written },
    );
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [leftOut("budget", written)] });
    expect(content).not.toHaveProperty("budget");
  },
);
