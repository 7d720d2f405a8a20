import { expect, test } from "vitest";
import { judgeNames, parsedNames } from "#tools/check/environment.mjs";
import { judgePins, judgeRegistries } from "#tools/check/lock-file.mjs";
import { judgeName, judgeServerOnly } from "#tools/check/names.mjs";
import { judgeDocstrings } from "#tools/check/docstrings.mjs";
import { judgeRedirects } from "#tools/check/route-redirects.mjs";
import { judgeRoute } from "#tools/check/route-roles.mjs";
import { judge as judgeSize } from "#tools/check/sizes.mjs";
import { judgeRemixConfig, judgeStack } from "#tools/check/stack.mjs";

const lines = (count: number, line = "  call();") => Array(count).fill(line).join("\n");

test.each([
  ["app/domain/posting/policy.server.ts", true],
  ["app/routes/internships.$id.closure.tsx", true],
  ["app/routes/_index.tsx", true],
  ["app/routes/postings.$id_.matches_.$otherId.tsx", true],
  ["app/routes/postings.newOne.tsx", false],
  ["app/routes/[robots.txt].tsx", true],
  [".github/workflows/ci.yml", true],
  ["app/lib/camelCase.ts", false],
  ["app/lib/date-utils.ts", false],
  ["app/helpers/dates.ts", false],
  ["search/index-manager.server.ts", false],
  ["app/lib/database.ts", true],
])("the name %s: %s", (path, fine) => {
  expect(judgeName(path)).toHaveLength(fine ? 0 : 1);
});

test("a file of the application that touches the database says so in its name", () => {
  const text = 'import { sql } from "drizzle-orm";\nexport const x = sql`1`;\n';
  expect(judgeServerOnly("app/domain/skill/list.ts", text)).toHaveLength(1);
  expect(judgeServerOnly("app/domain/skill/list.server.ts", text)).toEqual([]);
  const types = 'import type { SQL } from "drizzle-orm";\nexport type X = SQL;\n';
  expect(judgeServerOnly("app/domain/skill/list.ts", types)).toEqual([]);
});

test("long functions and files are found, tables of values are free", () => {
  expect(judgeSize("search/a.ts", `function f() {\n${lines(38)}\n}\n`)).toEqual([]);
  expect(judgeSize("search/a.ts", `function f() {\n${lines(39)}\n}\n`)).toHaveLength(1);
  const page = `const Page = () => {\n${lines(40)}\n  return <p />;\n};\n`;
  expect(judgeSize("app/components/a.tsx", page)).toEqual([]);
  expect(judgeSize("app/routes/a.tsx", `const loader = () => {\n${lines(20)}\n};\n`)).toHaveLength(
    1,
  );
  expect(judgeSize("app/domain/a.ts", `const f = () => 1;\n${lines(200, "f();")}\n`)).toHaveLength(
    1,
  );
  expect(judgeSize("app/i18n/en/a.ts", `const words = [\n${lines(300, '"a",')}\n];\n`)).toEqual([]);
});

test("a part of the stack that nobody imports is found", () => {
  const sources = [{ path: "app/routes/_index.tsx", modules: ["react"] }];
  const problems = judgeStack({ dependencies: { react: "1", postgres: "1" } }, sources);
  expect(problems).toContain("remix is not in package.json");
  expect(problems.some((text: string) => text.startsWith("postgres is listed but"))).toBe(true);
  expect(problems.some((text: string) => text.startsWith("react "))).toBe(false);
});

const viteConfig = (options: string, call: string) =>
  `import { vitePlugin as remix } from "@remix-run/dev";\n${options}\nexport default { plugins: [${call}] };\n`;

test.each([
  ["passed on", viteConfig('import options from "./remix.config.js";', "remix(options)"), true],
  ["spread", viteConfig('import o from "./remix.config.js";', "remix({ ...o, ssr: true })"), true],
  ["not imported", viteConfig("const options = {};", "remix(options)"), false],
  ["not passed", viteConfig('import options from "./remix.config.js";', "remix()"), false],
  ["given to another", viteConfig('import o from "./remix.config.js";', "remix(), log(o)"), false],
])("remix.config.js is %s", (_how, text, fine) => {
  expect(judgeRemixConfig(text)).toHaveLength(fine ? 0 : 1);
});

test("the example of the environment names what is read, no more and no less", () => {
  expect(parsedNames("const fields = { PORT: 1, HOST: 2 };")).toEqual(["PORT", "HOST"]);
  expect(judgeNames(["PORT"], ["PORT"])).toEqual([]);
  expect(judgeNames(["PORT", "HOST"], ["PORT", "OLD"])).toHaveLength(2);
});

test("versions are exact, and the lock file names no registry but the public one", () => {
  expect(judgePins({ dependencies: { a: "1.2.3", b: "1.0.0-beta.1", c: "npm:d@7.0.2" } })).toEqual(
    [],
  );
  expect(
    judgePins({ dependencies: { a: "^1.2.3" }, devDependencies: { b: "latest", c: "npm:d@^7" } }),
  ).toHaveLength(3);
  expect(judgeRegistries('"resolved": "https://registry.npmjs.org/a.tgz"')).toEqual([]);
  expect(judgeRegistries('"resolved": "http://mirror.example:4873/a.tgz"')).toHaveLength(1);
});

test("a route that names a role is named with its line", () => {
  const text =
    'const viewer = await optionalActor(request);\nif (viewer.role !== "staff") leave();\n';
  expect(judgeRoute("app/routes/desk.tsx", text)).toEqual([
    "app/routes/desk.tsx:2 names a role; ask a policy of the domain",
  ]);
  expect(judgeRoute("app/routes/desk.tsx", "role: invitation.role,\n")).toEqual([]);
});

test("a public function says what it is for", () => {
  const text = [
    "/** Told. */",
    "export const told = () => 1;",
    "export const untold = async (x: number) => x;",
    "// No docstring.",
    "export function remarked() {}",
    "const own = () => 2;",
    "export const limit = 3;",
  ].join("\n");
  expect(judgeDocstrings("text/fold.ts", text)).toEqual([
    "text/fold.ts:3 untold has no docstring",
    "text/fold.ts:5 remarked has no docstring",
  ]);
});

test("an address that a route leads to with a raw part is found", () => {
  const raw = "return redirectDocument(`/postings/${params.id}?done=closed`);";
  expect(judgeRedirects("app/routes/a.tsx", raw)).toHaveLength(1);
  expect(judgeRedirects("app/routes/a.tsx", raw.replace("`", "pathTo`"))).toEqual([]);
  expect(judgeRedirects("app/routes/a.tsx", "redirect(`${QUEUE}?done=closed`)")).toEqual([]);
  const chosen = "redirect(\n  isLast ? pathTo`/imports/${id}` : `/imports/${id}/rows`,\n)";
  expect(judgeRedirects("app/routes/a.tsx", chosen)).toHaveLength(1);
});
