import type { Database } from "#db/client.server.ts";
import { Refused } from "#app/domain/errors.ts";
import type { Refusal } from "#app/domain/errors.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { loadSkillNames } from "#app/domain/skill/names.server.ts";

type Named = { skill: string };

/**
 * Replaces every skill name in a posting's content by the id of the vocabulary. Names may be ids or labels in either
 * language. Within one list a skill stands once: the first mention counts.
 *
 * @throws Refused at each field whose name is not in the vocabulary, or names several skills
 */
export async function resolveSkills<T extends PostingContent>(
  db: Database,
  content: T,
): Promise<T> {
  const find = await loadSkillNames(db);
  const refusals: Refusal[] = [];
  const resolve = <N extends Named>(list: readonly N[], field: (index: number) => string): N[] => {
    const seen = new Set<string>();
    return list.flatMap((entry, index) => {
      const found = find(entry.skill);
      if (typeof found === "string") {
        if (seen.has(found)) return [];
        seen.add(found);
        return [{ ...entry, skill: found }];
      }
      refusals.push(refusalFor(entry.skill, found, field(index)));
      return [];
    });
  };
  const resolved = { ...content };
  if (resolved.kind === "programme")
    resolved.modules = resolved.modules.map((module, index) => ({
      ...module,
      skills: resolve(module.skills, () => `modules[${index}].skills`),
    }));
  else if (resolved.kind === "internship")
    resolved.requires = resolve(resolved.requires, (index) => `requires[${index}].skill`);
  else {
    resolved.wants = resolve(resolved.wants, (index) => `wants[${index}].skill`);
    resolved.brings = resolve(resolved.brings, (index) => `brings[${index}].skill`);
  }
  if (refusals.length > 0) throw new Refused(refusals);
  return resolved;
}

function refusalFor(name: string, candidates: readonly string[], field: string): Refusal {
  return candidates.length > 0
    ? { field, code: "skillAmbiguous", values: { name, candidates: candidates.join(", ") } }
    : { field, code: "skillUnknown", values: { name } };
}
