import { expect, test } from "vitest";
import { FACETS } from "#search/question.ts";
import type { Filters, Question } from "#search/question.ts";
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

async function publishSome({ publish }: SearchTest) {
  await publish("internship", { title: "One", mode: "remote", minEqf: 7, places: [] });
  await publish("internship", {
    title: "Two",
    payKind: "unpaid",
    payFrom: undefined,
    payCurrency: undefined,
    payPeriod: undefined,
  });
  await publish("internship", {
    title: "Three",
    places: [{ place: "plovdiv" }, { place: "sofia" }],
    languages: ["de"],
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

test("orders and pages are the same in both engines", () =>
  withSearch(async (search) => {
    for (let index = 1; index <= 7; index += 1)
      await search.publish("internship", {
        title: `Number ${index}`,
        deadlineOn: `2027-06-0${8 - index}`,
      });
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
    expect((await fromMeilisearch)!.map((ids) => ids.length)).toEqual([3, 3, 1, 0]);
  }));
