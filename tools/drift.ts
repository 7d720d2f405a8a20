// Compares the search indexes with the database: one JSON line an index, and what differs, by id.
// Usage: drift [--repair]
import { findDrift } from "#search/drift.server.ts";
import type { Drift } from "#search/drift.server.ts";
import { onSearchServer, optionsOf, say } from "#tools/on-search-server.ts";

const { repair: isToRepair } = optionsOf({ repair: { type: "boolean", default: false } });

function report({ index, rows, underWay, missing, stale, orphaned }: Drift): number {
  const counts = { missing: missing.length, stale: stale.length, orphaned: orphaned.length };
  say(JSON.stringify({ index, rows, ...counts, underWay }));
  for (const id of missing) say(`  missing   ${id}`);
  for (const id of stale) say(`  stale     ${id}`);
  for (const id of orphaned) say(`  orphaned  ${id}`);
  return counts.missing + counts.stale + counts.orphaned;
}

await onSearchServer(async (server, db) => {
  const drifts = await findDrift(server, db, new Date(), isToRepair);
  const count = drifts.reduce((sum, drift) => sum + report(drift), 0);
  if (count === 0) return null;
  if (!isToRepair) return `${count} differences. Send them again by: npm run drift -- --repair`;
  say(`${count} differences are announced; the worker sends them.`);
  return null;
});
