import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const folder = new URL("../../../app/routes/", import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.tsx?$/.test(name),
);

// Whatever the address is, there is nothing behind it to keep from anybody.
const WITHOUT_ACTOR = new Set(["$.tsx"]);

/** Where a sign-in is completed, set up or given up, which takes no actor yet. */
const BEFORE_LET_IN: Record<string, RegExp> = {
  "sign-in_.second-factor.tsx": /^const signIn = await requireSignIn\(request\);$/,
  "sign-in_.recovery-code.tsx": /^const signIn = await requireSignIn\(request\);$/,
  "sign-out.tsx": /^await requireSignIn\(request\);$/,
  "account_.second-factor.tsx": /^const holder = await requireHolder\(request\);$/,
};
const LET_IN = /^(const \w+ = )?await (requireActor|optionalActor)\(request\);$/;

const isHandler = (name: string | undefined) => name === "loader" || name === "action";

function statements(name: string): ts.Statement[] {
  const text = readFileSync(new URL(name, folder), "utf8");
  return [...ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true).statements];
}

/** What scripts of ours alone send: nobody stands before a page of these. */
const BY_SCRIPTS = new Set(["autosaves.$form.tsx", "text-previews.tsx"]);

const handlersOf = (name: string) =>
  statements(name).filter(
    (node): node is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(node) && isHandler(node.name?.text),
  );

/** What a statement gives to the outside under another form than a plain function. */
function namesIn(node: ts.Statement): string[] {
  // Everything of another file could be a handler of any form.
  if (ts.isExportDeclaration(node) && !node.exportClause) return ["loader"];
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({ name }) => name.getText());
  if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
    return node.exportClause.elements.map(({ name }) => name.text);
  return [];
}

test("there are routes to read", () => {
  expect(files.length).toBeGreaterThan(15);
});

describe.each(files.filter((name) => !WITHOUT_ACTOR.has(name)))("%s", (name) => {
  test("asks first who does it, in every handler", () => {
    expect(statements(name).flatMap(namesIn).filter(isHandler)).toEqual([]);
    for (const handler of handlersOf(name)) {
      const first = handler.body!.statements[0]?.getText() ?? "";
      expect(first).toMatch(BEFORE_LET_IN[name] ?? LET_IN);
    }
  });
});

test("whatever people send can be opened as well: who tries again after a failure is led on", () => {
  const lead = (name: string) => handlersOf(name).map((handler) => handler.name!.text);
  const dead = files.filter(
    (name) => lead(name).includes("action") && !lead(name).includes("loader"),
  );
  expect(dead.filter((name) => !BY_SCRIPTS.has(name))).toEqual([]);
});
