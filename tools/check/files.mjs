import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { inProject, project } from "../launch/project.mjs";

const ignored = new Set([".git", ".data", ".cache", "node_modules", "build"]);

function* walk(folder) {
  for (const entry of readdirSync(inProject(folder), { withFileTypes: true })) {
    if (!folder && ignored.has(entry.name)) continue;
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

/** Every file that is or would be committed, by its path; without git, all but what is made here. */
export function projectFiles() {
  const { status, stdout } = spawnSync(
    "git",
    ["-c", "safe.directory=*", "ls-files", "-coz", "--exclude-standard"],
    { cwd: project, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const paths = status === 0 ? new Set(stdout.split("\0").filter(Boolean)) : walk("");
  return [...paths]
    .filter((path) => statSync(inProject(path), { throwIfNoEntry: false })?.isFile())
    .toSorted();
}

export const readText = (path) => readFileSync(inProject(path), "utf8");

export const isCode = (path) => /\.(ts|tsx|js|mjs|cjs)$/.test(path) && !path.endsWith(".d.ts");
