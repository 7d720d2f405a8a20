import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";
import { compressedCopies } from "./server/build/compressed-copies.ts";
import { leftOutOfBrowsers } from "./server/build/left-out-of-browsers.ts";
import { mendedDriver } from "./server/build/mended-driver.ts";
import { mendedReact } from "./server/build/mended-react.ts";
import { serverEntries } from "./server/build/server-entries.ts";

export default defineConfig({
  plugins: [
    remix(remixOptions),
    serverEntries(),
    mendedDriver(),
    mendedReact(),
    leftOutOfBrowsers(),
    compressedCopies(),
  ],
  // Vite packs for browsers what routes import, in development that of the server too; this is a program of the machine.
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  build: {
    target: "es2022",
    // Fonts and pictures stay files: the content security policy allows no data: addresses for them.
    assetsInlineLimit: 0,
    rollupOptions: {
      onwarn(warning, report) {
        // zod's bundle carries comments that Rollup cannot place; they change nothing.
        if (warning.code !== "INVALID_ANNOTATION") report(warning);
      },
    },
  },
});
