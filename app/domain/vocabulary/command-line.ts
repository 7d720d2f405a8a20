import { parseArgs } from "node:util";

export const SKILLS_USAGE = `npm run skills -- import <folder, zip or CSV file …> [options]
npm run skills -- import <file.ttl>
npm run skills -- export <file.ttl>

  --version <version>   which version of ESCO to read, where no name of a file or folder says so, or they say several: what
                        is of another one is then left out
  --deprecate-missing   deprecates the skills that the release lacks, and takes away its links, groups and occupations, also
                        where it lacks more than releases give up: without it such an import is refused, since a file may be
                        cut off
  --all                 names every skill that has changed, not the first of each sort

Imported are the tables of one release of ESCO, in as many languages as there are; parts of a release change what they
say something about. A file in Turtle is the vocabulary as SKOS, as the export writes it.`;

/** The command line is wrong; the message says how. */
export class WrongUsage extends Error {
  override name = "WrongUsage";
}

export type SkillsCommand =
  | { verb: "import"; paths: string[]; version?: string; deprecateMissing: boolean; all: boolean }
  | { verb: "importSkos" | "export"; file: string };

const VERSION = /^\d+\.\d+(\.\d+)?$/;

/**
 * Reads the arguments of `npm run skills`.
 *
 * @throws WrongUsage
 */
export function parseSkillsCommand(args: string[]): SkillsCommand {
  const { values, positionals } = parsed(args);
  const [verb, ...paths] = positionals;
  const [file, ...others] = paths;
  if (verb !== "import" && verb !== "export")
    throw new WrongUsage("Say what to do: import or export.");
  if (verb === "export" && (!file?.endsWith(".ttl") || others.length > 0))
    throw new WrongUsage("Name one file to write; its name ends in .ttl.");
  if (file === undefined) throw new WrongUsage("Name what to import: folders, zips or CSV files.");
  if (verb === "export") return { verb, file };
  if (file.endsWith(".ttl") && others.length === 0) return { verb: "importSkos", file };
  if (values.version !== undefined && !VERSION.test(values.version))
    throw new WrongUsage("--version is a number such as 1.2.0.");
  const { version, all = false, "deprecate-missing": deprecateMissing = false } = values;
  return { verb, paths, version, deprecateMissing, all };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        version: { type: "string" },
        "deprecate-missing": { type: "boolean" },
        all: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}
