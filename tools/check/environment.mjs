import ts from "typescript";
import { isCode } from "./files.mjs";
import { nodes, parse } from "./syntax.mjs";

export const title = "environment explained and read in one place";

/** The variables that env.server.ts parses: the keys of its table of fields. */
export function parsedNames(text) {
  const fields = [...nodes(parse("env.server.ts", text))].find(
    (node) => ts.isVariableDeclaration(node) && node.name.getText() === "fields",
  );
  return fields.initializer.properties.map(({ name }) => name.getText());
}

const explainedNames = (text) => [...text.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

/** Variables of one list that the other does not have. */
export function judgeNames(parsed, explained) {
  return [
    ...parsed
      .filter((name) => !explained.includes(name))
      .map((name) => `.env.example lacks ${name}`),
    ...explained
      .filter((name) => !parsed.includes(name))
      .map((name) => `.env.example explains ${name}, which env.server.ts does not read`),
  ];
}

const isProduct = (path) =>
  /^(app|db|jobs|matching|search|server|text)\//.test(path) && isCode(path);

export const check = ({ files, read }) => [
  ...judgeNames(parsedNames(read("env.server.ts")), explainedNames(read(".env.example"))),
  ...files
    .filter((path) => isProduct(path) && /\bprocess\.env\b/.test(read(path)))
    .map((path) => `${path} reads process.env; import env from "#env" instead`),
];
