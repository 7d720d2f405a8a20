import ts from "typescript";
import { isCode } from "./files.mjs";
import { lineOf, nodes, parse } from "./syntax.mjs";

export const title = "sizes of files and functions";

const countLines = (text) => text.split("\n").length - Number(text.endsWith("\n"));

/** How many lines a file may have. */
function fileCap(path) {
  if (path.startsWith("tests/")) return 300;
  return path.startsWith("app/components/") ? 150 : 200;
}

const isFunction = (node) => ts.isFunctionLike(node) && Boolean(node.body);

const isTable = (source) => ![...nodes(source)].some(isFunction);

const hasMarkup = (node) =>
  [...nodes(node)].some(
    (inner) =>
      ts.isJsxElement(inner) || ts.isJsxSelfClosingElement(inner) || ts.isJsxFragment(inner),
  );

// The callback of describe() is a chapter of a test file, not a function.
const isChapter = (node) =>
  ts.isCallExpression(node.parent) &&
  /^(describe|test\.describe)\b/.test(node.parent.expression.getText());

const nameOf = (node) =>
  node.name?.getText() ??
  (ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : "a function");

/** How many lines a function may have: routes' loaders and actions fewest, those with markup most. */
function functionCap(path, name, markup) {
  if (path.startsWith("app/routes/") && name === "loader") return 20;
  if (path.startsWith("app/routes/") && name === "action") return 30;
  return markup ? 60 : 40;
}

function* longFunctions(path, source) {
  for (const node of nodes(source)) {
    if (!isFunction(node) || isChapter(node)) continue;
    const line = lineOf(source, node.getStart());
    const length = lineOf(source, node.getEnd()) - line + 1;
    const cap = functionCap(path, nameOf(node), hasMarkup(node));
    if (length > cap)
      yield `${path}:${line} ${nameOf(node)} has ${length} lines, at most ${cap} are allowed`;
  }
}

/** What is too long in one file; tables of values are free. */
export function judge(path, text) {
  const source = parse(path, text);
  const problems = [...longFunctions(path, source)];
  const length = countLines(text);
  const cap = fileCap(path);
  if (length > cap && !isTable(source))
    problems.push(`${path} has ${length} lines, at most ${cap} are allowed`);
  return problems;
}

export const check = ({ files, read }) =>
  files.filter(isCode).flatMap((path) => judge(path, read(path)));
