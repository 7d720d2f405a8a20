// A worker that does nothing but publish, for faults to kill. Usage: DATABASE_URL=… MEILI_URL=… node publisher-process.js
import { env } from "#env";
import { searchServer } from "#search/client.server.ts";
import { runPublisher } from "#search/publisher.server.ts";

const say = (facts: Record<string, unknown>, sentence: string) =>
  process.stdout.write(`${JSON.stringify({ ...facts, sentence })}\n`);

await runPublisher({
  server: searchServer()!,
  databaseUrl: env.DATABASE_URL,
  log: { info: say, warn: say, error: say },
  signal: new AbortController().signal,
});
