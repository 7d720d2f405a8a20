import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { checkHouse } from "../check/all.mjs";
import { programs, runProgram } from "../launch/programs.mjs";
import { inProject } from "../launch/project.mjs";
import { ofCheck } from "./results.mjs";

const minutes = (count) => count * 60_000;

const program = (name, script, args) => ({
  name,
  async run({ tell }) {
    const { code, words } = await runProgram(script, args, { quiet: true, patience: minutes(3) });
    if (words) tell(words.trimEnd());
    return ofCheck(code === 0);
  },
});

function house({ tell }) {
  const results = checkHouse();
  for (const { title, problems } of results) {
    tell(`${problems.length ? "✗" : "✓"} ${title}`);
    for (const problem of problems) tell(`    ${problem}`);
  }
  const failures = results.flatMap(({ problems }) => problems);
  const failed = results.filter(({ problems }) => problems.length).length;
  return { passed: results.length - failed, failed, skipped: 0, failures };
}

const listed = (folder) => readdirSync(folder, { recursive: true }).toSorted();

// Generated into a copy: where the schema says more than the migrations, a file would come to it.
async function migrations({ tell }) {
  const folder = `.data/migrations-${process.pid}`;
  const config = `${folder}.config.ts`;
  mkdirSync(inProject(".data"), { recursive: true });
  cpSync(inProject("db", "migrations"), inProject(folder), { recursive: true });
  writeFileSync(
    inProject(config),
    `import config from "../drizzle.config.ts";\nexport default { ...config, out: "./${folder}" };\n`,
  );
  try {
    const before = listed(inProject(folder));
    const { code, words } = await runProgram(
      programs.drizzleKit,
      ["generate", `--config=${config}`],
      {
        quiet: true,
        patience: minutes(1),
      },
    );
    const added = listed(inProject(folder)).filter((name) => !before.includes(name));
    if (code !== 0) tell(words);
    for (const name of added)
      tell(`The schema has changed without a migration; npm run db:generate would add ${name}`);
    return ofCheck(code === 0 && added.length === 0);
  } finally {
    for (const path of [folder, config]) rmSync(inProject(path), { recursive: true, force: true });
  }
}

const arrowFolders = "app db search matching text server jobs tools env.server.ts".split(" ");

/** Everything that needs neither servers nor a build; what takes longest begins first. */
export const staticSteps = [
  // Checkers beside each other derive much of the types each for itself: four would take almost twice the processor time.
  program("types", programs.tsc, ["--noEmit", "--checkers", "1"]),
  program("format", programs.oxfmt, ["--check", "."]),
  program("lint", programs.oxlint, ["--deny-warnings"]),
  program("arrows", programs.depcruise, ["--config", ".dependency-cruiser.cjs", ...arrowFolders]),
  { name: "house", run: house },
  { name: "migrations", run: migrations },
];
