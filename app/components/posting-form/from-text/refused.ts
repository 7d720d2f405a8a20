import type { RefusedSkills } from "#app/domain/skill-suggestion/input.ts";
import { parsed } from "../known.ts";

/** Reads the hidden field that remembers what was refused; anything that is not what we wrote refuses nothing. */
export function readRefused(written: unknown): RefusedSkills {
  const read = parsed(String(written ?? ""));
  if (typeof read !== "object" || read === null || Array.isArray(read)) return {};
  const lists = Object.entries(read).map(([place, ids]) => [
    place,
    Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [],
  ]);
  return Object.fromEntries(lists) as RefusedSkills;
}

/** Writes it with some more. */
export function writeRefused(
  refused: RefusedSkills,
  more: readonly { key: string; id: string }[] = [],
): string {
  const all: Record<string, readonly string[]> = { ...refused };
  for (const { key, id } of more) all[key] = [...new Set([...(all[key] ?? []), id])];
  return Object.keys(all).length > 0 ? JSON.stringify(all) : "";
}
