// How well the judged queries are answered, over the seed and, where they are there, the real files.
// Usage: npm run bench:relevance
import postgres from "postgres";
import { systemActor } from "#app/domain/actor.ts";
import { importFile } from "#app/domain/import/import-file.server.ts";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { env } from "#env";
import { databaseAt, dropDatabase } from "#tests/support/clones.ts";
import { NOW } from "#tests/support/cast.ts";
import { hasRealFiles, NO_REAL_FILES, realImports } from "#tests/support/mappings/commands.ts";
import {
  dropIndexes,
  ownSearchServer,
  settledSearch,
  startPublisher,
} from "#tests/support/own-search.ts";
import { migrateDatabase } from "#tools/migrations.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judge.ts";
import { judgedQueries } from "./judged.ts";

const NAME = `relevance_bench_${process.pid}`;
const PATIENCE_MS = 10 * 60_000;
const say = (words: string) => void process.stdout.write(`${words}\n`);

const queries = judgedQueries.filter(({ group }) => hasRealFiles || group !== "imported");

async function fill(db: Database) {
  await seedDatabase(db, { now: NOW, demo: true });
  if (!hasRealFiles) say(`The queries of imported files are left out: ${NO_REAL_FILES}`);
  for (const command of hasRealFiles ? realImports : [])
    await importFile(systemActor(NOW), command, db);
}

function sayMissed(engine: string, { missed }: Judgement) {
  for (const { query, group, place } of missed)
    say(`${engine} · ${group} · “${query}”: ${place ?? "not on the first page"}`);
}

async function measure(url: string) {
  const { db, close } = connect(url);
  const server = ownSearchServer();
  try {
    await fill(db);
    const publishing = startPublisher(server, url);
    await settledSearch(db, server, PATIENCE_MS);
    const own = await judge({ db, server }, queries);
    const fallback = await judge({ db, server: null }, queries);
    await publishing.stop();
    sayMissed("Meilisearch", own);
    sayMissed("PostgreSQL", fallback);
    const { mrr, top3 } = own;
    const fallbackFigures = { fallback_mrr: fallback.mrr, fallback_top3: fallback.top3 };
    say(JSON.stringify({ queries: queries.length, mrr, top3, ...fallbackFigures }));
  } finally {
    await dropIndexes(server);
    await close();
  }
}

const admin = postgres(databaseAt(env.DATABASE_URL, "postgres"), { max: 1, onnotice: () => {} });
try {
  await admin`create database ${admin(NAME)}`;
  const url = databaseAt(env.DATABASE_URL, NAME);
  await migrateDatabase(url);
  await measure(url);
} finally {
  await admin.end();
  await dropDatabase(env.DATABASE_URL, NAME);
}
