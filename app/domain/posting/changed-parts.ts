import type { SkillRole } from "#db/codes.ts";
import type { ComparedField } from "#app/domain/posting/compared-fields.ts";
import type { Differences } from "#app/domain/posting/differences.ts";
import type { TextDifference } from "#app/domain/posting/entry-differences.ts";

/** A part of a posting that has changed, without what it said before and says now. */
export type ChangedPart =
  | { part: "text"; field: TextDifference["field"]; language: string }
  | { part: "field"; field: ComparedField }
  | { part: "places" }
  | { part: "skills"; role: SkillRole; count: number }
  | { part: "modules"; change: "added" | "removed" | "changed"; count: number };

/** Differences in short, for lists. */
export function changedParts({
  texts,
  fields,
  places,
  skills,
  modules,
}: Differences): ChangedPart[] {
  const roles = [...new Set(skills.map(({ role }) => role))];
  return [
    ...texts.map(({ field, language }) => ({ part: "text" as const, field, language })),
    ...fields.map(({ field }) => ({ part: "field" as const, field })),
    ...(places.added.length + places.removed.length > 0 ? [{ part: "places" as const }] : []),
    ...roles.map((role) => ({
      part: "skills" as const,
      role,
      count: skills.filter((one) => one.role === role).length,
    })),
    ...(["added", "removed", "changed"] as const)
      .map((change) => ({
        part: "modules" as const,
        change,
        count: modules?.[change].length ?? 0,
      }))
      .filter(({ count }) => count > 0),
  ];
}
