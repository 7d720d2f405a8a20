import type { Plugin } from "vite";

const ABSENT = "\0tandem-no-turbo-stream";

/**
 * Leaves the decoder of single fetch out of what browsers load: the flag is off in remix.config.js,
 * so nobody would run it, but Remix imports it all the same.
 */
export function withoutSingleFetch(): Plugin {
  return {
    name: "tandem-without-single-fetch",
    apply: "build",
    enforce: "pre",
    resolveId(id, _importer, { ssr }) {
      return id === "turbo-stream" && !ssr ? ABSENT : null;
    },
    load(id) {
      if (id !== ABSENT) return null;
      return ["decode", "encode"]
        .map((name) => `export function ${name}() { throw new Error("Single fetch is off."); }`)
        .join("\n");
    },
  };
}
