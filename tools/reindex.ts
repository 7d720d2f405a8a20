// Makes the search indexes anew while the old ones go on answering.
// Usage: reindex
import { connect } from "#db/client.server.ts";
import { env } from "#env";
import { searchHealth, searchServer } from "#search/client.server.ts";
import { rebuild } from "#search/rebuild.server.ts";
import type { Progress } from "#search/rebuild.server.ts";

const SECOND_MS = 1000;
const begun = performance.now();
const seconds = () => `${((performance.now() - begun) / SECOND_MS).toFixed(1)} s`;
const say = (words: string): void => void process.stdout.write(`${words}\n`);

const STEPS = {
  filling: "documents sent",
  swapping: "documents are in, swapping",
  comparing: "documents, comparing with the database",
  finished: "documents, finished",
};

const report: Progress = ({ index, done, step }) =>
  say(`${seconds().padStart(8)}  ${index}: ${done} ${STEPS[step]}`);

async function main(): Promise<string | null> {
  const server = searchServer();
  if (!server) return "MEILI_URL is not set: there is no search server to rebuild indexes on.";
  if (!(await searchHealth(server))) return `The search server at ${server.url} does not answer.`;
  const { db, close } = connect(env.DATABASE_URL, { max: 2 });
  try {
    const source = { db, url: env.DATABASE_URL };
    const rebuilt = await rebuild(server, source, new Date(), report);
    if (!rebuilt) return "Another rebuild of these indexes is under way.";
    const { documents, announced } = rebuilt;
    say(
      `${documents} documents in ${seconds()}; ${announced} changed meanwhile and are sent again`,
    );
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
