import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { databaseUrl } from "#db/client.server.ts";
import type { Given } from "#app/domain/skill-suggestion/reader-thread.server.ts";

const NAME = "reader-thread";

/**
 * In megabytes. Left alone, a thread that has prepared all of ESCO keeps half as much garbage as it needs, 340 instead of
 * 230; it needs no more than a quarter of what it may take.
 */
const LIMITED = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 };

/** In the build the thread has a file of its own beside the other entries; in development and in tests it is its source. */
export function startThread(): Worker {
  const here = import.meta.dirname;
  const given = { workerData: { url: databaseUrl() } satisfies Given, resourceLimits: LIMITED };
  const source = path.join(here, `${NAME}.server.ts`);
  if (!existsSync(source)) {
    const beside = path.join(here, `${NAME}.js`);
    return new Worker(existsSync(beside) ? beside : path.join(here, "..", `${NAME}.js`), given);
  }
  const load = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(pathToFileURL(source).href)}); })`;
  return new Worker(load, { eval: true, ...given });
}
