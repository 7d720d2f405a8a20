import { existsSync } from "node:fs";
import type { Plugin } from "vite";

const ENTRIES: Record<string, string> = {
  index: "server/index.ts",
  worker: "jobs/worker.ts",
  "reader-thread": "app/domain/skill-suggestion/reader-thread.server.ts",
  "turtle-thread": "app/domain/vocabulary/skos/turtle-thread.server.ts",
  migrate: "tools/migrate.ts",
  seed: "tools/seed.ts",
  reindex: "tools/reindex.ts",
  drift: "tools/drift.ts",
  import: "tools/import.ts",
  skills: "tools/skills.ts",
  staff: "tools/staff.ts",
  code: "tools/code.ts",
};

/**
 * One server build with an entry for every process, so that they share their modules.
 * The Remix plugin names a single entry; this one runs after it and replaces that name.
 */
export function serverEntries(): Plugin {
  return {
    name: "tandem-server-entries",
    enforce: "post",
    config(_config, { command, isSsrBuild }) {
      if (command !== "build" || !isSsrBuild) return;
      const input = Object.fromEntries(
        Object.entries(ENTRIES).filter(([, file]) => existsSync(file)),
      );
      return {
        build: {
          rollupOptions: {
            input,
            output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
          },
        },
      };
    },
  };
}
