import { expect, test } from "vitest";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { FACETS } from "#search/question.ts";
import type { Question } from "#search/question.ts";
import type { Database } from "#db/client.server.ts";
import { wordsMeant } from "#search/words-meant.server.ts";
import { renewWords } from "#search/renew-words.server.ts";
import { findPostings } from "#search/find.server.ts";
import { NOW, visitor } from "#tests/support/cast.ts";
import { withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";

const question = (text: string, filters: Question["filters"] = {}): Question => ({
  text,
  filters,
  sort: "best",
  page: 1,
  pageSize: 20,
  now: NOW,
});
const bare = { requires: [{ skill: "teamwork" }] };

async function publishSome({ publish }: SearchTest) {
  return {
    snakes: await publish("internship", { ...bare, title: "Python for hospitals" }),
    away: await publish("internship", {
      ...bare,
      title: "Python for railways",
      mode: "remote",
      places: [],
    }),
    skilled: await publish("internship", {
      title: "Till operator",
      requires: [{ skill: "databases" }],
    }),
    learning: await publish("internship", {
      ...bare,
      language: "bg",
      texts: { bg: { title: "Машинно обучение и анализ", description: "Описание." } },
    }),
    photons: await publish("internship", { ...bare, title: "Photon counting" }),
  };
}

type Some = Awaited<ReturnType<typeof publishSome>>;

const expectedOf = (some: Some): [string, Question["filters"], string[]][] => [
  ["pyhton", {}, [some.snakes, some.away]],
  ["pyhton", { mode: ["remote"] }, [some.away]],
  ["pyhton hospitlas", {}, [some.snakes]],
  ["pihton", {}, [some.snakes, some.away]],
  ["photon", {}, [some.photons]],
  ["databses", {}, [some.skilled]],
  ["машино обучение", {}, [some.learning]],
  ["машинно обучнеие", {}, [some.learning]],
  ["mashino obuchenie", {}, [some.learning]],
  ["pothan", {}, []],
  ["pyhton gardening", {}, []],
];

test("words with typing errors find the same postings in both engines, with the same counts", () =>
  withSearch(async (search) => {
    const some = await publishSome(search);
    await search.settled();
    await renewWords(search.db, null);
    for (const [text, filters, ids] of expectedOf(some)) {
      const [meilisearch, postgresql] = [
        await findPostings({ db: search.db, server: search.server }, question(text, filters)),
        await findPostings({ db: search.db, server: null }, question(text, filters)),
      ];
      expect([meilisearch.engine, postgresql.engine]).toEqual(["meilisearch", "postgresql"]);
      for (const { engine, ids: found, total } of [meilisearch, postgresql])
        expect({ text, engine, found: found.toSorted(), total }).toEqual({
          text,
          engine,
          found: ids.toSorted(),
          total: ids.length,
        });
      for (const facet of FACETS)
        expect({ text, facet, values: pairs(postgresql.facets[facet]) }).toEqual({
          text,
          facet,
          values: pairs(meilisearch.facets[facet]),
        });
    }
  }));

const pairs = (values: { value: string; count: number }[]) =>
  new Map(values.map(({ value, count }) => [value, count]));

test("a mistyped word that a filter hides tells what lifting the filter gives, by either engine", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    await publish("internship", { ...bare, title: "Violin repair" });
    await settled();
    await renewWords(db, null);
    const { search } = readSearch(new URLSearchParams({ q: "vioiln", mode: "remote" }));
    for (const engine of [server, null]) {
      const found = await searchPostings(visitor(), search, "en", { db, server: engine });
      expect(found).toMatchObject({ isFallback: engine === null, total: 0 });
      expect(found.loosenings).toEqual([{ lifted: "mode", address: "/search?q=vioiln", count: 1 }]);
    }
  }));

test("a word that postings have finds none that is a letter away, in either engine", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    const kept = { ...bare, language: "bg" };
    await publish("internship", {
      ...kept,
      texts: { bg: { title: "Робот за склада", description: "Описание." } },
    });
    await publish("internship", {
      ...kept,
      texts: { bg: { title: "Работа на смени", description: "Описание." } },
    });
    await publish("internship", {
      ...kept,
      texts: { bg: { title: "Среда за учене", description: "Описание." } },
    });
    await settled();
    for (const engine of [server, null])
      for (const q of ["робот", "роботи", "среда", "робот склад"]) {
        const { search } = readSearch(new URLSearchParams({ q, sort: "newest" }));
        const { total } = await searchPostings(visitor(), search, "bg", { db, server: engine });
        expect({ q, total }).toEqual({ q, total: 1 });
      }
  }));

const MISTYPED: Record<string, string[]> = {
  // As keys, four letters are left of these words.
  днани: ["data", "both"],
  мржеи: ["nets", "both"],
  dannni: ["data", "both"],
  "мржеи данни": ["both"],
  // A letter of Cyrillic is two or three of a key.
  чсаовникари: ["clocks"],
  чащовникари: ["clocks"],
  шетене: ["reading"],
  maprping: ["maps"],
  // Three and four letters are forgiven nothing.
  гас: [],
  jaba: [],
};

/** Doubled letters are none, so that this is found as it stands. */
const SAME_KEY = "dannni";
const READ_AS = [
  { typed: "мржеи", read: "мрежи" },
  { typed: "днани", read: "данни" },
];

