import { describe, expect, test } from "vitest";
import { hostOf, nameKey, nameSkeletons } from "#app/domain/organisation/keys.ts";
import {
  domainOf,
  domainsAbove,
  isPublicMailDomain,
} from "#app/domain/organisation/public-mail-domains.ts";
import { DomainInput } from "#app/domain/membership/input.ts";

describe("the key of a name", () => {
  test.each([
    ["Липова Софт ЕООД", "Lipova Soft Ltd."],
    ["„ДАТАРУНА“ АД", "Dataruna JSC"],
    ["Вълтара ООД", "Valtara OOD"],
    ["ЩУРЧЕ", "Shturche"],
    ["Café Müller GmbH", "cafe muller"],
  ])("is the same for %s and %s", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test("keeps a legal form when the name has nothing else", () => {
    expect(nameKey("АД")).not.toBe("");
  });

  test("is empty when there is no word", () => {
    expect(nameKey("„+++“")).toBe("");
  });
});

describe("names that staff have vouched for", () => {
  const isTakenFor = (one: string, other: string) =>
    nameSkeletons(one).some((skeleton) => nameSkeletons(other).includes(skeleton));

  test.each([
    ["АСМЕ", "ACME"],
    ["ЅАР", "SAP"],
    ["Вох", "Box"],
    ["ΝΟΚΙΑ", "Nokia"],
    ["V\u03bfltara Embedded", "Voltara Embedded"],
    ["VoltaraEmbedded", "Voltara Embedded"],
    ["V.o.l.t.a.r.a Embedded", "Voltara-Embedded Ltd"],
    ["Vol\u200btara Embedded ЕООД", "VOLTARA EMBEDDED"],
    ["ЛиповаСофт", "Lipova Soft Ltd."],
    ["VoItara Embedded", "Voltara Embedded"],
    ["Vo1tara Embedded", "VOLTARA EMBEDDED"],
    ["Vo|tara Embedded LTD", "Voltara Embedded"],
    ["V0ltara Embedded", "Voltara Embedded"],
    ["V\u0585ltara Embedded", "Voltara Embedded"],
    ["Volt\u0251ra Embedded", "Voltara Embedded"],
    ["\u1d20oltara Embedded", "Voltara Embedded"],
    ["\u13d9\u13de\u13de Lab", "Vll Lab"],
    ["Volta\u0433a Embedded", "Voltara Embedded"],
    ["Voltara Ernbedded", "Voltara Embedded"],
    ["Voltara Embeclded", "Voltara Embedded"],
    ["Sofia Vvare", "Sofia Ware"],
    ["\ua4e6\ua4f3\ua4e1\ua4d4\ua4ee\ua4e3\ua4ee", "Voltara"],
    ["lNTEL", "Intel"],
  ])("%s is taken for %s", (one, other) => {
    expect(isTakenFor(one, other)).toBe(true);
  });

  test.each([
    ["Voltara Embedded Bulgaria", "Voltara Embedded"],
    ["Box", "Fox"],
    ["Milo", "Mllo"],
    ["Софтуерна къща Voltara", "Софтуерна къща"],
    ["1С", "2С"],
    ["C++ Lab", "C Lab 2"],
    ["„+++“", "!!!"],
  ])("%s is not taken for %s", (one, other) => {
    expect(isTakenFor(one, other)).toBe(false);
  });
});

test.each([
  ["https://www.lipova.example/about?x=1", "lipova.example"],
  ["http://LIPOVA.example:8080", "lipova.example"],
  ["https://lab.lipova.example", "lab.lipova.example"],
  ["https://www.facebook.com/lipova", null],
  ["lipova.example", null],
  [null, null],
])("the host of %s is %s", (website, host) => {
  expect(hostOf(website)).toBe(host);
});

test("a domain stands below those above it, and none has fewer than two parts", () => {
  expect(domainsAbove("a.b.Example.org")).toEqual([
    "a.b.example.org",
    "b.example.org",
    "example.org",
  ]);
  expect(domainsAbove("localhost")).toEqual([]);
});

test.each([
  ["gmail.com", true],
  ["mail.abv.bg", true],
  ["notgmail.com", false],
  ["gmail.com.lipova.example", false],
  ["lipova.example", false],
])("%s is of a public mail provider: %s", (domain, isPublic) => {
  expect(isPublicMailDomain(domain)).toBe(isPublic);
});

test("the domain of an address is what stands behind the last @", () => {
  expect(domainOf('"a@b"@Lipova.example')).toBe("lipova.example");
});

describe("a domain as it is asked for", () => {
  test.each([
    ["lipova.example", "lipova.example"],
    [" @Lipova.Example ", "lipova.example"],
    ["name@lipova.example", "lipova.example"],
    ["https://www.lipova.example/", "lipova.example"],
  ])("%j is taken as %s", (typed, domain) => {
    expect(DomainInput.parse({ domain: typed })).toEqual({ domain });
  });

  test.each([
    ["", "required"],
    ["bg", "notADomain"],
    ["lipova", "notADomain"],
    ["-lipova.example", "notADomain"],
    ["127.0.0.1", "notADomain"],
    ["lipova..example", "notADomain"],
    ["gmail.com", "publicMailDomain"],
    ["students.abv.bg", "publicMailDomain"],
  ])("%j is refused: %s", (typed, code) => {
    const { error } = DomainInput.safeParse({ domain: typed });
    expect(error?.issues.map(({ message }) => message)).toEqual([code]);
  });
});
