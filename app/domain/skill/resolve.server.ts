import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { Refused } from "#app/domain/errors.ts";
import type { Refusal } from "#app/domain/errors.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { findNamesAndGone } from "#app/domain/skill/find-names.server.ts";
import { inBothLanguages } from "#app/domain/skill/gone-names.ts";
import type { GoneName } from "#app/domain/skill/gone-names.ts";

/** Whatever says where a skill was found knows its id; a person who has typed a name says nothing. */
export type Named = { skill: string; source?: string | undefined };

/** How a skill is named: by its id where it says where it was found. */
const howNamed = ({ source }: Named) => (source === undefined ? undefined : "id");

/**
 * Replaces every skill name in a posting's content by the id of the vocabulary. Names may be ids or labels in either
 * language. Within one list a skill stands once: the first mention counts.
 *
 * @throws Refused at each field whose name is not in the vocabulary, names several skills, or one that is offered no more
 */
export async function resolveSkills<T extends PostingContent>(
  db: Database,
  content: T,
): Promise<T> {
  const meaning = await meaningsFor(db, namedIn(content));
  const refusals: Refusal[] = [];
  const resolve = <N extends Named>(list: readonly N[], field: (index: number) => string): N[] => {
    const seen = new Set<string>();
    return list.flatMap((entry, index) => {
      const found = meaning(entry, field(index));
      if (typeof found !== "string") refusals.push(found);
      if (typeof found !== "string" || seen.has(found)) return [];
      seen.add(found);
      return [{ ...entry, skill: found }];
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

/** Every skill that a posting's content names. */
function namedIn(content: PostingContent): readonly Named[] {
  const lists: (readonly Named[])[] =
    content.kind === "programme"
      ? content.modules.map(({ skills }) => skills)
      : content.kind === "internship"
        ? [content.requires]
        : [content.wants, content.brings];
  return lists.flat();
}

/** The id of the skill that an entry means, or why it means none. */
export type Meaning = (entry: Named, field: string) => string | Refusal;

/**
 * What entries mean. Forms send ids of what they know, which stay what they were; only what was typed is looked up by its
 * name, and leads to nothing that is offered no more. The skills are held until the posting is saved, so that none of them
 * is merged away in between.
 */
export async function meaningsFor(db: Database, named: readonly Named[]): Promise<Meaning> {
  const names = named.map(({ skill }) => skill);
  const { id, state, replacedBy } = skills;
  const rows = await db
    .select({ id, state, replacedBy })
    .from(skills)
    .where(sql`${id} = any(${sql.param([...new Set(names)])}::text[])`)
    .orderBy(id)
    .for("key share");
  const byId = new Map(
    rows.map((row) => [row.id, (row.state === "merged" && row.replacedBy) || row.id]),
  );
  if (named.every((one) => howNamed(one) === "id" && byId.has(one.skill)))
    return ({ skill }) => byId.get(skill)!;
  const { find, findGone } = await findNamesAndGone(db, names);
  return (entry, field) => {
    const how = howNamed(entry);
    const gone = how === "id" ? null : findGone(entry.skill);
    if (gone) return goneRefusal(entry.skill, gone, field);
    const found = find(entry.skill, how);
    return typeof found === "string" ? found : refusalFor(entry.skill, found, field);
  };
}

/** That a skill is offered no more, and what is to be named instead, where anything is. */
export function goneRefusal(name: string, { instead }: GoneName, field: string): Refusal {
  return instead
    ? { field, code: "skillGoneInstead", values: { name, instead: inBothLanguages(instead) } }
    : { field, code: "skillGone", values: { name } };
}

/** Why a name is no skill: nothing is called so, or several things are. */
export function refusalFor(name: string, candidates: readonly string[], field: string): Refusal {
  return candidates.length > 0
    ? { field, code: "skillAmbiguous", values: { name, candidates: candidates.join(", ") } }
    : { field, code: "skillUnknown", values: { name } };
}
