import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const project = realpathSync(join(dirname(fileURLToPath(import.meta.url)), "..", ".."));

export const inProject = (...parts) => join(project, ...parts);

/** A short name for this checkout, so that two of them never share a folder. */
export const projectHash = createHash("sha256").update(project).digest("hex").slice(0, 12);
