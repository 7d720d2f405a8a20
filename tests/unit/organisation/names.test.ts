import { expect, test } from "vitest";
import { NewOrganisationInput } from "#app/domain/organisation/new-input.ts";
import { ProfileInput } from "#app/domain/organisation/profile-input.ts";
import { NameInput, SignUpInput } from "#app/domain/person/account-input.ts";

const codesIn = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  parsed.error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

const ofOrganisation = (name: string) =>
  codesIn(NewOrganisationInput.safeParse({ kind: "company", country: "DE", name }));
const ofPerson = (name: string) => codesIn(NameInput.safeParse({ name, language: "en" }));

/** What is an address whoever is called so. */
const ADDRESSES = [
  "Win 1000 EUR at http://evil.example now",
  "WWW.evil.example",
  "me@evil.example",
  "mailto:me",
  "Call tel:+35921",
  "Your parcel waits: evil-parcel.com/pay",
  "evil-prize.com?win",
  "evil.com:8080",
  "evil.xn--p1ai/x",
  "злото.бг/плати",
  "Evil。com/pay",
  "10.0.0.1",
];

/** A host alone: the name of an organisation, and of no person. */
const HOSTS = [
  "DEV.BG",
  "Jobs.bg",
  "Wait for evil-parcel.com",
  "zlo.бг",
  "x.com",
  "X.COM",
  "Evil．com",
];

/** What is nothing but a name, however it is written. */
const NAMES = [
  "J. R. Smith",
  "J.R.Smith",
  "И.Петров",
  "Д-р Мария Иванова",
  "Martin Luther King Jr.",
  "O'Brien-Łukasz",
  "Ana M. de la Cruz",
  "李小龍",
];

const OF_ORGANISATIONS = [
  "A.B.C. & Sons: R/D",
  "Липова Софт ЕООД",
  "24/7 Care",
  "No. 5: bikes",
  "U.S. Steel",
];

test.each(ADDRESSES)("nobody and nothing is called by an address: %s", (name) => {
  expect(ofOrganisation(name)).toEqual(["name notAName"]);
  const identity = { name, nameEn: name, nameBg: name };
  const profile = codesIn(ProfileInput.safeParse({ revision: 1, identity }));
  expect(profile).toEqual(Object.keys(identity).map((field) => `identity.${field} notAName`));
  expect(ofPerson(name)).toEqual(["name notAPersonsName"]);
});

test.each(HOSTS)("an organisation may be called as a site is, a person may not: %s", (name) => {
  expect(ofOrganisation(name)).toBeUndefined();
  expect(ofPerson(name)).toEqual(["name notAPersonsName"]);
  const signUp = { role: "student", name, email: "a@b.example", newPassword: "x".repeat(20) };
  expect(codesIn(SignUpInput.safeParse(signUp))).toEqual(["name notAPersonsName"]);
});

test.each(NAMES)("a name is taken: %s", (name) => {
  expect(ofPerson(name)).toBeUndefined();
  expect(ofOrganisation(name)).toBeUndefined();
});

test.each(OF_ORGANISATIONS)("the name of an organisation is taken: %s", (name) => {
  expect(ofOrganisation(name)).toBeUndefined();
});
