import * as docstrings from "./docstrings.mjs";
import * as environment from "./environment.mjs";
import { projectFiles, readText } from "./files.mjs";
import * as lockFile from "./lock-file.mjs";
import * as names from "./names.mjs";
import * as routeRedirects from "./route-redirects.mjs";
import * as routeRoles from "./route-roles.mjs";
import * as sizes from "./sizes.mjs";
import * as stack from "./stack.mjs";
import { forgetTrees } from "./syntax.mjs";
import * as words from "./words.mjs";

const checks = [
  stack,
  sizes,
  names,
  docstrings,
  routeRoles,
  routeRedirects,
  environment,
  words,
  lockFile,
];

/** Runs every check of the house: `{ title, problems }` for each. */
export function checkHouse() {
  const files = projectFiles();
  const texts = new Map();
  const read = (path) => texts.get(path) ?? texts.set(path, readText(path)).get(path);
  const results = checks.map(({ title, check }) => ({ title, problems: check({ files, read }) }));
  forgetTrees();
  return results;
}
