import ts from "typescript";

const trees = new Map();

/** The syntax tree of a source, with parents; kept until `forgetTrees`, since several checks look at the same. */
export function parse(path, text) {
  const known = trees.get(path);
  if (known?.text === text) return known;
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : undefined;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  trees.set(path, tree);
  return tree;
}

export const forgetTrees = () => trees.clear();

/** Every node of a tree, the root first, and each before what follows it. */
export function* nodes(root) {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const children = [];
    ts.forEachChild(node, (child) => void children.push(child));
    waiting.push(...children.toReversed());
  }
}

export const lineOf = (source, position) => source.getLineAndCharacterOfPosition(position).line + 1;

/** The modules that a source imports for their values, not only for their types. */
export function importedValues(source) {
  const found = [];
  for (const node of nodes(source)) {
    const dynamic =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    if (dynamic && ts.isStringLiteral(node.arguments[0])) found.push(node.arguments[0].text);
    const isImport = ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly;
    const isExport = ts.isExportDeclaration(node) && !node.isTypeOnly && node.moduleSpecifier;
    if (isImport || isExport) found.push(node.moduleSpecifier.text);
  }
  return found;
}
