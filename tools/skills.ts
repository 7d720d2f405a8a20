import { readFile, writeFile } from "node:fs/promises";
import { env } from "#env";
import { closeDatabase, database } from "#db/client.server.ts";
import { databaseFailure } from "#db/database-failure.ts";
import { systemActor } from "#app/domain/actor.ts";
import { renewSkillKeys } from "#app/domain/skill/keys.server.ts";
import {
  parseSkillsCommand,
  SKILLS_USAGE,
  WrongUsage,
} from "#app/domain/vocabulary/command-line.ts";
import type { SkillsCommand } from "#app/domain/vocabulary/command-line.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";
import { releaseSummary } from "#app/domain/vocabulary/release-summary.ts";
import { importSkos } from "#app/domain/vocabulary/skos/import-skos.server.ts";
import { skosSummary } from "#app/domain/vocabulary/skos/skos-summary.ts";
import { UnreadableTurtle } from "#app/domain/vocabulary/skos/unreadable-turtle.ts";
import { vocabularyAsTurtle } from "#app/domain/vocabulary/skos/whole-turtle.server.ts";

const SECOND_MS = 1000;

/** Says what the import is at when that changes, and once a second how many rows of it are done. */
function progress() {
  const begun = performance.now();
  let [told, saying] = [0, ""];
  return (phase: string, rows: number) => {
    const now = performance.now();
    if (phase === saying && now - told < SECOND_MS) return;
    [told, saying] = [now, phase];
    const at = ((now - begun) / SECOND_MS).toFixed(1).padStart(6);
    process.stderr.write(`${at} s  ${phase}${rows > 0 ? `: ${rows} rows` : ""}\n`);
  };
}

/** Where a site stands whose public address nobody has stated. */
const LOCAL = "http://localhost:3000";

/** Does what was asked for, and answers what there is to say about it. */
async function perform(command: SkillsCommand): Promise<string> {
  const actor = systemActor(new Date());
  if (command.verb === "import") {
    const onProgress = progress();
    const imported = await importRelease(actor, { ...command, onProgress }, database());
    onProgress("names that texts and forms look up", 0);
    await renewSkillKeys(database());
    return releaseSummary(imported, command);
  }
  const { verb, file } = command;
  if (verb === "export") {
    await writeFile(file, await vocabularyAsTurtle(database(), env.ORIGIN ?? LOCAL));
    return `The vocabulary is in ${file}.\n`;
  }
  const turtle = await readFile(file, "utf8").catch((error: Error) => {
    throw new UnreadableTurtle(error.message);
  });
  const imported = await importSkos(actor, turtle, database());
  await renewSkillKeys(database());
  return skosSummary(imported);
}

async function run(): Promise<void> {
  const command = parseSkillsCommand(process.argv.slice(2));
  const started = performance.now();
  process.stdout.write(await perform(command));
  process.stdout.write(`${((performance.now() - started) / SECOND_MS).toFixed(1)} s\n`);
}

try {
  await run();
} catch (error) {
  const isTheirs =
    error instanceof WrongUsage ||
    error instanceof UnreadableRelease ||
    error instanceof UnreadableTurtle;
  const failure = databaseFailure(error);
  if (!isTheirs && !failure) throw error;
  // The database's own words would put the statement and whole tables on the terminal.
  const isImport = process.argv[2] === "import";
  const kept = isImport ? " An import that fails changes nothing." : "";
  const said = failure ? `${failure}${kept}` : (error as Error).message;
  process.stderr.write(`${said}\n${error instanceof WrongUsage ? `\n${SKILLS_USAGE}\n` : ""}`);
  process.exitCode = failure ? 1 : 2;
} finally {
  await closeDatabase();
}
