import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { searchWords } from "#db/schema/index.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { searchPostings } from "#app/domain/search/queries.server.ts";
import { renewWords } from "#search/renew-words.server.ts";
import { recordRun } from "#jobs/record-run.ts";
import { RENEW_WORDS, renewNewWords } from "#jobs/renew-words.ts";
import { visitor } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makePublish, withSearch } from "#tests/support/search.ts";
import type { SearchTest } from "#tests/support/search.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const bulgarian = (title: string) => ({
  language: "bg",
  texts: { bg: { title, description: "Описание." } },
  requires: [{ skill: "teamwork" }],
});
const english = (title: string) => ({ title, requires: [{ skill: "teamwork" }] });

const TITLES = [
  english("Java developer for hospital records"),
  english("Electronics and embedded firmware"),
  english("Quantum cryptography laboratory"),
  english("Mechanical engineering of turbines"),
  english("Rust on Linux servers"),
  bulgarian("Машинно обучение за болници"),
  bulgarian("Разработка на мобилни приложения"),
  bulgarian("Киберсигурност на мрежи"),
  bulgarian("Счетоводство и финанси"),
  bulgarian("Електроника за спътници"),
  bulgarian("Изкуствен интелект в земеделието"),
];

/** What is typed, and what is meant by it. */
const MISTYPED: [string, string][] = [
  ["jvaa", "java"],
  ["jaav", "java"],
  ["hopsitla", "hospital"],
  ["frimwrae", "firmware"],
  ["elctroncs", "electronics"],
  ["embdeedd", "embedded"],
  ["qauntmu", "quantum"],
  ["crpytogrphay", "cryptography"],
  ["labratroy", "laboratory"],
  ["mehcanicla", "mechanical"],
  ["enigneernig", "engineering"],
  ["trubnies", "turbines"],
  ["rsut", "rust"],
  ["lniux", "linux"],
  ["devleopre", "developer"],
  ["мшаинон обучение", "машинно обучение"],
  ["машинно обчуенеи", "машинно обучение"],
  ["киебрсигрунсот", "киберсигурност"],
  ["прлиожнеия", "приложения"],
  ["мербжи", "мрежи"],
  ["счтеовдоство", "счетоводство"],
  ["фнианис", "финанси"],
  ["изксутвне интелект", "изкуствен интелект"],
  ["елктрнокиа", "електроника"],
  ["спътнцици", "спътници"],
  ["mshaino obuchneie", "машинно обучение"],
  ["mashinno obcuhneie", "машинно обучение"],
  ["kibresgiurnost", "киберсигурност"],
  ["schteovdostvo", "счетоводство"],
  ["priolzheiya", "приложения"],
  ["izksutvne intelekt", "изкуствен интелект"],
];

const NOTHING_MEANT = [
  "zzqqxx",
  "щщщъъъ",
  "q1w2e3",
  "xyz",
  "фыва",
  "12345",
  "C++",
  "java zzqqxx",
  "blorptangle",
];

const search = (query: string) => readSearch(new URLSearchParams(query)).search;

type Engine = SearchTest["server"] | null;

async function ask({ db }: SearchTest, server: Engine, state: Record<string, string>) {
  const address = search(new URLSearchParams(state).toString());
  const { total, hits, spellings } = await searchPostings(visitor(), address, "en", { db, server });
  const titles = hits.map(({ title }) => title.map(({ text }) => text).join(""));
  return { total, titles, spellings };
}

/** Search forgives some errors by itself; of the others it says what was meant, first of all. */
const isHelped = ({ titles, spellings }: Awaited<ReturnType<typeof ask>>, meant: string) =>
  titles.length > 0
    ? titles[0]!.toLowerCase().includes(meant)
    : spellings[0]?.q === meant && spellings[0].count > 0;

test("whoever mistypes finds it or is told what was meant, in its own script, by both engines", () =>
  withSearch(async (stage) => {
    for (const fields of TITLES) await stage.publish("internship", fields);
    expect(await renewWords(stage.db, null)).toBeGreaterThan(30);
    expect(await renewWords(stage.db, null)).toBe(0);
    await stage.settled();
    for (const [server, leastTold] of [
      [stage.server, 15],
      [null, 15],
    ] as const) {
      const answers = [];
      for (const [typed, meant] of MISTYPED)
        answers.push({ typed, meant, answer: await ask(stage, server, { q: typed }) });
      const missed = answers.filter(({ meant, answer }) => !isHelped(answer, meant));
      expect(missed.map(({ typed }) => typed)).toEqual([]);
      const told = answers.filter(({ answer }) => answer.total === 0);
      expect(told.length).toBeGreaterThanOrEqual(leastTold);
      for (const q of NOTHING_MEANT)
        expect({ q, spellings: (await ask(stage, server, { q })).spellings }).toEqual({
          q,
          spellings: [],
        });
    }
  }));

test("what is proposed finds something with the filters as they are, and more than what was typed", () =>
  withSearch(async (stage) => {
    const { db, publish, settled } = stage;
    for (const mode of ["remote", "hybrid", "on_site", "hybrid"])
      await publish("internship", { ...english("Robotics"), mode });
    await publish("internship", {
      texts: { en: { title: "Something else", description: "All about roboitsc." } },
      requires: [{ skill: "teamwork" }],
    });
    await renewWords(db, null);
    await settled();
    for (const server of [stage.server, null]) {
      const spellingsOf = async (state: Record<string, string>) =>
        (await ask(stage, server, state)).spellings;
      expect(await spellingsOf({ q: "robtocis" })).toEqual([{ q: "robotics", count: 4 }]);
      expect(await spellingsOf({ q: "Robtocis!", mode: "hybrid" })).toEqual([
        { q: "robotics!", count: 2 },
      ]);
      expect(await spellingsOf({ q: "robtocis", kind: "programme" })).toEqual([]);
      expect(await ask(stage, server, { q: "roboitsc" })).toMatchObject({
        total: 1,
        spellings: [{ q: "robotics", count: 4 }],
      });
      expect(await spellingsOf({ q: "roboitsc", mode: "remote" })).toEqual([
        { q: "robotics", count: 1 },
      ]);
    }
  }));

test("two known words that were typed together are proposed apart, where that finds something", () =>
  withSearch(async (stage) => {
    await stage.publish("internship", english("Machine learning for farms"));
    await stage.publish("internship", english("Gardens of the night"));
    await renewWords(stage.db, null);
    await stage.settled();
    for (const server of [stage.server, null])
      for (const [q, spellings] of [
        ["machinelearning", [{ q: "machine learning", count: 1 }]],
        ["farms machinelearning", [{ q: "farms machine learning", count: 1 }]],
        ["machinegardens", []],
        ["machinezzqq", []],
      ] as const)
        expect({ q, spellings: (await ask(stage, server, { q })).spellings }).toEqual({
          q,
          spellings,
        });
  }));

test("a round of the job notes the words of what was published since the last one", () =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    const publish = makePublish(db);
    await publish("internship", english("Beekeeping"));
    const job = { name: RENEW_WORDS, run: renewNewWords };
    expect(await recordRun(db, job, new Date())).toBeGreaterThan(0);
    expect(await recordRun(db, job, new Date())).toBe(0);
    await publish("internship", english("Goatkeeping"));
    await db.execute(sql`delete from search_words where word = 'beekeeping'`);
    await db.execute(sql`update posting_search_texts set written_at = now() - interval '1 hour'
      where title = 'beekeeping'`);
    expect(await recordRun(db, job, new Date())).toBe(1);
    expect(await db.$count(searchWords, eq(searchWords.word, "goatkeeping"))).toBe(1);
  }));
