import { createHash } from "node:crypto";
import type { VersionRows } from "#app/domain/posting/version-rows.server.ts";

const OF_THE_FRAME = new Set([
  "id",
  "versionId",
  "postingId",
  "number",
  "revision",
  "createdBy",
  "createdAt",
]);

/**
 * A mark of what a version says: equal marks mean the same content. Ids, who and when do not count; the order of
 * lists does.
 */
export function contentFingerprint(rows: VersionRows, sourceUrl: string | undefined): string {
  const position = new Map(rows.modules.map((module, index) => [module.id, index]));
  const moduleSkills = rows.moduleSkills
    .map(({ moduleId, ...skill }) => ({ module: position.get(moduleId), ...skill }))
    .toSorted((a, b) => a.module! - b.module! || compare(a.skillId, b.skillId));
  const text = JSON.stringify({ ...rows, moduleSkills, sourceUrl }, plain);
  return createHash("sha256").update(text).digest("base64url");
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Sorts the keys of objects and leaves out what is not stated, so that only the content decides. */
function plain(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).filter(
    ([key, entry]) => !OF_THE_FRAME.has(key) && entry !== null && entry !== undefined,
  );
  return Object.fromEntries(entries.toSorted(([a], [b]) => compare(a, b)));
}
