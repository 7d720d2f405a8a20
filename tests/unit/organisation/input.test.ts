import { expect, test } from "vitest";
import { NewOrganisationInput } from "#app/domain/organisation/new-input.ts";
import { ProfileInput } from "#app/domain/organisation/profile-input.ts";

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

test.each(["Win 1000 EUR at http://evil.example now", "WWW.evil.example", "me@evil.example"])(
  "no name of an organisation is an address that mails would make a link of: %s",
  (address) => {
    const names = { name: address, nameEn: address, nameBg: address };
    const fields = Object.keys(names);
    const wrong = fields.map((field) => `${field} notAName`);
    expect(refusals({ kind: "company", country: "DE", ...names })).toEqual(wrong);
    const profile = ProfileInput.safeParse({ revision: 1, identity: names });
    const found = profile.error!.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(found).toEqual(wrong.map((one) => `identity.${one}`));
  },
);

test("a name may be that of a site", () => {
  const named = { name: "Jobs.bg", nameEn: "A.B.C. & Sons: R/D" };
  expect(refusals({ kind: "company", country: "DE", ...named })).toBeUndefined();
});
