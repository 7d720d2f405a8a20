import { parseArgs } from "node:util";

export const SKILLS_USAGE = `npm run skills -- import <folder, zip or CSV file …> [options]

  --version <version>   which version of ESCO it is, where no name of a file or folder says so
  --all                 names every skill that has changed, not the first of each sort

The tables of one release, in as many languages as there are; parts of a release change what they say something about.`;

/** The command line is wrong; the message says how. */
export class WrongUsage extends Error {
  override name = "WrongUsage";
}

export type SkillsCommand = { verb: "import"; paths: string[]; version?: string; all: boolean };

const VERSION = /^\d+\.\d+(\.\d+)?$/;

/**
 * Reads the arguments of `npm run skills`.
 *
 * @throws WrongUsage
 */
export function parseSkillsCommand(args: string[]): SkillsCommand {
  const { values, positionals } = parsed(args);
  const [verb, ...paths] = positionals;
  if (verb !== "import") throw new WrongUsage("Say what to do: import.");
  if (paths.length === 0) throw new WrongUsage("Name what to import: folders, zips or CSV files.");
  if (values.version !== undefined && !VERSION.test(values.version))
    throw new WrongUsage("--version is a number such as 1.2.0.");
  return { verb, paths, version: values.version, all: values.all ?? false };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { version: { type: "string" }, all: { type: "boolean" } },
    });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}
