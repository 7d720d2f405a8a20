import ts from "typescript";
import { isCode } from "./files.mjs";
import { importedValues, nodes, parse } from "./syntax.mjs";

export const title = "each part of the stack listed and at work";

/** Where each package does its work; remix itself is listed only, since importing it throws. */
const stack = [
  { name: "remix", where: null },
  { name: "@remix-run/react", where: /^app\// },
  { name: "@remix-run/node", where: /^app\// },
  { name: "react", where: /^app\// },
  { name: "drizzle-orm", where: /^(db|app|search)\// },
  { name: "postgres", where: /^db\// },
  { name: "lucia", where: /^app\/auth\// },
  { name: "@conform-to/zod", where: /^app\// },
  { name: "zod", where: /^(app|env)/ },
  { name: "meilisearch", where: /^search\// },
  { name: "vitest", where: /^tests\/(unit|integration)\// },
  { name: "@playwright/test", where: /^tests\/(e2e|support)\// },
];

const belongsTo = (module, name) => module === name || module.startsWith(`${name}/`);

/** What is missing, from the parsed package.json and `{ path, modules }` of every source. */
export function judgeStack({ dependencies = {}, devDependencies = {} }, sources) {
  return stack.flatMap(({ name, where }) => {
    if (!dependencies[name] && !devDependencies[name]) return [`${name} is not in package.json`];
    const works = sources.some(
      ({ path, modules }) => where?.test(path) && modules.some((module) => belongsTo(module, name)),
    );
    return where && !works ? [`${name} is listed but nothing in ${where} imports it`] : [];
  });
}

/** remix.config.js must reach Remix's plugin: the plugin does not read the file by itself. */
export function judgeRemixConfig(text) {
  const source = parse("vite.config.ts", text);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const from = (module) => imports.find(({ moduleSpecifier }) => moduleSpecifier.text === module);
  const options = from("./remix.config.js")?.importClause?.name?.text;
  if (!options) return ["vite.config.ts does not import ./remix.config.js"];
  const named = from("@remix-run/dev")?.importClause?.namedBindings?.elements ?? [];
  const plugin = named.find(
    ({ name, propertyName }) => (propertyName ?? name).text === "vitePlugin",
  );
  const isPassed = [...nodes(source)].some(
    (node) =>
      ts.isCallExpression(node) &&
      node.expression.getText() === plugin?.name.text &&
      node.arguments.some((argument) =>
        [...nodes(argument)].some((inner) => inner.getText() === options),
      ),
  );
  return isPassed ? [] : ["vite.config.ts does not pass remix.config.js to Remix's plugin"];
}

export function check({ files, read }) {
  const sources = files
    .filter((path) => isCode(path))
    .map((path) => ({ path, modules: importedValues(parse(path, read(path))) }));
  return [
    ...judgeStack(JSON.parse(read("package.json")), sources),
    ...judgeRemixConfig(read("vite.config.ts")),
  ];
}
