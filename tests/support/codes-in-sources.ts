import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";

/** The source files of ours that are reached by imports from the given ones, within the given folders. */
export function filesFrom(starts: readonly string[], folders: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || !existsSync(file) || !folders.some((one) => file.startsWith(one)))
      return;
    found.add(file);
    const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
    const folder = file.slice(0, file.lastIndexOf("/") + 1);
    for (const { fileName } of importedFiles)
      visit(fileName.startsWith("#") ? fileName.slice(1) : fileName.replace("./", folder));
  };
  starts.forEach(visit);
  return [...found];
}

/** Where code lists stand under these names, or are given to these functions as an argument. */
const NAMED = ["error", "message", "code"];
const CALLED = /^(min|max|length|int|regex|refine|multipleOf|need)$/;

/** Names that zod itself gives to an issue whose message is ours. */
const OF_ZOD = ["custom"];

/** The codes of errors that a source file can issue: `tooLong` of `tooLong|max=200`, `notWhile.` of a name made of two parts. */
export function codesIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const codes = new Set<string>();
  const visit = (node: ts.Node) => {
    const said = textOf(node);
    if (said !== null && isCode(node, said)) codes.add(said.split("|")[0]!);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...codes].filter((code) => !OF_ZOD.includes(code));
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : null;
}

function isCode(node: ts.Node, said: string): boolean {
  if (/^[a-zA-Z]+\|\w+=/.test(said)) return true;
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return NAMED.includes(parent.name.getText());
  if (ts.isParameter(parent)) return NAMED.includes(parent.name.getText());
  if (ts.isLiteralTypeNode(parent)) return isTypeOfCode(parent);
  return ts.isCallExpression(parent) && parent.arguments.includes(node as ts.Expression)
    ? isCodeArgument(parent, node)
    : false;
}

/** `code: "one" | "other"` in a type. */
function isTypeOfCode(literal: ts.Node): boolean {
  const { parent } = literal;
  const owner = ts.isUnionTypeNode(parent) ? parent.parent : parent;
  return ts.isPropertySignature(owner) && NAMED.includes(owner.name.getText());
}

/** The last argument of a check; of `need`, the third. */
function isCodeArgument(call: ts.CallExpression, node: ts.Node): boolean {
  const { expression, arguments: given } = call;
  const name = ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : expression.getText();
  if (!CALLED.test(name)) return false;
  const place = given.indexOf(node as ts.Expression);
  return name === "need" ? place === 2 : place === given.length - 1;
}
