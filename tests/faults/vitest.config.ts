import { defineConfig } from "vitest/config";
import { mendedDriver } from "../../server/build/mended-driver.ts";

export default defineConfig({
  plugins: [mendedDriver()],
  test: {
    name: "faults",
    root: new URL("../..", import.meta.url).pathname,
    server: { deps: { inline: ["postgres"] } },
    env: { APP_SECRET: "of-tests-alone-and-known-to-everybody" },
    include: ["tests/faults/*.faults.ts"],
    globalSetup: ["tests/support/database-template.ts"],
    setupFiles: ["tests/support/own-database.ts", "tests/support/fail-on-console-error.ts"],
    // A run ends by its own bound.
    testTimeout: 0,
    hookTimeout: 120_000,
  },
});
