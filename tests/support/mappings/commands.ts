import { existsSync } from "node:fs";
import path from "node:path";
import { parseCommandLine } from "#app/domain/import/command-line.ts";
import type { ImportCommand } from "#app/domain/import/command-line.ts";
import lines from "./commands.json" with { type: "json" };

/** Where the real files stand; they are no part of the project. */
export const realFiles = path.resolve(process.env.TANDEM_DATA || "../shared/data");

export const hasRealFiles = existsSync(path.join(realFiles, "internships"));

/** What a test says when it skips. */
export const NO_REAL_FILES = `no real files at ${realFiles} (TANDEM_DATA)`;

/** The imports of all real files, as on the command line, with the skills that are found in texts. */
export const realImports: (ImportCommand & { name: string })[] = lines.map((line) => {
  const command = parseCommandLine([...line.split(" "), "--skills", "exact"]);
  return {
    ...command,
    name: path.basename(command.file),
    file: path.join(realFiles, command.file),
    mapFile: path.join(import.meta.dirname, command.mapFile),
  };
});
