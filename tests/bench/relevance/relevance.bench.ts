// How well the judged queries are answered, over the seed and, where they are there, the real files.
// Usage: npm run bench:relevance
import { systemActor } from "#app/domain/actor.ts";
import { importFile } from "#app/domain/import/import-file.server.ts";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { onBenchDatabase } from "#tests/support/bench-database.ts";
import { NOW } from "#tests/support/cast.ts";
import { hasRealFiles, NO_REAL_FILES, realImports } from "#tests/support/mappings/commands.ts";
import {
  dropIndexes,
  ownSearchServer,
  settledSearch,
  startPublisher,
} from "#tests/support/own-search.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judge.ts";
import { judgedQueries } from "./judged.ts";

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

await onBenchDatabase("relevance", measure);
