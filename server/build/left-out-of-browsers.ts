import { readFile } from "node:fs/promises";
import type { Plugin, Rollup } from "vite";

/** Modules that libraries import always and that nobody runs in our pages. */
const LEFT_OUT: Record<string, RegExp> = {
  // The flag is off in remix.config.js.
  "Single fetch":
    /\/(turbo-stream\/dist\/turbo-stream|@remix-run\/react\/dist\/esm\/single-fetch)\.m?js$/,
  // Every schema of Zod carries its own.
  "JSON Schema": /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/,
  // Messages of our schemas are codes.
  "Zod's English": /\/zod\/v4\/locales\/en\.js$/,
};

/** Leaves out of what browsers load what they never run. Whoever calls it all the same is told so by an error. */
export function leftOutOfBrowsers(): Plugin {
  const awaited = new Set(Object.keys(LEFT_OUT));
  let isSsrBuild = false;
  return {
    name: "tandem-left-out-of-browsers",
    apply: "build",
    enforce: "pre",
    configResolved(config) {
      isSsrBuild = Boolean(config.build.ssr);
    },
    async load(id) {
      const what = Object.keys(LEFT_OUT).find((name) => LEFT_OUT[name]!.test(id));
      if (!what || isSsrBuild) return null;
      awaited.delete(what);
      const { body } = this.parse(await readFile(id, "utf8"));
      return body.flatMap((statement) => standIns(statement, what)).join("\n");
    },
    // A library that has moved its files must not let our pages grow in silence.
    buildEnd(error) {
      if (!error && !isSsrBuild && awaited.size > 0)
        this.error(`Nothing was left out for: ${[...awaited].join(", ")}.`);
    },
  };
}

type Statement = Rollup.ProgramNode["body"][number];

/** What stands in for all that a statement of a module exports. */
function standIns(statement: Statement, what: string): string[] {
  // Zod asks its language for sentences as soon as it is loaded, and may get none.
  if (statement.type === "ExportDefaultDeclaration") return ["export default () => ({});"];
  return namesIn(statement).map(
    (name) => `export function ${name}() { throw new Error("${what} is left out of browsers."); }`,
  );
}

function namesIn(statement: Statement): string[] {
  if (statement.type !== "ExportNamedDeclaration") return [];
  const { declaration, specifiers } = statement;
  const declared =
    declaration?.type === "VariableDeclaration"
      ? declaration.declarations.map(({ id }) => id)
      : [declaration?.id, ...specifiers.map(({ exported }) => exported)];
  return declared.flatMap((name) => (name?.type === "Identifier" ? [name.name] : []));
}
