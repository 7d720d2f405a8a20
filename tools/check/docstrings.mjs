import ts from "typescript";
import { isCode } from "./files.mjs";
import { lineOf, parse } from "./syntax.mjs";

export const title = "public functions have docstrings";

/** Where functions are made for other files; components and routes are named by what they show. */
const FOLDERS = /^(app\/(auth|domain|lib)|db|jobs|matching|search|server|text)\//;

const isFunction = (node) => ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** The names of the functions that a statement declares. */
function functionsIn(statement) {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? "a function"];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations
    .filter(({ initializer }) => initializer && isFunction(initializer))
    .map(({ name }) => name.getText());
}

const isExported = ({ modifiers }) =>
  modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The exported functions of a file of which no comment says what they are for. */
export function judgeDocstrings(path, text) {
  const source = parse(path, text);
  return source.statements
    .filter((statement) => isExported(statement) && !ts.getJSDocCommentsAndTags(statement).length)
    .flatMap((statement) =>
      functionsIn(statement).map(
        (name) => `${path}:${lineOf(source, statement.getStart())} ${name} has no docstring`,
      ),
    );
}

export const check = ({ files, read }) =>
  files
    .filter((path) => FOLDERS.test(path) && isCode(path))
    .flatMap((path) => judgeDocstrings(path, read(path)));
