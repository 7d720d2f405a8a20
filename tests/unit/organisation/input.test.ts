import { expect, test } from "vitest";
import { NewOrganisationInput } from "#app/domain/organisation/new-input.ts";

const refusals = (entered: Record<string, unknown>) =>
  NewOrganisationInput.safeParse(entered).error?.issues.map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );

test("the number that a Bulgarian body lacks is told together with what else is wrong", () => {
  expect(refusals({ country: "BG" })).toEqual([
    "kind unknownChoice",
    "name required",
    "identifier required",
  ]);
  expect(refusals({ kind: "company", country: "BG", identifier: "123456789" })).toEqual([
    "name required",
    "identifier notAnEik",
  ]);
});

test("a number is asked for in Bulgaria alone, and once", () => {
  expect(refusals({ kind: "company" })).toEqual(["name required", "country required"]);
  expect(refusals({ kind: "company", name: "Lipova", country: "DE" })).toBeUndefined();
  expect(refusals({ country: "BG", identifier: "1".repeat(200) })).toHaveLength(3);
});
