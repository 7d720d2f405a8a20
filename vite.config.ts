import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";
import { compressedCopies } from "./server/build/compressed-copies.ts";
import { serverEntries } from "./server/build/server-entries.ts";
import { withoutSingleFetch } from "./server/build/without-single-fetch.ts";

export default defineConfig({
  plugins: [remix(remixOptions), serverEntries(), withoutSingleFetch(), compressedCopies()],
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
