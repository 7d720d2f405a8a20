import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SIDE_OF_KIND } from "#db/codes.ts";
import { missingForPublication } from "#app/domain/posting/input.ts";
import type { ProgrammeContent } from "#app/domain/programme/input.ts";
import { contentAt } from "#tools/seed/contents.ts";
import { resolveDates } from "#tools/seed/dates.ts";
import * as files from "#tools/seed/demo-files.ts";
import { settlements, vocabulary } from "#tools/seed/vocabulary-files.ts";

const NOW = new Date("2027-01-15T10:00:00Z");
const all = [...files.published, ...files.unfinished];
const inReview = files.unfinished.filter(({ state }) => state === "in_review");
const newcomers = inReview.map(({ organisation }) => organisation);
const at = (posting: files.SeedPosting) => contentAt(NOW, posting);
const programmes = files.programmes.map((posting) => [posting.key, at(posting)] as const) as [
  string,
  ProgrammeContent,
][];

const duplicates = (list: readonly string[]) =>
  list.filter((entry, index) => list.indexOf(entry) !== index);

/** Every value of a key, however deep. */
function valuesOf(key: string, inside: unknown): string[] {
  if (Array.isArray(inside)) return inside.flatMap((entry) => valuesOf(key, entry));
  if (typeof inside !== "object" || inside === null) return [];
  return Object.entries(inside).flatMap(([name, value]) =>
    name === key && typeof value === "string" ? [value] : valuesOf(key, value),
  );
}

