import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { ResourceLimits } from "node:worker_threads";

type Start = {
  /** The folder of the module that starts it, in which its source is. */
  from: string;
  /** The name of its file, without an ending; the build has it as an entry. */
  name: string;
  given: unknown;
  limits: ResourceLimits;
};

/** In the build a thread has a file of its own beside the other entries; in development and in tests it is its source. */
export function startThread({ from, name, given, limits }: Start): Worker {
  const options = { workerData: given, resourceLimits: limits };
  const source = path.join(from, `${name}.server.ts`);
  if (!existsSync(source)) {
    const beside = path.join(from, `${name}.js`);
    return new Worker(existsSync(beside) ? beside : path.join(from, "..", `${name}.js`), options);
  }
  const load = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(pathToFileURL(source).href)}); })`;
  return new Worker(load, { eval: true, ...options });
}
