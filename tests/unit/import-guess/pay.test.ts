import { expect, test } from "vitest";
import { mappingFrom } from "#app/domain/browser-import/mapping-from.ts";
import { readContent } from "#app/domain/browser-import/read-content.ts";
import { guessMapping } from "#app/domain/import-guess/guess-mapping.ts";
import { profileColumns } from "#app/domain/import-guess/profile-columns.ts";
import { mapRow } from "#app/domain/import/map-row.ts";

const known = { isPlace: () => false, isSkill: () => false };
const finder = { byLabel: () => null, goneBy: () => null, inText: () => [] };

/** What becomes of the rows of a file as the form proposes it: euro and month are chosen before anybody looks. */
async function asProposed(text: string) {
  const rows = await readContent(new TextEncoder().encode(text), "a.csv");
  const columns = await profileColumns(rows, async () => known);
  const scope = { kind: "internship", isOwn: true } as const;
  const choices = guessMapping(columns, scope);
  expect(choices.constants).toEqual({ payCurrency: "EUR", payPeriod: "month" });
  const mapping = mappingFrom(choices, columns, scope);
  const setting = { kind: scope.kind, mapping, files: new Map(), finder, taken: "none" as const };
  return {
    columns: choices.columns.map(({ column, to }) => [column, to]),
    rows: rows.map(({ fields }) => mapRow(fields!, setting, true)),
  };
}

type Pay = { payFrom?: number; payCurrency?: string; payPeriod?: string };

const payOf = ({ content }: ReturnType<typeof mapRow>) => {
  const { payFrom, payCurrency, payPeriod } = content as Pay;
  return payFrom === undefined ? null : [payFrom, payCurrency, payPeriod];
};

test("pay in a browser's import says no more than its cell", async () => {
  const cells = ["900", "1200 PLN", "1.5k", "€500/week", "-500 EUR", "competitive; 13 salaries"];
  const lines = cells.map((cell, id) => `${id},Intern ${id},"${cell}"`);
  const { columns, rows } = await asProposed(["id,title,Salary", ...lines].join("\n"));
  expect(columns[2]).toEqual(["Salary", "pay"]);
  expect(rows.map(payOf)).toEqual([
    [900, "EUR", "month"],
    [1200, "PLN", "month"],
    [1500, "EUR", "month"],
    null,
    null,
    null,
  ]);
  expect(rows.slice(3).map(({ errors, warnings }) => [errors, warnings])).toEqual(
    cells.slice(3).map((value) => [[], [{ field: "pay", code: "leftOut", values: { value } }]]),
  );
});

test("a column of currencies wins over the currency that is chosen for all rows", async () => {
  const { columns, rows } = await asProposed("id,title,Salary,Currency\n1,Intern,1200,PLN\n");
  expect(columns.slice(2)).toEqual([
    ["Salary", "pay"],
    ["Currency", "payCurrency"],
  ]);
  expect(rows.map(payOf)).toEqual([[1200, "PLN", "month"]]);
});

test("a column of a name that says nothing is known as pay by a rarer currency in it", async () => {
  const { columns } = await asProposed("id,title,x2\n1,Intern,4000 zł\n2,Other,4500 zł\n");
  expect(columns[2]).toEqual(["x2", "pay"]);
});
