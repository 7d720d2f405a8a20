// How well the judged queries are answered, over the seed and, where they are there, the real files.
// Usage: npm run bench:relevance
import { systemActor } from "#app/domain/actor.ts";
import { importFile } from "#app/domain/import/import-file.server.ts";
import { connect } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { renewWords } from "#search/renew-words.server.ts";
import { onBenchDatabase } from "#tests/support/bench-database.ts";
import { NOW } from "#tests/support/cast.ts";
import { hasRealFiles, NO_REAL_FILES, realImports } from "#tests/support/mappings/commands.ts";
import {
  dropIndexes,
  ownSearchServer,
  settledSearch,
  startPublisher,
} from "#tests/support/own-search.ts";
import { INFLECTIONS, measured } from "#tests/support/inflections.ts";
import { latinStem } from "#text/latin-key.ts";
import { stem } from "#text/stem.ts";
import { transliterate } from "#text/transliterate.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judge.ts";
import { heldOutQueries, judgedQueries } from "./judged.ts";
import type { JudgedQuery } from "./judged.ts";

const PATIENCE_MS = 10 * 60_000;
const say = (words: string) => void process.stdout.write(`${words}\n`);

const answerable = (queries: readonly JudgedQuery[]) =>
  queries.filter(({ group }) => hasRealFiles || group !== "imported");
const queries = answerable(judgedQueries);
const heldOut = answerable(heldOutQueries);

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

const figuresOf = (of: string, own: Judgement, fallback: Judgement) => ({
  [`${of}mrr`]: own.mrr,
  [`${of}top3`]: own.top3,
  [`${of}fallback_mrr`]: fallback.mrr,
  [`${of}fallback_top3`]: fallback.top3,
});

async function measure(url: string) {
  const { db, close } = connect(url);
  const server = ownSearchServer();
  try {
    await fill(db);
    await renewWords(db, null);
    const publishing = startPublisher(server, url);
    await settledSearch(db, server, PATIENCE_MS);
    const own = await judge({ db, server }, queries);
    const fallback = await judge({ db, server: null }, queries);
    sayMissed("Meilisearch", own);
    sayMissed("PostgreSQL", fallback);
    // What is missed of the queries held out is not said, so that nobody tunes search to them.
    const ownHeldOut = await judge({ db, server }, heldOut);
    const fallbackHeldOut = await judge({ db, server: null }, heldOut);
    await publishing.stop();
    const figures = {
      queries: queries.length,
      ...figuresOf("", own, fallback),
      held_out: heldOut.length,
      ...figuresOf("held_out_", ownHeldOut, fallbackHeldOut),
    };
    say(JSON.stringify(figures));
  } finally {
    await dropIndexes(server);
    await close();
  }
}

/** Which forms of the words held out do not meet is not said, either. */
function sayInflections() {
  const keys: Record<string, (word: string) => string> = {
    "in Cyrillic": (word) => stem(word),
    "by Latin keys": latinStem,
    "typed in Latin letters": (word) => latinStem(transliterate(word)),
  };
  for (const [list, inflections] of Object.entries(INFLECTIONS))
    for (const [how, keyOf] of Object.entries(keys)) {
      const { recall, precision } = measured(inflections, keyOf);
      const sizes = `${inflections.groups.length} words, ${inflections.apart.length} near pairs`;
      say(
        `${list}, ${how}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)} (${sizes})`,
      );
    }
}

sayInflections();
await onBenchDatabase("relevance", measure);
