import { writeFile } from "node:fs/promises";
import { closeDatabase, database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { parseCommandLine, USAGE, UsageError } from "#app/domain/import/command-line.ts";
import type { ImportCommand } from "#app/domain/import/command-line.ts";
import { importFile } from "#app/domain/import/import-file.server.ts";
import { MappingError } from "#app/domain/import/mapping.ts";
import { UnreadableFile } from "#app/domain/import/read-rows.server.ts";
import { refusedRows } from "#app/domain/import/refused-rows.ts";
import { rowText, summaryText } from "#app/domain/import/report-text.ts";

const SECOND_MS = 1000;

/** Tells where the import is, once a second. */
function progress() {
  let told = Date.now();
  return (phase: string, done: number, all: number) => {
    if (Date.now() - told < SECOND_MS) return;
    told = Date.now();
    process.stderr.write(`  ${phase}: ${done} of ${all} rows\n`);
  };
}

type Result = Awaited<ReturnType<typeof importFile>>;

async function report(command: ImportCommand, result: Result, seconds: number) {
  const refused = result.rows.filter(({ outcome }) => outcome === "refused");
  for (const row of command.dryRun ? result.rows : refused)
    process.stdout.write(rowText(row) + "\n");
  process.stdout.write(summaryText(result, command) + "\n");
  process.stdout.write(`${seconds.toFixed(1)} s\n`);
  if (!command.refused) return;
  await writeFile(command.refused, refusedRows(refused, result.form));
  process.stdout.write(`${refused.length} refused rows are in ${command.refused}\n`);
}

async function run(): Promise<number> {
  const command = parseCommandLine(process.argv.slice(2));
  const started = performance.now();
  const actor = systemActor(new Date());
  const result = await importFile(actor, { ...command, onProgress: progress() }, database());
  await report(command, result, (performance.now() - started) / SECOND_MS);
  return result.isWritten || command.dryRun ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  const isTheirs =
    error instanceof UsageError || error instanceof MappingError || error instanceof UnreadableFile;
  if (!isTheirs) throw error;
  process.stderr.write(`${error.message}\n${error instanceof UsageError ? `\n${USAGE}\n` : ""}`);
  process.exitCode = 2;
} finally {
  await closeDatabase();
}
