import { expect, test } from "vitest";
import { facetValue, postingDocument } from "#search/posting-document.server.ts";
import { payPerMonth } from "#search/posting-facts.server.ts";
import type { PostingSource } from "#search/posting-source.server.ts";
import { searchTextOf } from "#search/posting-text.server.ts";
import {
  ORGANISATION_SETTINGS,
  POSTING_SETTINGS,
  SETTINGS_HASH,
  SKILL_SETTINGS,
} from "#search/settings.ts";

const source: PostingSource = {
  id: "2d1d2f5e-1111-4111-8111-111111111111",
  kind: "internship",
  revision: 7,
  source: "a list",
  publishedAt: new Date("2027-03-01T09:00:00Z"),
  expiresAt: new Date("2027-05-15T21:00:00Z"),
  version: {
    id: "2d1d2f5e-2222-4222-8222-222222222222",
    language: "bg",
    texts: { bg: { title: "Стаж по роботика", summary: "Кратко" }, en: { title: "Robotics" } },
    mode: "hybrid",
    languages: null,
    startsOn: "2027-07-01",
    durationWeeks: 12,
    deadlineOn: null,
    createdAt: new Date("2027-03-02T10:00:00Z"),
  },
  organisation: {
    id: "2d1d2f5e-3333-4333-8333-333333333333",
    kind: "company",
    name: "Видимед",
    nameEn: "Vidimed",
    nameBg: null,
    country: "BG",
  },
  places: [
    {
      settlementId: null,
      label: "Nowhere",
      country: null,
      en: null,
      bg: null,
      latitude: null,
      longitude: null,
    },
    {
      settlementId: "sofia",
      label: null,
      country: "BG",
      en: "Sofia",
      bg: "София",
      latitude: 42.7,
      longitude: 23.3,
    },
  ],
  skills: [
    { id: "databases", en: "databases", bg: "бази от данни", altEn: ["DBMS"], altBg: ["СУБД"] },
  ],
  broaderSkillIds: ["data"],
  moduleTitles: [{ lang: "bg", title: "Дълбоко обучение" }],
};

test("a document carries its revision, both scripts of its words, and its facts to filter by", () => {
  const document = postingDocument(source, { minEqf: 6, payKind: "paid", payPerMonth: 1200 });
  expect(document).toMatchObject({
    id: source.id,
    _version: 7,
    kind: "internship",
    side: "company",
    skill_ids: ["databases", "data"],
    place_ids: ["sofia"],
    mode: "hybrid",
    languages: [],
    levels: ["6", "7", "8"],
    field: null,
    paid: "paid",
    pay_per_month: 1200,
    pay_steps: ["500", "1000"],
    start_month: "2027-07",
    duration_step: "12",
    closes_at: null,
    expires_at: Date.parse("2027-05-15T21:00:00Z") / 1000,
  });
  expect(document.title_latin.join(" ")).toContain("robotic");
  expect(document.skill_stems.join(" ")).toContain("субд");
  expect(document.organisation_latin).toContain("vidimed");
  expect(document.title_cyrillic_latin).toEqual(["stazh по robotic"]);
});

test("a place that is known is told from words of an author; countries are named in both languages", () => {
  const document = postingDocument(source, {});
  expect(document.place_stems).toEqual(["sofia", "софи"]);
  // What is in a country is of it. Where it is worked is a word as well.
  expect(document.where_stems).toEqual([
    "nowher",
    "bulgaria",
    "българи",
    "bulgarian",
    "българсц",
    "hybrid",
    "хибридн",
  ]);
  const { nameKeys, textKeys } = searchTextOf(source, {});
  expect(nameKeys.split(" ")).toContain("софи");
  expect(textKeys.split(" ")).toEqual(expect.arrayContaining(["nowher", "bulgaria", "българи"]));
});

test("an internship for any level speaks to all levels of study; one that states none, to none", () => {
  expect(postingDocument(source, { minEqf: 1 }).levels).toEqual(["5", "6", "7", "8"]);
  expect(postingDocument(source, {}).levels).toEqual([]);
  const programme = { ...source, kind: "programme" as const };
  expect(postingDocument(programme, { eqfLevel: 7 }).levels).toEqual(["7"]);
});

test("the settings name only fields that documents have", () => {
  const document = postingDocument(source, {});
  const named = [
    ...POSTING_SETTINGS.searchableAttributes!,
    ...(POSTING_SETTINGS.filterableAttributes as string[]),
    ...POSTING_SETTINGS.sortableAttributes!,
  ];
  for (const attribute of named) expect(document).toHaveProperty(attribute);
  expect(POSTING_SETTINGS.typoTolerance).toEqual({ enabled: false });
  for (const { typoTolerance } of [ORGANISATION_SETTINGS, SKILL_SETTINGS])
    expect(typoTolerance?.minWordSizeForTypos?.oneTypo).toBe(5);
  expect(SETTINGS_HASH).toMatch(/^[0-9a-f]{16}$/);
});

test("a value to filter by is cut to what Meilisearch takes, at a whole letter", () => {
  const cut = facetValue("щ".repeat(400));
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(468);
  expect(cut).toBe("щ".repeat(234));
  expect(facetValue("short")).toBe("short");
});

test("signs of a name are spelled out, in the database's text and in documents alike", () => {
  const text = { title: "C++ and C#" };
  const row = searchTextOf({ ...source, version: { ...source.version, texts: { en: text } } }, {});
  expect(row.titleKeys.split(" ")).toEqual(["cplusplus", "and", "csharp"]);
  expect(row.nameKeys).toContain("dbm");
  expect(row.title).toBe("c++ and c#");
  const document = postingDocument(
    { ...source, version: { ...source.version, texts: { en: text } } },
    {},
  );
  expect(document.title_stems).toEqual(["cplusplus and csharp"]);
  expect(document.title_latin).toEqual(["cplusplus and csharp"]);
});

test("pay is compared by the month, in euros, by its higher end; what cannot be told is unknown", () => {
  const pay = {
    payFrom: 1000,
    payTo: null,
    payPeriod: "month" as const,
    payCurrency: "EUR",
    hoursPerWeek: null,
    durationWeeks: null,
  };
  expect(payPerMonth(pay)).toBe(1000);
  expect(payPerMonth({ ...pay, payTo: 1500 })).toBe(1500);
  // 12 € × 20 hours × 52 weeks / 12 months.
  expect(payPerMonth({ ...pay, payFrom: 12, payPeriod: "hour", hoursPerWeek: 20 })).toBe(1040);
  // 2,600 € for 13 weeks, which are three months.
  expect(payPerMonth({ ...pay, payFrom: 2600, payPeriod: "total", durationWeeks: 13 })).toBe(867);
  expect(payPerMonth({ ...pay, payPeriod: "total" })).toBeNull();
  expect(payPerMonth({ ...pay, payCurrency: "BGN", payFrom: 2000 })).toBe(1023);
  expect(payPerMonth({ ...pay, payCurrency: "BGN", payFrom: 1955.83 })).toBe(1000);
  expect(payPerMonth({ ...pay, payCurrency: "PLN" })).toBeNull();
});
