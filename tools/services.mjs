// Starts PostgreSQL and Meilisearch alone, for development; prints their addresses as exports.
// Usage: node tools/services.mjs [folder]
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { untilStopped } from "./launch/application.mjs";
import { main, stopRequested } from "./launch/main.mjs";
import { say } from "./launch/report.mjs";
import { occupy, startServices } from "./launch/services.mjs";

await main(async () => {
  const stop = stopRequested();
  const folder = process.argv[2] && resolve(process.argv[2]);
  if (folder) mkdirSync(folder, { recursive: true });
  const { home, crew, leave } = await occupy("node tools/services.mjs", folder);
  try {
    await untilStopped({ stop, crew }, async () => {
      const variables = await startServices({ crew, home, environment: {} });
      crew.publish({ variables, lasting: true });
      const exports = Object.entries(variables).map(([name, value]) => `${name}='${value}'`);
      say(`export ${exports.join(" ")}`);
      await new Promise(() => {});
    });
  } finally {
    await leave();
  }
});
