// Compares the search indexes with the database: one JSON line an index, and what differs, settings by name
// and documents by id.
// Usage: drift [--repair]
import { findDrift } from "#search/drift.server.ts";
import type { Drift } from "#search/drift.server.ts";
import { onSearchServer, optionsOf, say } from "#tools/on-search-server.ts";

const { repair: isToRepair } = optionsOf({ repair: { type: "boolean", default: false } });

function report({
  index,
  rows,
  settings: wrong,
  underWay,
  missing,
  stale,
  orphaned,
}: Drift): number {
  const counts = { missing: missing.length, stale: stale.length, orphaned: orphaned.length };
  const settings = wrong.length > 0 ? "differ" : "same";
  say(JSON.stringify({ index, rows, settings, ...counts, underWay }));
  for (const name of wrong) say(`  settings  ${name}`);
  for (const id of missing) say(`  missing   ${id}`);
  for (const id of stale) say(`  stale     ${id}`);
  for (const id of orphaned) say(`  orphaned  ${id}`);
  return wrong.length + counts.missing + counts.stale + counts.orphaned;
}

await onSearchServer(async (server, db) => {
  const drifts = await findDrift(server, db, new Date(), isToRepair);
  const count = drifts.reduce((sum, drift) => sum + report(drift), 0);
  if (count === 0) return null;
  if (!isToRepair) return `${count} differences. Put them right by: npm run drift -- --repair`;
  const settings = drifts.reduce((sum, { settings: wrong }) => sum + wrong.length, 0);
  if (settings > 0) say(`Settings set anew: ${settings}.`);
  if (count > settings) say(`Documents announced: ${count - settings}; the worker sends them.`);
  return null;
});
