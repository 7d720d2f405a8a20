// Compares the search indexes with the database: one JSON line an index, and what differs, by id.
// Usage: drift [--repair]
import { connect } from "#db/client.server.ts";
import { env } from "#env";
import { searchHealth, searchServer } from "#search/client.server.ts";
import { findDrift } from "#search/drift.server.ts";
import type { Drift } from "#search/drift.server.ts";

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const isToRepair = process.argv.includes("--repair");

function report({ index, rows, underWay, missing, stale, orphaned }: Drift): number {
  const counts = { missing: missing.length, stale: stale.length, orphaned: orphaned.length };
  say(JSON.stringify({ index, rows, ...counts, underWay }));
  for (const id of missing) say(`  missing   ${id}`);
  for (const id of stale) say(`  stale     ${id}`);
  for (const id of orphaned) say(`  orphaned  ${id}`);
  return counts.missing + counts.stale + counts.orphaned;
}

async function main(): Promise<string | null> {
  const server = searchServer();
  if (!server) return "MEILI_URL is not set: there are no indexes to compare.";
  if (!(await searchHealth(server))) return `The search server at ${server.url} does not answer.`;
  const { db, close } = connect(env.DATABASE_URL, { max: 2 });
  try {
    const drifts = await findDrift(server, db, new Date(), isToRepair);
    const count = drifts.reduce((sum, drift) => sum + report(drift), 0);
    if (count === 0) return null;
    if (!isToRepair) return `${count} differences. Send them again by: npm run drift -- --repair`;
    say(`${count} differences are announced; the worker sends them.`);
    return null;
  } finally {
    await close();
  }
}

const trouble = await main();
if (trouble) {
  process.stderr.write(`${trouble}\n`);
  process.exitCode = 1;
}
