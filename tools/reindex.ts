// Makes the search indexes anew while the old ones go on answering.
// Usage: reindex
import { env } from "#env";
import { rebuild } from "#search/rebuild.server.ts";
import type { Progress } from "#search/rebuild.server.ts";
import { onSearchServer, optionsOf, say } from "#tools/on-search-server.ts";

// What is not meant is an error, not a rebuild.
optionsOf({});

const SECOND_MS = 1000;
const begun = performance.now();
const seconds = () => `${((performance.now() - begun) / SECOND_MS).toFixed(1)} s`;

const STEPS = {
  filling: "documents sent",
  swapping: "documents are in, swapping",
  comparing: "documents, comparing with the database",
  finished: "documents, finished",
};

const report: Progress = ({ index, done, step }) =>
  say(`${seconds().padStart(8)}  ${index}: ${done} ${STEPS[step]}`);

await onSearchServer(async (server, db) => {
  const source = { db, url: env.DATABASE_URL };
  const rebuilt = await rebuild(server, source, new Date(), report);
  if (!rebuilt) return "Another rebuild of these indexes is under way.";
  const { documents, announced } = rebuilt;
  say(`${documents} documents in ${seconds()}; ${announced} changed meanwhile and are sent again`);
  return null;
});
