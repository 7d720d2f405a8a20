import { parseArgs } from "node:util";
import { POSTING_KINDS } from "#db/codes.ts";
import type { PostingKind } from "#db/codes.ts";
import { SKILLS_TAKEN } from "#app/domain/import/skills-taken.ts";
import type { SkillsTaken } from "#app/domain/import/skills-taken.ts";
import type { FileOrder } from "#app/domain/import/import-file.server.ts";

export const USAGE = `npm run import -- --kind <kind> --map <mapping.json> <file> [options]

  --kind <kind>            ${POSTING_KINDS.join(", ")}
  --map <mapping.json>     which field of the source is which field of the posting
  --dry-run                reports on every row and writes nothing
  --skills <which>         ${SKILLS_TAKEN.join(", ")}: takes the skills that texts name word for word (exact),
                           and those said in other words besides (suggested); without it none
  --good-rows-only         writes the good rows although others are refused
  --refused <file>         writes the refused rows there, with their reasons
  --source <name>          "listed from NAME"; else the mapping's own
  --organisation <name>    id or name of the organisation that all rows belong to
  --every <n>[:<offset>]   every n-th row of the file, from the offset (0 is the first row)
  --skip <n>, --limit <n>  leaves out the first rows, stops after so many

docs/import.md explains mappings; docs/import-templates has one for every kind.`;

/** The command line is wrong; the message says how. */
export class UsageError extends Error {
  override name = "UsageError";
}

export type ImportCommand = Omit<FileOrder, "onProgress"> & { refused?: string };

/** Reads the arguments of the import. */
export function parseCommandLine(args: string[]): ImportCommand {
  const { values, positionals } = parsed(args);
  const { kind, map, source, organisation, refused } = values;
  if (!POSTING_KINDS.includes(kind as PostingKind))
    throw new UsageError(`--kind must be one of ${POSTING_KINDS.join(", ")}.`);
  if (!map) throw new UsageError("--map <mapping.json> is missing.");
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError("Name one file to import.");
  return {
    kind: kind as PostingKind,
    file,
    mapFile: map,
    source,
    organisation,
    refused,
    dryRun: values["dry-run"] ?? false,
    taken: skillsTaken(values.skills),
    goodRowsOnly: values["good-rows-only"] ?? false,
    skip: wholeNumber("skip", values.skip),
    limit: wholeNumber("limit", values.limit),
    every: every(values.every),
  };
}

function parsed(args: string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  const options = {
    kind: text,
    map: text,
    source: text,
    organisation: text,
    refused: text,
    every: text,
    skip: text,
    limit: text,
    skills: text,
    "dry-run": flag,
    "good-rows-only": flag,
  };
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function wholeNumber(name: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (!/^\d+$/.test(written)) throw new UsageError(`--${name} must be a whole number.`);
  return Number(written);
}

function skillsTaken(written = "none"): SkillsTaken {
  const taken = SKILLS_TAKEN.find((one) => one === written);
  if (!taken) throw new UsageError(`--skills must be one of ${SKILLS_TAKEN.join(", ")}.`);
  return taken;
}

function every(written: string | undefined) {
  if (written === undefined) return undefined;
  const found = /^([1-9]\d*)(?::(\d+))?$/.exec(written);
  if (!found) throw new UsageError("--every must be a number, or number:offset, e.g. 2:1.");
  return { n: Number(found[1]), offset: Number(found[2] ?? 0) };
}
