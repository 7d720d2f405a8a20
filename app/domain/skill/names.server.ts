import { count, sum } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { buildSkillIndex, findSkill } from "#matching/extraction/find-skill.ts";
import type { SkillIndex } from "#matching/extraction/find-skill.ts";

/** The id of the skill that a name means, or the ids between which a person must choose (none: unknown). */
export type FindSkill = (name: string) => string | readonly string[];

type Named = { stamp: string; ids: ReadonlySet<string>; index: SkillIndex };

/** The vocabulary changes seldom and is read often, so each process keeps it until its stamp changes. */
let known: Named | undefined;

/** Reads the vocabulary's names: ids, labels and alternative labels in both languages, whole tags. */
export async function loadSkillNames(db: Database): Promise<FindSkill> {
  const [row] = await db.select({ n: count(), revisions: sum(skills.revision) }).from(skills);
  const stamp = `${row!.n}/${row!.revisions}`;
  if (known?.stamp !== stamp) known = await readNames(db, stamp);
  const { ids, index } = known;
  return (name) => {
    if (ids.has(name)) return name;
    const found = findSkill(name, index);
    return found.skill ?? found.candidates;
  };
}

async function readNames(db: Database, stamp: string): Promise<Named> {
  const rows = await db.select().from(skills);
  const labelled = rows.map(({ id, en, bg, altEn, altBg, tagOnly }) => ({
    id,
    labels: [en, bg, ...altEn, ...altBg, ...tagOnly],
  }));
  return { stamp, ids: new Set(rows.map((row) => row.id)), index: buildSkillIndex(labelled) };
}
