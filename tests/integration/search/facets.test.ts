import { expect, test } from "vitest";
import { FACETS } from "#search/question.ts";
import type { Filters, Question } from "#search/question.ts";
import { readPostingSources } from "#search/posting-source.server.ts";
import { findPostings } from "#search/find.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const question = (filters: Filters, rest: Partial<Question> = {}): Question => ({
  text: "",
  filters,
  sort: "best",
  page: 1,
  pageSize: 20,
  now: NOW,
  ...rest,
});

const UNPAID = {
  payKind: "unpaid",
  payFrom: undefined,
  payCurrency: undefined,
  payPeriod: undefined,
} as const;

async function publishSome({ publish }: SearchTest) {
  await publish("internship", { title: "One", mode: "remote", minEqf: 7, places: [] });
  await publish("internship", { title: "Two", ...UNPAID });
  await publish("internship", {
    title: "Three",
    places: [{ place: "plovdiv" }, { place: "sofia" }],
    languages: ["de"],
  });
  await publish("internship", {
    title: "Eight",
    durationWeeks: 30,
    startsOn: "2027-11-02",
    deadlineOn: "2027-03-20",
    payFrom: 10,
    payPeriod: "hour",
    requires: [{ skill: "postgresql" }],
  });
  await publish("programme", { title: "Four", iscedField: "0613" });
  await publish("programme", {
    title: "Five",
    eqfLevel: 7,
    degree: "master",
    places: [{ place: "plovdiv" }],
  });
  await publish("project_proposal", { title: "Six", languages: ["any"] });
  await publish("co_development_offer", { title: "Seven", mode: "remote" });
}

const IN_SOFIA = [{ id: "sofia", kilometres: 0 }];

const CHOICES: Filters[] = [
  {},
  { kind: ["internship"] },
  { kind: ["internship", "programme"], place: ["plovdiv"] },
  { side: ["company"], mode: ["remote"] },
  { skill: ["databases"] },
  { skill: ["databases", "python"], level: ["7"] },
  { language: ["de"], paid: ["paid"] },
  { field: ["0613"], side: ["university"] },
  { place: ["nowhere"] },
  { pay: ["1500"] },
  { pay: ["1000"], start: ["2027-11", "2027-07"] },
  { duration: ["over"] },
  { duration: ["12"], kind: ["internship"] },
  { deadline: ["7"] },
  { deadline: ["30", "14"], side: ["company"] },
  { near: { places: IN_SOFIA, orRemote: false } },
  { near: { places: IN_SOFIA, orRemote: true }, skill: ["databases"] },
  { near: { places: [], orRemote: false } },
];

test("counts beside the results are those of the database, whatever is chosen", () =>
  withSearch(async (search) => {
    await publishSome(search);
    await search.settled();
    for (const filters of CHOICES) {
      const [meilisearch, postgresql] = [
        await findPostings({ db: search.db, server: search.server }, question(filters)),
        await findPostings({ db: search.db, server: null }, question(filters)),
      ];
      expect([meilisearch.engine, postgresql.engine]).toEqual(["meilisearch", "postgresql"]);
      if (Object.keys(filters).length === 0)
        for (const facet of FACETS) expect(meilisearch.facets[facet]).not.toEqual([]);
      expect(meilisearch.total).toBe(postgresql.total);
      expect(meilisearch.ids.toSorted()).toEqual(postgresql.ids.toSorted());
      for (const facet of FACETS)
        expect({ filters, facet, values: new Map(pairs(meilisearch.facets[facet])) }).toEqual({
          filters,
          facet,
          values: new Map(pairs(postgresql.facets[facet])),
        });
    }
  }));

const pairs = (values: { value: string; count: number }[]) =>
  values.map(({ value, count }): [string, number] => [value, count]);

