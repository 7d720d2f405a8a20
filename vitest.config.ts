import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { mendedDriver } from "./server/build/mended-driver.ts";
import { SlowestFirst } from "./tests/support/slowest-first.ts";

// Nothing that a test signs or encrypts is of any other use.
const env = { APP_SECRET: "of-tests-alone-and-known-to-everybody" };

// The list of routes is part of what is kept of the module that gathers them: another list, another place.
const routes = readdirSync(new URL("./app/routes", import.meta.url))
  .toSorted()
  .join("\n");
const kept = createHash("sha256").update(routes).digest("hex").slice(0, 12);

export default defineConfig({
  test: {
    // What one project has read, the other need not read anew, nor the next run.
    experimental: {
      fsModuleCache: true,
      fsModuleCachePath: `node_modules/.experimental-vitest-cache/${kept}`,
    },
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        // For the sake of that cache: modules are kept by what could change them.
        plugins: [mendedDriver()],
        test: {
          name: "unit",
          env,
          isolate: false,
          maxWorkers: 2,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // Inputs by the hundred take their time on a busy machine; how fast anything is, the benchmarks say.
          testTimeout: 60_000,
          setupFiles: ["tests/support/fail-on-console-error.ts"],
        },
      },
      {
        plugins: [mendedDriver()],
        test: {
          name: "integration",
          isolate: false,
          // On two cores Vitest would work with one alone, although most tests wait for a server, and some for a while. Each
          // more reads and warms up the whole application for itself; with two they end together with the browsers' tests.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          server: { deps: { inline: ["postgres"] } },
          env: { ...env, LOG_LEVEL: "silent" },
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/database-template.ts"],
          setupFiles: ["tests/support/own-database.ts", "tests/support/fail-on-console-error.ts"],
          // No test is timed: beside browsers on two cores, and whatever else a machine does, the longest take a minute or two.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
