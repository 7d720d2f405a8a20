// A worker that does nothing but imports, for a test to kill. Usage: DATABASE_URL=… node --import tsx tests/support/import-worker.ts
import { pino } from "pino";
import { connect } from "#db/client.server.ts";
import { env } from "#env";
import { runImports } from "#jobs/run-imports.ts";

await runImports({
  databaseUrl: env.DATABASE_URL,
  db: connect(env.DATABASE_URL).db,
  log: pino({ level: "silent" }),
  signal: new AbortController().signal,
});
