import { expect, test } from "vitest";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { settlements } from "#db/schema/index.ts";
import { visitor } from "#tests/support/cast.ts";
import { withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const PERNIK = { id: "pernik", en: "Pernik", bg: "Перник", country: "BG" };

const AWAY = { country: "BG", latitude: 43.0757, longitude: 25.6172 };
const LONG_NAMED = [
  { id: "veliko-tarnovo", en: "Veliko Tarnovo", bg: "Велико Търново", ...AWAY },
  { id: "stara-zagora", en: "Stara Zagora", bg: "Стара Загора", ...AWAY },
  { id: "nova-zagora", en: "Nova Zagora", bg: "Нова Загора", ...AWAY },
];

/** Sofia is 25 km from Pernik, Plovdiv 147. */
async function publishAround({ db, publish }: SearchTest) {
  await db.insert(settlements).values({ ...PERNIK, latitude: 42.6052, longitude: 23.0378 });
  await db.insert(settlements).values(LONG_NAMED).onConflictDoNothing();
  await publish("internship", { title: "Sofia", places: [{ place: "sofia" }] });
  await publish("internship", {
    title: "Plovdiv and Sofia",
    places: [{ place: "plovdiv" }, { place: "sofia" }],
  });
  await publish("internship", { title: "Plovdiv", places: [{ place: "plovdiv" }] });
  await publish("internship", { title: "Anywhere", places: [], mode: "remote" });
}

test("near a town is found what has any of its places there, by either engine, and how far it is", () =>
  withSearch(async (site) => {
    await publishAround(site);
    await site.settled();
    for (const server of [site.server, null]) {
      const ask = async (query: string) => {
        const { search } = readSearch(new URLSearchParams(query));
        const found = await searchPostings(visitor(), search, "en", { db: site.db, server });
        const hits = found.hits.map(({ title, kilometres }) => [title[0]!.text, kilometres]);
        return { ...found, titles: Object.fromEntries(hits) as Record<string, number | null> };
      };
      expect((await ask("near=Перник")).titles).toEqual({ Sofia: 25, "Plovdiv and Sofia": 25 });
      expect((await ask("near=pernik&within=10")).titles).toEqual({});
      expect((await ask("near=PERNIK&remote=1")).titles).toEqual({
        Sofia: 25,
        "Plovdiv and Sofia": 25,
        Anywhere: null,
      });
      expect((await ask("near=plovdiv&within=10")).place).toMatchObject({ bg: "Пловдив" });
      const unknown = await ask("near=Atlantis");
      expect([unknown.place, unknown.total]).toEqual([null, 4]);
      const far = await ask("near=pernik&within=10&kind=internship");
      expect(far.loosenings).toEqual([
        { lifted: "near", address: "/search?kind=internship", count: 4 },
      ]);
      expect((await ask("kind=internship&within=10")).total).toBe(4);
      for (const near of ["Sofia, Bulgaria", "софия, българия", "Sofiq, BG"])
        expect((await ask(`near=${encodeURIComponent(near)}`)).place?.id).toBe("sofia");
      for (const near of ["Търново", "tarnovo", "Tarnovo, Bulgaria"])
        expect((await ask(`near=${encodeURIComponent(near)}`)).place?.id).toBe("veliko-tarnovo");
      // Two end so, and Sofia is in no other country.
      for (const near of ["Zagora", "Sofia, Romania", "Sofia, Atlantis", ", Bulgaria"])
        expect((await ask(`near=${encodeURIComponent(near)}`)).place).toBeNull();
      // What is typed without an exact name is read as search reads it.
      for (const near of ["sofiq", "plovdv"])
        expect((await ask(`near=${near}&within=10`)).place?.id).toMatch(/sofia|plovdiv/);
    }
  }));

/** A part of a name, other forms, Latin letters, a typing error. */
const NAMED = [
  "машинно",
  "machine learn",
  "машинните обучения",
  "mashinnoto obuchenie",
  "machnie learning",
];

test("a skill that is typed stands to be chosen, with its count, in either language and however it is written", () =>
  withSearch(async (site) => {
    await publishAround(site);
    await site.publish("programme", { title: "Informatics" });
    await site.settled();
    for (const server of [site.server, null])
      for (const named of NAMED) {
        const { search } = readSearch(new URLSearchParams({ named, skill: "python" }));
        const { choices, total } = await searchPostings(visitor(), search, "bg", {
          db: site.db,
          server,
        });
        const [found, chosen] = choices.skill;
        expect(chosen).toMatchObject({ value: "python", count: total, isChosen: true });
        expect(found).toMatchObject({ value: "machine-learning", bg: "машинно обучение" });
        const { total: then } = await searchPostings(
          visitor(),
          { ...search, skill: ["machine-learning"] },
          "bg",
          { db: site.db, server },
        );
        expect(total).toBeGreaterThan(0);
        expect(found!.count).toBe(then);
      }
  }));

test("organisations to choose bear their names, and months stand in their order", () =>
  withSearch(async (site) => {
    await site.publish("internship", { startsOn: "2027-09-15" });
    await site.publish("internship", { startsOn: "2027-04-20" });
    await site.publish("internship", { startsOn: "2027-04-01", deadlineOn: "2027-03-25" });
    await site.settled();
    const { choices } = await searchPostings(
      visitor(),
      readSearch(new URLSearchParams("")).search,
      "en",
      site,
    );
    expect(choices.start.map(({ value, count }) => [value, count])).toEqual([
      ["2027-04", 2],
      ["2027-09", 1],
    ]);
    expect(choices.organisation.every(({ en, bg }) => en && bg)).toBe(true);
  }));
