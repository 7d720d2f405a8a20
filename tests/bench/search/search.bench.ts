// How fast search answers, is filled and follows, each against Meilisearch itself and an empty page of the same run.
// Usage: npm run bench:search -- --postings <n>   (on the production build)
import { readFileSync } from "node:fs";
import type { MultiSearchParams } from "meilisearch";
import { sql } from "drizzle-orm";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { env } from "#env";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { searchServerAt } from "#search/client.server.ts";
import type { SearchServer } from "#search/client.server.ts";
import { rebuild } from "#search/rebuild.server.ts";
import { onBenchDatabase } from "#tests/support/bench-database.ts";
import { dropIndexes } from "#tests/support/own-search.ts";
import { startWeb, startWorker } from "#tests/support/own-process.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import { fill } from "./fill.ts";
import { ownIndexSeconds } from "./index-speed.ts";
import { lagTimes } from "./lag.ts";
import { addresses, requestOf } from "./questions.ts";
import { rounded, seconds, time } from "./timing.ts";

const { values } = parseArgs({ options: { postings: { type: "string", default: "1000" } } });
const count = Number(values.postings);
const PREFIX = `bench_${process.pid}_`;
const TIMES = 600;
const TIMES_OF_FALLBACK = 120;
const CLIENTS = 8;
const EMPTY = "/nothing-stands-here";

const { MEILI_URL: url, MEILI_KEY: key } = env;
if (!url || !Number.isInteger(count) || count < 1)
  throw new Error("A search server is needed, and --postings with a whole number.");

const say = (words: string) => void process.stdout.write(`${words}\n`);
/** Processor time that a process has used, in milliseconds; the kernel counts in hundredths of a second. */
function processorMs(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8")
    .split(") ")[1]!
    .split(" ")
    .slice(11, 13);
  return 10 * (Number(user) + Number(system));
}

const REST_MS = 5000;
const LONGEST_START_MS = 120_000;

/** Waits until a process that was just started has little left to do: a worker first reads what matching goes by. */
async function untilAtRest(pid: number) {
  for (const until = Date.now() + LONGEST_START_MS; Date.now() < until;) {
    const before = processorMs(pid);
    await sleep(REST_MS);
    if (processorMs(pid) - before < REST_MS / 20) return;
  }
  throw new Error("The worker does not come to rest.");
}

const megabytes = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024);

/** A page as a browser asks for it, each time from another network address: one is only let search so often. */
const opened = (origin: string) => async (address: string, index: number) => {
  const from = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
  const answer = await fetch(new URL(address, origin), {
    headers: { "X-Forwarded-For": from, "Accept-Language": index % 2 ? "bg" : "en" },
  });
  if (address !== EMPTY && answer.status !== 200)
    throw new Error(`${address} answered ${answer.status}.`);
  await answer.text();
};

async function filled(db: Database) {
  await seedDatabase(db, { now: new Date(), demo: false });
  await fill(db, count, new Date(), (done) => say(`${done} postings are in the database`));
  // Everything is put into the indexes by the rebuild that is measured.
  await db.execute(sql`truncate outbox`);
  // As a database that lives: what has just been written is counted and cleaned by nobody yet, and the first who reads it all would pay.
  await db.execute(sql`vacuum analyze`);
}

async function indexed(db: Database, database: string, server: SearchServer) {
  const product = await seconds(() => rebuild(server, { db, url: database }, new Date()));
  const own = await ownIndexSeconds(db, { url: url!, key: key ?? "" });
  say(`indexed from zero in ${product.toFixed(1)} s; Meilisearch alone ${own.toFixed(1)} s`);
  return product / own;
}

async function answered(db: Database, server: SearchServer, environment: Record<string, string>) {
  const asked = addresses();
  const requests: MultiSearchParams[] = [];
  for (const address of asked) requests.push(await requestOf(db, server, address, new Date()));
  const web = await startWeb(environment);
  const open = opened(web.url);
  const page = (index: number) => open(asked[index % asked.length]!, index);
  const raw = (index: number) => server.patient.multiSearch(requests[index % requests.length]!);
  const empty = (index: number) => open(EMPTY, index);
  try {
    for (const ask of [page, raw, empty]) await time({ times: TIMES / 3, clients: 2 }, ask);
    const figures = [];
    for (const clients of [1, CLIENTS]) {
      const times = { times: TIMES, clients };
      figures.push({
        raw: await time(times, raw),
        empty: await time(times, empty),
        page: await time(times, page),
      });
    }
    return { one: figures[0]!, many: figures[1]!, rss: megabytes(web.pid) };
  } finally {
    await web.stop();
  }
}

async function fallenBack(environment: Record<string, string>) {
  const asked = addresses();
  const web = await startWeb({ ...environment, MEILI_URL: "" });
  const open = opened(web.url);
  const page = (index: number) => open(asked[index % asked.length]!, index);
  try {
    await time({ times: asked.length, clients: 1 }, page);
    const figures = [];
    for (const clients of [1, CLIENTS])
      figures.push(await time({ times: TIMES_OF_FALLBACK, clients }, page));
    return { one: figures[0]!, many: figures[1]! };
  } finally {
    await web.stop();
  }
}

async function followed(db: Database, server: SearchServer, environment: Record<string, string>) {
  const worker = startWorker(environment);
  try {
    await untilAtRest(worker.pid);
    return await lagTimes(db, server, new Date());
  } finally {
    await worker.stop();
  }
}

type Measured = Awaited<ReturnType<typeof answered>> & {
  indexRatio: number;
  fallback: Awaited<ReturnType<typeof fallenBack>>;
  lag: Awaited<ReturnType<typeof followed>>;
};

const line = ({ indexRatio, one, many, rss, fallback, lag }: Measured) => ({
  postings: count,
  page_p50_ms: rounded(one.page.p50),
  page_p99_ms: rounded(one.page.p99),
  raw_p50_ms: rounded(one.raw.p50),
  raw_p99_ms: rounded(one.raw.p99),
  empty_p50_ms: rounded(one.empty.p50),
  ratio_p50: rounded(one.page.p50 / (one.raw.p50 + one.empty.p50)),
  ratio_p99_c8: rounded(many.page.p99 / (many.raw.p99 + many.empty.p99)),
  index_ratio: rounded(indexRatio),
  lag_p99_ms: rounded(lag.p99),
  rss_mb: rss,
  fallback_p50_ms: rounded(fallback.one.p50),
  fallback_p99_ms: rounded(fallback.one.p99),
  fallback_p50_c8_ms: rounded(fallback.many.p50),
  fallback_p99_c8_ms: rounded(fallback.many.p99),
  writes_per_second: rounded(lag.perSecond),
});

async function measure(database: string) {
  const { db, close } = connect(database);
  const server = searchServerAt({ url: url!, key: key ?? "", prefix: PREFIX });
  const environment = {
    DATABASE_URL: database,
    APP_DATABASE_URL: "",
    MEILI_PREFIX: PREFIX,
    MEILI_SEARCH_KEY: "",
    TRUST_PROXY: "true",
  };
  try {
    await filled(db);
    const indexRatio = await indexed(db, database, server);
    const { one, many, rss } = await answered(db, server, environment);
    const fallback = await fallenBack(environment);
    const lag = await followed(db, server, environment);
    say(`${lag.perSecond.toFixed(1)} writes a second were followed`);
    say(JSON.stringify(line({ indexRatio, one, many, rss, fallback, lag })));
  } finally {
    await dropIndexes(server);
    await close();
  }
}

await onBenchDatabase("search", measure);
