import { isCode } from "./files.mjs";
import { importedValues, parse } from "./syntax.mjs";

export const title = "names of files";

const forbidden = /(^|[-._])(data|infos?|managers?|helpers?|utils?)($|[-._])/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const free = /^(README|CONTRIBUTING|SECURITY|CHANGELOG|LICENSE|Dockerfile)(\.md)?$/;

// A route's file name is its address: $otherId is a parameter, _index the folder itself, [ ] escapes.
const wordsOfRoute = (name) =>
  name
    .replace(/\.tsx?$/, "")
    .replace(/\$\w*/g, "")
    .split(/[._[\]()]+/)
    .filter(Boolean);

const withoutDot = (name) => name.replace(/^\./, "");

function judgeName(path) {
  const parts = path.split("/").map(withoutDot);
  const name = parts.pop();
  const words = path.startsWith("app/routes/") ? wordsOfRoute(name) : [name];
  const all = [...parts, ...words].filter((word) => !free.test(word));
  const wrong = all.find((word) => !kebab.test(word));
  const empty = isCode(path) && all.find((word) => forbidden.test(word));
  return [
    ...(wrong ? [`${path}: "${wrong}" is not in kebab-case`] : []),
    ...(empty ? [`${path}: "${empty}" says nothing; name the thing itself`] : []),
  ];
}

// drizzle-kit chooses these names.
const isGenerated = (path) => path.startsWith("db/migrations/");

const secret =
  /^(drizzle-orm|postgres|meilisearch|lucia|@lucia-auth|@node-rs|pg-boss|nodemailer|node:(fs|net|http|child_process)|#db\/client)/;
const pureDatabaseFiles = /^#db\/(limits|codes|languages)/;

/** Files of the application that do I/O or hold secrets say so, which keeps them out of the browser. */
function judgeServerOnly(path, text) {
  const applies = path.startsWith("app/") && !path.startsWith("app/routes/") && isCode(path);
  if (!applies || /\.server\.tsx?$/.test(path)) return [];
  const found = importedValues(parse(path, text)).find(
    (module) => secret.test(module) && !pureDatabaseFiles.test(module),
  );
  return found ? [`${path} imports ${found}: name it .server.ts`] : [];
}

export const check = ({ files, read }) =>
  files.flatMap((path) => [
    ...(isGenerated(path) ? [] : judgeName(path)),
    ...(isCode(path) ? judgeServerOnly(path, read(path)) : []),
  ]);

export { judgeName, judgeServerOnly };
