import path from "node:path";
import { parseArgs } from "node:util";
import { realFiles } from "#tests/support/mappings/commands.ts";
import { ClearFailure } from "./clear-failure.ts";

const USAGE =
  "usage: npm run bench:extraction -- --labels <labels.txt> --annotations <file.csv> [--esco <folder>] [--baselines] [--folds] [--pages] [--without-wordings], or --bulgarian [--without-wordings], or --advertisements [--told] [--with-esco]";

export type Options =
  | { set: "bulgarian"; hasWordings: boolean }
  | { set: "advertisements"; told: boolean; esco: string | undefined }
  | {
      set: "annotations";
      labels: string;
      annotations: string;
      esco: string;
      baselines: boolean;
      folds: boolean;
      pages: boolean;
      hasWordings: boolean;
    };

/** Reads the command line. @throws ClearFailure with the usage when something is missing or unknown */
export function readOptions(args: readonly string[]): Options {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        labels: { type: "string" },
        annotations: { type: "string" },
        esco: { type: "string", default: path.join(realFiles, "esco") },
        bulgarian: { type: "boolean", default: false },
        folds: { type: "boolean", default: false },
        baselines: { type: "boolean", default: false },
        advertisements: { type: "boolean", default: false },
        "without-wordings": { type: "boolean", default: false },
        "with-esco": { type: "boolean", default: false },
        told: { type: "boolean", default: false },
        pages: { type: "boolean", default: false },
      },
    }));
  } catch (error) {
    throw new ClearFailure(`${(error as Error).message}; ${USAGE}`);
  }
  const { labels, annotations, esco, baselines, folds, pages } = values;
  const hasWordings = !values["without-wordings"];
  if (values.bulgarian) return { set: "bulgarian", hasWordings };
  if (values.advertisements)
    return {
      set: "advertisements",
      told: values.told,
      esco: values["with-esco"] ? esco : undefined,
    };
  if (!labels || !annotations) throw new ClearFailure(USAGE);
  return { set: "annotations", labels, annotations, esco, baselines, folds, pages, hasWordings };
}
