import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** A function at the top of a source file, as far as its text says. */
type Found = {
  file: string;
  name: string;
  isExported: boolean;
  /** The types of its parameters, as they are written. */
  takes: string[];
  writes: boolean;
  /** What it names: `file#name`, its own file's or imported. */
  names: Set<string>;
};

/** A function of the domain that writes to the database, itself or by what it calls. */
export type Writer = Pick<Found, "file" | "name" | "takes"> & {
  /** The writers that it names; with none it writes itself. */
  by: string[];
  isUsedByRoutes: boolean;
};

/** Counting attempts and keeping keys of names is no deed: whoever only reads does it too. Nor is waiting for search. */
const NO_DEEDS = [
  "search/breaker.ts#makeBreaker",
  "search/engine-trouble.server.ts#noteAnswer",
  "app/domain/rate-limit.server.ts#countAttempt",
  "app/domain/organisation/write-keys.server.ts#writeKeys",
];

/** It writes whatever it is given. */
const INSERTS = "db/insert-all.server.ts#insertAll";

const CALLED = new Set(["insert", "update", "delete"]);
const DIGEST = /\bcreate(Hash|Hmac)\(|cipher$/;
const SQL_THAT_WRITES =
  /\b(insert\s+into|delete\s+from|(?<!for )(?<!no key )(?<!do )update\s+[$"a-z])/i;

/** Every call of these names counts, whatever it is called on, so that no other name of a connection hides it. */
function writesHere(node: ts.Node): boolean {
  if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return SQL_THAT_WRITES.test(node.getText());
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  return CALLED.has(name.text) && node.arguments.length > 0 && !DIGEST.test(expression.getText());
}

/** What the names in a file stand for that come from other files of ours. */
function importsOf(source: ts.SourceFile): Map<string, string> {
  const found = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const { text } = statement.moduleSpecifier as ts.StringLiteral;
    const bindings = statement.importClause?.namedBindings;
    if (!text.startsWith("#") || !bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements)
      found.set(name.text, `${text.slice(1)}#${(propertyName ?? name).text}`);
  }
  return found;
}

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  Boolean(ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));

function* declarationsIn(source: ts.SourceFile): Generator<[string, ts.Node, ts.Statement]> {
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      yield [statement.name.text, statement, statement];
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer) yield [name.getText(), initializer, statement];
  }
}

function functionsOf(file: string): Found[] {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const imported = importsOf(source);
  return [...declarationsIn(source)].map(([name, node, statement]) => {
    const found = { file, name, isExported: isExported(statement), takes: parametersOf(node) };
    const names = new Set<string>();
    let writes = false;
    const visit = (part: ts.Node) => {
      if (ts.isIdentifier(part)) names.add(imported.get(part.text) ?? `${file}#${part.text}`);
      writes ||= writesHere(part);
      ts.forEachChild(part, visit);
    };
    visit(node);
    return { ...found, writes: writes || names.has(INSERTS), names };
  });
}

const parametersOf = (node: ts.Node) =>
  ts.isFunctionLike(node)
    ? node.parameters.map(({ type, initializer }) => (type ?? initializer)?.getText() ?? "")
    : [];

const keyOf = ({ file, name }: Pick<Found, "file" | "name">) => `${file}#${name}`;

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);

/** Those that write themselves, then those that name one of these, until there are no more. */
function writingOf(found: readonly Found[]): ReadonlySet<string> {
  const writing = new Set<string>();
  const left = new Set(found.filter((one) => !NO_DEEDS.includes(keyOf(one))));
  for (let size = -1; size < writing.size;) {
    size = writing.size;
    for (const one of left)
      if (one.writes || [...one.names].some((name) => writing.has(name))) {
        writing.add(keyOf(one));
        left.delete(one);
      }
  }
  return writing;
}

/** Reads from the sources which functions of app/domain write, and which of them routes call. */
export function writersOfDomain(): Writer[] {
  const found = ["app/domain", "search"].flatMap(filesIn).flatMap(functionsOf);
  const writing = writingOf(found);
  const named = new Set(filesIn("app/routes").flatMap(namedIn));
  const isWriter = (one: Found) => writing.has(keyOf(one));
  const nameIn = (key: string) => key.slice(key.indexOf("#") + 1);
  return found
    .filter((one) => one.isExported && one.file.startsWith("app/domain/") && isWriter(one))
    .map(({ file, name, takes, names }) => ({
      file,
      name,
      takes,
      by: [...names].filter((key) => writing.has(key) && key !== `${file}#${name}`).map(nameIn),
      isUsedByRoutes: named.has(`${file}#${name}`),
    }));
}

function namedIn(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...importsOf(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)).values()];
}
