// How fast the best matches are found at a size, by the index and by PostgreSQL, and whether both say the same.
// Usage: npm run bench:matching -- --postings 10000 [--sql-up-to 100000] [--lists-by-sql 12]
// Up to the size of --sql-up-to PostgreSQL is filled, and lists with reasons are made as a page makes them; beyond it only of
// facts in memory. With --lists-by-sql 0 it finds no lists by itself.
import { setFlagsFromString } from "node:v8";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { runInNewContext } from "node:vm";
import { connect } from "#db/client.server.ts";
import type { Connection, Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { rankBySql } from "#app/domain/matching/rank.server.ts";
import { latestSnapshot, takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { skillsOf } from "#app/domain/matching/vocabulary.server.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { buildCredits } from "#matching/credits.ts";
import type { CreditRow } from "#matching/credits.ts";
import { PostingIndex } from "#matching/index/posting-index.ts";
import type { Frequencies, ProgrammeFacts, Snapshot } from "#matching/types.ts";
import { readRelease } from "#tests/bench/ranking/release.ts";
import type { Release } from "#tests/bench/ranking/release.ts";
import { rounded, seconds, timesOf } from "#tests/bench/search/timing.ts";
import { onBenchDatabase } from "#tests/support/bench-database.ts";
import { NOW } from "#tests/support/cast.ts";
import { measureDirections } from "./directions.ts";
import { Generator } from "./generate.ts";
import { EXPIRES, loadInternships, loadSkills } from "./load.ts";
import { timeFromPostgres, timeInMemory } from "./reasons.ts";
import type { Lists } from "./reasons.ts";

const SHOWN = 50;
const OF_ALL_PAIRS = 20;
const ALL_PAIRS_UP_TO = 100_000;
const DIRECTIONS_UP_TO = 100_000;
const QUESTIONS = 1000;
const COMPARED = 500;
const MB = 1024 * 1024;

const say = (words: string) => void process.stdout.write(`${words}\n`);

function readArguments() {
  const options = {
    postings: { type: "string", default: "10000" },
    "sql-up-to": { type: "string", default: "100000" },
    "lists-by-sql": { type: "string", default: "12" },
  } as const;
  const { values } = parseArgs({ options });
  const [postings, sqlUpTo] = [Number(values.postings), Number(values["sql-up-to"])];
  const bySql = Number(values["lists-by-sql"]);
  if (!Number.isInteger(postings) || postings < 1)
    throw new Error("--postings is a whole number from 1.");
  return { postings, sqlUpTo, bySql };
}

type Bench = {
  generator: Generator;
  postings: number;
  snapshot: Snapshot;
  credits: ReadonlyMap<string, readonly CreditRow[]>;
  index: PostingIndex;
};

function countSkills(generator: Generator, n: number): Frequencies {
  const df = new Map<string, number>();
  for (let number = 0; number < n; number++)
    for (const { skill } of generator.internship(number).requirements)
      df.set(skill, (df.get(skill) ?? 0) + 1);
  return { n, df };
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is really held: some garbage is found only after what pointed to it is gone. */
async function memoryInUse(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    collect();
    await setTimeout(100);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const creditsFor = (bench: Bench, programme: ProgrammeFacts) =>
  programme.modules.flatMap((module) =>
    module.skills.flatMap(({ skill }) => bench.credits.get(skill) ?? []),
  );

const ask = (bench: Bench, programme: ProgrammeFacts, most: number) =>
  bench.index.bestFor(programme, creditsFor(bench, programme), { most, at: NOW });

/** Different programmes from all over, each a new object: nothing is kept of it from an earlier question. */
const programmesOf = ({ generator, postings }: Bench, count: number) =>
  Array.from({ length: count }, (_, number) =>
    generator.programme(Math.floor((number * postings) / count)),
  );

const elapsed = async (work: () => unknown) => 1000 * (await seconds(async () => work()));

async function timeIds(bench: Bench) {
  for (const programme of programmesOf(bench, 100)) ask(bench, programme, SHOWN);
  const durations: number[] = [];
  let touched = 0;
  let ms = 0;
  for (const programme of programmesOf(bench, QUESTIONS)) {
    const askOne = () => void (touched += ask(bench, programme, SHOWN).touched);
    durations.push(await elapsed(() => (ms += ofProcessor(askOne))));
  }
  say(`Ids: ${rounded(ms / QUESTIONS)} ms of the processor a question.`);
  return { ...timesOf(durations), touched: Math.round(touched / QUESTIONS) };
}

/** Milliseconds of the processor, which other programs on the machine prolong less than those of the clock. */
function ofProcessor(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** By the processor's time: what is asked for is the work of one core. */
async function timeAllPairs(bench: Bench): Promise<number | null> {
  if (bench.postings > ALL_PAIRS_UP_TO) return null;
  let [ms, byTheClock] = [0, 0];
  for (let start = 0; start < bench.postings; start += 1000) {
    const length = Math.min(1000, bench.postings - start);
    const some = Array.from({ length }, (_, more) => bench.generator.programme(start + more));
    const askAll = () => some.forEach((programme) => ask(bench, programme, OF_ALL_PAIRS));
    byTheClock += await elapsed(() => (ms += ofProcessor(askAll)));
  }
  say(
    `All pairs: ${rounded(ms / 1000)} s of the processor, ${rounded(byTheClock / 1000)} s passed.`,
  );
  return rounded(ms / 1000);
}

/** Asks PostgreSQL for the same lists, and compares ids, order and skill points. */
async function compareWithSql(bench: Bench, db: Database, snapshot: Snapshot) {
  const durations: number[] = [];
  let [compared, equal] = [0, 0];
  for (const programme of programmesOf(bench, bySql)) {
    const { placed } = ask(bench, programme, SHOWN);
    durations.push(
      await elapsed(async () => {
        const { matches } = await rankBySql(db, programme, snapshot, NOW, SHOWN);
        if (matches.length !== placed.length) compared++;
        for (const [place, { candidate, match: found }] of matches.entries()) {
          const skills = found.reasons.filter(({ factor }) => factor === "skills");
          const points = skills.reduce((sum, line) => sum + line.points, 0);
          const own = placed[place];
          compared++;
          if (own?.id === candidate.id && own.skillPoints === points) equal++;
        }
      }),
    );
  }
  if (compared < Math.min(COMPARED, bench.postings))
    throw new Error(`Only ${compared} postings were compared.`);
  return { sql: timesOf(durations).p50, agreement: equal / compared };
}

async function prepare(release: Release, postings: number): Promise<[Bench, number, number]> {
  const generator = new Generator(release);
  const frequencies = countSkills(generator, postings);
  const credits = groupBy(buildCredits(release.skills), ({ from }) => from);
  const before = await memoryInUse();
  const snapshot = { id: "counted", kinds: { internship: frequencies } };
  const index = new PostingIndex("internship", snapshot);
  let ms = 0;
  for (let number = 0; number < postings; number++) {
    const facts = generator.internship(number);
    const begun = performance.now();
    index.put(facts, { publishedAt: generator.publishedAt(number), expiresAt: EXPIRES });
    ms += performance.now() - begun;
  }
  return [{ generator, postings, snapshot, credits, index }, ms, before];
}

const listsOf = (bench: Bench): Lists => ({
  ...bench,
  creditsFor: (programme) => creditsFor(bench, programme),
  shown: SHOWN,
  say,
});

async function measureAll(bench: Bench, connection: Connection | null) {
  const ids = await timeIds(bench);
  say(`Ids: p50 ${rounded(ids.p50)} ms, p99 ${rounded(ids.p99)} ms.`);
  const inMemory = await timeInMemory(listsOf(bench));
  say(`Reasons from facts in memory: p50 ${inMemory.p50} ms, p99 ${inMemory.p99} ms.`);
  const reasons = connection && (await measurePostgres(bench, connection));
  const pairs = await timeAllPairs(bench);
  return {
    touched_per_query: ids.touched,
    p50_ms_ids: rounded(ids.p50),
    p99_ms_ids: rounded(ids.p99),
    p50_ms_reasons: reasons?.p50 ?? null,
    p99_ms_reasons: reasons?.p99 ?? null,
    all_pairs_s: pairs,
    sql_p50_ms: reasons?.sql ?? null,
    agreement: reasons?.agreement ?? null,
  };
}

async function measurePostgres(bench: Bench, connection: Connection) {
  const { db } = connection;
  await takeSnapshots(systemActor(NOW), db);
  const snapshot = await latestSnapshot(db);
  const times = await timeFromPostgres(listsOf(bench), connection, snapshot);
  if (bySql === 0) return { ...times, sql: null, agreement: null };
  const { sql, agreement } = await compareWithSql(bench, db, snapshot);
  return { ...times, sql: rounded(sql), agreement };
}

const { postings, sqlUpTo, bySql } = readArguments();
const release = readRelease();
const [bench, buildMs, memoryBefore] = await prepare(release, postings);
ask(bench, bench.generator.programme(0), SHOWN);
const memory = ((await memoryInUse()) - memoryBefore) / MB;
say(`Built in ${Math.round(buildMs)} ms; ${rounded(bench.index.bytes / MB)} MB of it are arrays.`);
const figures = await (async () => {
  if (postings > sqlUpTo) {
    say("PostgreSQL is not asked (--sql-up-to); reasons are made of facts in memory alone.");
    return measureAll(bench, null);
  }
  let found: Awaited<ReturnType<typeof measureAll>>;
  await onBenchDatabase("matching", async (url) => {
    const connection = connect(url);
    try {
      const filled = await seconds(async () => {
        await loadSkills(connection.db, release);
        await loadInternships(connection, bench.generator, postings);
        await connection.db.execute("analyze");
      });
      say(`PostgreSQL is filled, in ${rounded(filled)} s.`);
      found = await measureAll(bench, connection);
    } finally {
      await connection.close();
    }
  });
  return found!;
})();
// Three more indexes are built for it.
if (postings <= DIRECTIONS_UP_TO) {
  const byAsked = groupBy([...bench.credits.values()].flat(), ({ to }) => to);
  measureDirections({
    generator: bench.generator,
    postings,
    creditsOf: (facts) => {
      const { taught, asked } = skillsOf(facts);
      const ofTaught = taught.flatMap((skill) => bench.credits.get(skill) ?? []);
      return [...ofTaught, ...asked.flatMap((skill) => byAsked.get(skill) ?? [])];
    },
    say,
  });
}
const { touched_per_query, ...others } = figures;
const size = { build_ms: Math.round(buildMs), memory_mb: rounded(memory) };
say(JSON.stringify({ postings, touched_per_query, ...size, ...others }));