test("one error in five letters is forgiven by the letters as they are typed, in both scripts and engines", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    const written = (title: string) =>
      publish("internship", {
        ...bare,
        language: "bg",
        texts: { bg: { title, description: "." } },
      });
    const ids: Record<string, string> = {
      data: await written("Данни за пчели"),
      nets: await written("Мрежи от пчели"),
      both: await written("Мрежи за данни"),
      clocks: await written("Часовникари и пчели"),
      reading: await written("Четене на глас"),
      maps: await written("Bee mapping"),
      short: await written("ГИС и Java"),
    };
    await settled();
    await renewWords(db, null);
    for (const engine of [server, null])
      for (const [text, names] of Object.entries(MISTYPED)) {
        const answer = await findPostings({ db, server: engine }, question(text));
        expect({ text, engine: answer.engine, ids: answer.ids.toSorted() }).toEqual({
          text,
          engine: engine ? "meilisearch" : "postgresql",
          ids: names.map((name) => ids[name]!).toSorted(),
        });
        const isSaid = answer.readAs.length > 0;
        expect({ text, isSaid }).toEqual({ text, isSaid: names.length > 0 && text !== SAME_KEY });
      }
    for (const engine of [server, null])
      expect(
        (await findPostings({ db, server: engine }, question("мржеи днани пчели"))).readAs,
      ).toEqual(READ_AS);
  }));

/** What no text says, and postings state by choice. */
const MISTYPED_FACTS: Record<string, string[]> = {
  bachelr: ["studies"],
  бакалвър: ["studies"],
  bakalavyr: ["studies"],
  bakalavur: ["studies"],
  hybird: ["work"],
  хибрден: ["work"],
  Bulgraia: ["idea", "studies", "work"],
  "project propsal": ["idea"],
  // As it sounds; and what nothing resembles.
  куррикулум: ["studies"],
  карикатум: [],
};

test("an error is forgiven in the words of levels, modes, kinds and countries as in those of texts, by both engines", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    const ids: Record<string, string> = {
      studies: await publish("programme", { ...bare, title: "Bees" }),
      work: await publish("internship", {
        ...bare,
        title: "Goats",
        mode: "hybrid",
        minEqf: 7,
      }),
      idea: await publish("project_proposal", { ...bare, title: "Ants", mode: "remote" }),
    };
    await settled();
    await renewWords(db, null);
    for (const engine of [server, null])
      for (const [text, names] of Object.entries(MISTYPED_FACTS)) {
        const answer = await findPostings({ db, server: engine }, question(text));
        expect({ text, engine: answer.engine, ids: answer.ids.toSorted() }).toEqual({
          text,
          engine: engine ? "meilisearch" : "postgresql",
          ids: names.map((name) => ids[name]!).toSorted(),
        });
      }
  }));

test("of two words that are as near the one that sounds alike in the other script is read, by both engines", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    const docker = await publish("internship", { ...bare, title: "Docker images" });
    for (const title of ["Добър ден", "Добър вечер"])
      await publish("internship", {
        ...bare,
        language: "bg",
        texts: { bg: { title, description: "." } },
      });
    await settled();
    await renewWords(db, null);
    for (const engine of [server, null])
      expect(await findPostings({ db, server: engine }, question("докър"))).toMatchObject({
        ids: [docker],
        readAs: [{ typed: "докър", read: "docker" }],
      });
  }));

test("exact words stay exact: only what no posting has is respelled", () =>
  withSearch(async ({ db, publish }) => {
    const exact = await publish("internship", { ...bare, title: "Marble polishing" });
    await publish("internship", { ...bare, title: "Garble polishing" });
    const answer = await findPostings({ db, server: null }, question("marble"));
    expect(answer).toMatchObject({ ids: [exact], total: 1 });
  }));

/** A database that counts what it is asked. */
function counting(db: Database) {
  const asked = { times: 0 };
  const get = (target: Database, name: string | symbol) => {
    const value: unknown = Reflect.get(target, name);
    if (typeof value !== "function") return value;
    if (name === "execute" || name === "transaction") asked.times += 1;
    return value.bind(target) as unknown;
  };
  return { asked, db: new Proxy(db, { get }) };
}

const NONSENSE = "brofigul hemjok nilupmor vesatri wonzek dofibrac gulhemi jokvesa moronzek";

test("however many words nobody has, each step asks for all of them at once, in either engine", () =>
  withSearch(async ({ db, server, publish, settled }) => {
    const { snakes, away } = await publishSome({ publish } as SearchTest);
    await renewWords(db, null);
    await settled();
    for (const engine of [server, null]) {
      const [few, many] = [counting(db), counting(db)];
      const found = await findPostings({ db: few.db, server: engine }, question("pyhton"));
      expect(found.ids.toSorted()).toEqual([snakes, away].toSorted());
      const none = await findPostings({ db: many.db, server: engine }, question(NONSENSE));
      expect(none).toMatchObject({ total: 0, readAs: [] });
      if (!engine) expect(many.asked.times).toBeLessThanOrEqual(few.asked.times);
      const meant = counting(db);
      await wordsMeant(meant.db, NONSENSE.split(" "));
      expect(meant.asked.times).toBe(2);
    }
  }));
