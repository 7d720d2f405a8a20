import { expect, test } from "vitest";
import { FACETS } from "#search/question.ts";
import type { Filters, Question } from "#search/question.ts";
import { readPostingSources } from "#search/posting-source.server.ts";
import { findPostings } from "#search/find.server.ts";
import { NOW } from "#tests/support/cast.ts";
import { countedBySql, foundBySql } from "#tests/support/counted-by-sql.ts";
import type { Asked } from "#tests/support/counted-by-sql.ts";
import { MOST_HITS } from "#search/settings.ts";
import { SETTLED_WITHIN_MS, withSearch } from "#tests/support/search.ts";
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
  await publish("internship", {
    title: "Nine",
    payFrom: 2000,
    payCurrency: "BGN",
    deadlineOn: "2027-03-05",
  });
  await publish("internship", { title: "Ten", payFrom: 9000, payCurrency: "PLN" });
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

const CHOICES: (Filters & { text?: string })[] = [
  {},
  { text: "three" },
  { text: "nine", pay: ["500"] },
  { text: "eight", skill: ["databases"], start: ["2027-11"] },
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

test("what is found and counted is what SQL over the tables finds and counts, by both engines, whatever is chosen", () =>
  withSearch(async (search) => {
    await publishSome(search);
    await search.settled();
    for (const { text = "", ...filters } of CHOICES) {
      const asked = text === "" ? filters : { ...filters, inTitle: text };
      const found = await foundBySql(search.db, asked as Asked, NOW);
      for (const server of [search.server, null]) {
        const told = { ...question(filters as Filters), text };
        const answer = await findPostings({ db: search.db, server }, told);
        expect(answer.engine).toBe(server ? "meilisearch" : "postgresql");
        expect({ filters, ids: answer.ids.toSorted() }).toEqual({ filters, ids: found });
        expect(answer.total).toBe(found.length);
        for (const facet of FACETS) {
          const counted = await countedBySql(search.db, asked as Asked, facet, NOW);
          if (text === "" && Object.keys(filters).length === 0)
            expect(counted.size).toBeGreaterThan(0);
          expect({ filters, facet, values: new Map(pairs(answer.facets[facet])) }).toEqual({
            filters,
            facet,
            values: counted,
          });
        }
      }
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

test("the nearest come first also where a thousand others answer better, and pages go on from ring to ring", () =>
  withSearch(async ({ db, server, publish, publishing, settled }) => {
    const near = await publish("internship", {
      title: "Weaving",
      places: [{ place: "plovdiv" }, { place: "sofia" }],
    });
    const far = await publish("internship", { title: "Weaving", places: [{ place: "plovdiv" }] });
    await settled();
    await publishing.stop();
    const index = server.patient.index(server.uid("postings"));
    const many = Array.from({ length: MOST_HITS + 5 }, (_, nth) => ({
      id: `00000000-0000-4000-8000-${String(nth).padStart(12, "0")}`,
      _version: 1,
      title_latin: ["weaving"],
      title_stems: ["weaving", "weav"],
      side: "company",
      place_ids: ["plovdiv"],
      published_at: Math.floor(NOW.getTime() / 1000) + nth,
      expires_at: Math.floor(NOW.getTime() / 1000) + 86_400,
    }));
    const task = await index.addDocuments(many).waitTask({ timeout: SETTLED_WITHIN_MS });
    expect(task.status).toBe("succeeded");
    const places = [...IN_SOFIA, { id: "plovdiv", kilometres: 133 }];
    const ask = (page: number) =>
      findPostings(
        { db, server },
        question(
          { near: { places, orRemote: true } },
          { text: "weaving", sort: "distance", page, pageSize: 3 },
        ),
      );
    const first = await ask(1);
    expect(first.total).toBe(MOST_HITS + 7);
    expect(first.ids[0]).toBe(near);
    const pages = [first, await ask(2), await ask(3)].flatMap(({ ids }) => ids);
    expect(new Set(pages).size).toBe(9);
    const copies = many.slice(-7).toReversed();
    expect(pages.slice(1)).toEqual([far, ...copies.map(({ id }) => id)]);
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