describe("vocabulary files", () => {
  test("every skill file of the folder is loaded", () => {
    const folder = new URL("../../db/vocabulary/skills/", import.meta.url);
    const stored = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .flatMap(
        (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { id: string }[],
      );
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted();
    expect(ids(vocabulary)).toEqual(ids(stored));
  });

  test("settlements have one id and one name each, and lie where their country may be", () => {
    expect(settlements.length).toBeGreaterThan(120);
    for (const key of ["id", "en", "bg"] as const)
      expect(duplicates(settlements.map((row) => row[key]))).toEqual([]);
    const abroad = settlements.filter(
      ({ country, latitude, longitude }) =>
        country === "BG" &&
        !(latitude > 41.2 && latitude < 44.3 && longitude > 22.3 && longitude < 28.7),
    );
    expect(abroad).toEqual([]);
  });
});

describe("the fictional cluster", () => {
  test("has the promised size", () => {
    const besides = [...newcomers, files.office.verification.duplicate];
    const settled = files.organisations.filter(({ key }) => !besides.includes(key));
    const ofKind = (kind: string) => settled.filter((one) => one.kind === kind).length;
    expect(ofKind("university")).toBe(8);
    expect(ofKind("company")).toBe(20);
    expect(ofKind("cluster")).toBe(1);
    expect(files.programmes).toHaveLength(30);
    expect(files.internships).toHaveLength(60);
    expect(files.projectProposals).toHaveLength(25);
    expect(files.coDevelopmentOffers).toHaveLength(25);
  });

  test("besides, a university and a company are verified whose only posting is in review", () => {
    const owners = files.organisations.filter(({ key }) => newcomers.includes(key));
    expect(owners.map(({ kind, state }) => `${state} ${kind}`).toSorted()).toEqual([
      "verified company",
      "verified university",
    ]);
    const written = all.filter(({ organisation }) => newcomers.includes(organisation));
    expect(written).toEqual(inReview);
    const members = files.people.flatMap(({ memberships }) => memberships);
    for (const key of newcomers)
      expect(members).toContainEqual({ organisation: key, role: "owner" });
  });

  test("keys and addresses are used once", () => {
    expect(duplicates(all.map(({ key }) => key))).toEqual([]);
    expect(duplicates(files.organisations.map(({ key }) => key))).toEqual([]);
    expect(duplicates(files.people.map(({ email }) => email))).toEqual([]);
  });

  test("every name leads somewhere", () => {
    const organisations = new Map(files.organisations.map((one) => [one.key, one]));
    const skills = new Set(vocabulary.map(({ id }) => id));
    const places = new Set(settlements.map(({ id }) => id));
    for (const posting of all) {
      const owner = organisations.get(posting.organisation);
      expect(owner?.kind, posting.key).toBe(SIDE_OF_KIND[posting.content.kind]);
    }
    for (const { memberships } of files.people)
      for (const { organisation } of memberships)
        expect(organisations.has(organisation), organisation).toBe(true);
    expect(valuesOf("skill", all).filter((id) => !skills.has(id))).toEqual([]);
    expect(valuesOf("place", all).filter((id) => !places.has(id))).toEqual([]);
    const towns = files.organisations.flatMap((one) => one.places);
    expect(towns.filter((id) => !places.has(id))).toEqual([]);
  });

  test("nobody and nothing lives at a real address", () => {
    const addresses = [
      ...valuesOf("contactEmail", [all, files.organisations]),
      ...valuesOf("email", files.people),
    ].map((email) => email.split("@")[1]!);
    const sites = [
      ...valuesOf("website", files.organisations),
      ...valuesOf("applicationUrl", all),
    ].map((url) => new URL(url).hostname);
    expect([...addresses, ...sites].filter((host) => !host.endsWith(".example"))).toEqual([]);
  });

  test("Bulgarian identifiers have a valid check digit in a range that is not given out", () => {
    for (const { identifier, country, key } of files.organisations.filter((o) => o.identifier)) {
      expect(country, key).toBe("BG");
      expect(identifier, key).toMatch(/^999\d{6}$/);
      expect(checkDigit(identifier!.slice(0, 8)), key).toBe(Number(identifier![8]));
    }
  });
});

/** The last digit of a nine-digit EIK: weights 1 to 8, or 3 to 10 when the first remainder is 10. */
function checkDigit(eight: string): number {
  const remainder = (first: number) =>
    [...eight].reduce((sum, digit, index) => sum + Number(digit) * (first + index), 0) % 11;
  const sum = remainder(1);
  return sum === 10 ? remainder(3) % 10 : sum;
}

describe("what is published or in review", () => {
  test.each([...files.published, ...inReview])("$key is complete and well described", (posting) => {
    const content = at(posting);
    expect(missingForPublication(content)).toEqual([]);
    for (const [language, text] of Object.entries(content.texts)) {
      const words = `${text!.summary} ${text!.description}`.split(/\s+/).length;
      expect(words, `${language}: ${words} words`).toBeGreaterThanOrEqual(60);
      expect(words, `${language}: ${words} words`).toBeLessThanOrEqual(160);
      expect(text!.description!.startsWith(text!.summary!)).toBe(false);
      const isCyrillic = /[а-я]{3}/i.test(text!.description!);
      expect(isCyrillic, `${language} is written in its own script`).toBe(language === "bg");
    }
  });

  test("about two thirds speak both languages, and some only one", () => {
    const languages = files.published.map((one) => Object.keys(at(one).texts).toSorted().join("+"));
    const share = (which: string) =>
      languages.filter((one) => one === which).length / languages.length;
    expect(share("bg+en")).toBeGreaterThan(0.6);
    expect(share("bg+en")).toBeLessThan(0.85);
    expect(share("bg")).toBeGreaterThan(0.08);
    expect(share("en")).toBeGreaterThan(0.08);
  });

  test.each(programmes)("%s has modules that add up", (_key, programme) => {
    expect(programme.modules.length).toBeGreaterThanOrEqual(12);
    expect(programme.modules.length).toBeLessThanOrEqual(30);
    const bySemester = new Map<number | undefined, number>();
    for (const { semester, ects, isCompulsory } of programme.modules)
      if (isCompulsory) bySemester.set(semester, (bySemester.get(semester) ?? 0) + ects!);
    for (const [semester, ects] of bySemester) {
      expect(ects, `semester ${semester}`).toBeLessThanOrEqual(30);
      expect(semester).toBeLessThanOrEqual(programme.semesters!);
    }
    const total = [...bySemester.values()].reduce((sum, ects) => sum + ects, 0);
    expect(total).toBeLessThanOrEqual(programme.ects!);
    // The description says how much of the programme is listed.
    const texts = Object.values(programme.texts).map((text) => text!.description!);
    for (const text of texts) expect(text).toContain(` ${total} `);
  });

  test("the twin programmes share most modules and differ by what is compulsory", () => {
    const [one, other] = ["sh-software-technologies", "sh-software-technologies-design"].map(
      (key) => new Map(programmes).get(key)!,
    );
    const compulsory = (programme: ProgrammeContent) =>
      new Map(programme.modules.map((module) => [module.texts.en!.title, module.isCompulsory]));
    const [a, b] = [compulsory(one!), compulsory(other!)];
    const shared = [...a.keys()].filter((title) => b.has(title));
    expect(shared.length / a.size).toBeGreaterThan(0.8);
    expect(shared.filter((title) => a.get(title) !== b.get(title)).length).toBeGreaterThan(4);
  });
});

describe("relative dates", () => {
  test("a yearly start leaves time to apply, and the deadline lies before it", () => {
    const dates = { publishedDaysAgo: 1, deadlineInDays: 60, startsNext: "07-01" };
    expect(resolveDates(dates, new Date("2027-05-10T00:00:00Z"))).toEqual({
      startsOn: "2027-07-01",
      deadlineOn: "2027-06-24",
    });
    expect(resolveDates(dates, new Date("2027-06-10T00:00:00Z"))).toEqual({
      startsOn: "2028-07-01",
      deadlineOn: "2027-08-09",
    });
  });

  test("an academic year turns in August", () => {
    const dates = { publishedDaysAgo: 1, academicYear: 0 };
    expect(resolveDates(dates, new Date("2027-07-31T00:00:00Z")).academicYear).toBe(2026);
    expect(resolveDates(dates, new Date("2027-08-01T00:00:00Z")).academicYear).toBe(2027);
  });

  test.each(["2027-01-01", "2027-06-20", "2028-02-29", "2030-12-31"])(
    "on %s nothing is over before it has begun",
    (day) => {
      const now = new Date(`${day}T12:00:00Z`);
      const dated = [...files.published, ...inReview].filter(
        ({ content }) => content.kind !== "programme",
      );
      for (const posting of dated) {
        const { deadlineOn, ...content } = contentAt(now, posting);
        const startsOn = "startsOn" in content ? content.startsOn : undefined;
        if (deadlineOn) expect(deadlineOn > day, posting.key).toBe(true);
        if (deadlineOn && startsOn) expect(deadlineOn < startsOn, posting.key).toBe(true);
      }
    },
  );
});