test("a count is what choosing the value gives", () =>
  withSearch(async (search) => {
    await publishSome(search);
    await search.settled();
    for (const server of [search.server, null]) {
      const engines = { db: search.db, server };
      const { facets } = await findPostings(engines, question({ kind: ["internship"] }));
      expect(facets.skill.length).toBeGreaterThan(1);
      for (const { value, count } of [...facets.skill, ...facets.place.map((place) => place)]) {
        const facet = facets.skill.some((skill) => skill.value === value) ? "skill" : "place";
        const chosen = await findPostings(
          engines,
          question({ kind: ["internship"], [facet]: [value] }),
        );
        expect({ value, total: chosen.total }).toEqual({ value, total: count });
      }
    }
  }));

test("a broader skill finds what asks for a narrower one, and is counted so", () =>
  withSearch(async (search) => {
    await publishSome(search);
    await search.settled();
    for (const server of [search.server, null]) {
      const engines = { db: search.db, server };
      const narrow = await findPostings(engines, question({ skill: ["postgresql"] }));
      const broad = await findPostings(engines, question({ skill: ["databases"] }));
      expect(narrow.total).toBeGreaterThan(0);
      expect(broad.ids).toEqual(expect.arrayContaining(narrow.ids));
      expect(broad.total).toBeGreaterThan(narrow.total);
    }
  }));

test("the nearest and the best paid come first in both engines, and what has no place or pay last", () =>
  withSearch(async (search) => {
    await search.publish("internship", {
      title: "A",
      places: [{ place: "plovdiv" }],
      payFrom: 900,
    });
    await search.publish("internship", { title: "B", places: [{ place: "sofia" }], payFrom: 2000 });
    await search.publish("internship", { title: "C", places: [], mode: "remote", payFrom: 1500 });
    await search.publish("internship", {
      title: "D",
      places: [{ place: "Mars" }, { place: "plovdiv" }],
      ...UNPAID,
    });
    // The nearest of its places counts, not the first.
    await search.publish("internship", {
      title: "E",
      places: [{ place: "plovdiv" }, { place: "sofia" }],
      payFrom: 100,
    });
    await search.settled();
    const places = [...IN_SOFIA, { id: "plovdiv", kilometres: 133 }];
    const near = { places, orRemote: true };
    for (const server of [search.server, null]) {
      const titles = async (sort: Question["sort"], filters: Filters) => {
        const { ids } = await findPostings({ db: search.db, server }, question(filters, { sort }));
        const rows = await readPostingSources(search.db, ids);
        return ids.map((id) => rows.find((row) => row.id === id)!.version.texts.en!.title).join("");
      };
      expect(await titles("pay", {})).toBe("BCAED");
      expect(await titles("distance", { near })).toMatch(/^(BE|EB)(AD|DA)C$/);
      expect(await titles("distance", {})).toBe(await titles("best", {}));
    }
  }));

test("orders and pages are the same in both engines, and what has no deadline comes after what has one", () =>
  withSearch(async (search) => {
    const published: string[] = [];
    for (let index = 1; index <= 7; index += 1)
      published.push(
        await search.publish("internship", {
          title: `Number ${index}`,
          deadlineOn: index === 4 ? undefined : `2027-06-0${8 - index}`,
        }),
      );
    await search.settled();
    const ask = (server: typeof search.server | null, page: number) =>
      findPostings(
        { db: search.db, server },
        question({}, { text: "number", sort: "deadline", page, pageSize: 3 }),
      );
    const pages = [1, 2, 3, 4];
    const [fromMeilisearch, fromPostgresql] = [search.server, null].map((server) =>
      Promise.all(pages.map(async (page) => (await ask(server, page)).ids)),
    );
    expect(await fromMeilisearch).toEqual(await fromPostgresql);
    const expected = [7, 6, 5, 3, 2, 1, 4].map((index) => published[index - 1]!);
    expect((await fromMeilisearch)!).toEqual([
      expected.slice(0, 3),
      expected.slice(3, 6),
      expected.slice(6),
      [],
    ]);
  }));
