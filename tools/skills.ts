import { closeDatabase, database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { importRelease } from "#app/domain/vocabulary/import-release.server.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/release-files.server.ts";
import { releaseSummary } from "#app/domain/vocabulary/release-summary.ts";
import {
  parseSkillsCommand,
  SKILLS_USAGE,
  WrongUsage,
} from "#app/domain/vocabulary/command-line.ts";

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

async function run(): Promise<void> {
  const command = parseSkillsCommand(process.argv.slice(2));
  const started = performance.now();
  const actor = systemActor(new Date());
  const result = await importRelease(actor, { ...command, onProgress: progress() }, database());
  process.stdout.write(releaseSummary(result, command));
  process.stdout.write(`${((performance.now() - started) / SECOND_MS).toFixed(1)} s\n`);
}

try {
  await run();
} catch (error) {
  const isTheirs = error instanceof WrongUsage || error instanceof UnreadableRelease;
  if (!isTheirs) throw error;
  process.stderr.write(
    `${error.message}\n${error instanceof WrongUsage ? `\n${SKILLS_USAGE}\n` : ""}`,
  );
  process.exitCode = 2;
} finally {
  await closeDatabase();
}
