import ts from "typescript";

/** The syntax tree of a source, with parents. */
export const parse = (path, text) =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : undefined,
  );

/** Every node of a tree, the root first. */
export function* nodes(root) {
  yield root;
  const children = [];
  ts.forEachChild(root, (child) => void children.push(child));
  for (const child of children) yield* nodes(child);
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
