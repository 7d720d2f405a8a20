import { or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skillCredits } from "#db/schema/index.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import { groupBy } from "#app/domain/group-by.ts";
import { vocabularyOf } from "#matching/credits.ts";
import type { CreditRow } from "#matching/credits.ts";
import type { Facts, Vocabulary } from "#matching/types.ts";

/** Skills that a posting can show, and skills that it asks for. */
export function skillsOf(facts: Facts): { taught: string[]; asked: string[] } {
  if (facts.kind === "programme")
    return { taught: unique(facts.modules.flatMap((module) => module.skills)), asked: [] };
  if (facts.kind === "internship") return { taught: [], asked: unique(facts.requirements) };
  return { taught: unique(facts.brings), asked: unique(facts.wants) };
}

const unique = (list: readonly { skill: string }[]) => [...new Set(list.map((s) => s.skill))];

/** The credits that can play a part in any match of this posting: of what it shows, and for what it asks. */
export const vocabularyFor = async (db: Database, facts: Facts): Promise<Vocabulary> =>
  vocabularyOf(await creditsFor(db, facts));

/** The same credits as rows. */
export const creditsFor = async (db: Database, facts: Facts): Promise<CreditRow[]> =>
  (await creditsForAll(db, [facts]))(facts);

/** The same of many postings, read at once: answers them one by one. */
export async function creditsForAll(
  db: Database,
  all: readonly Facts[],
): Promise<(one: Facts) => CreditRow[]> {
  const skills = all.map(skillsOf);
  const taught = [...new Set(skills.flatMap((one) => one.taught))];
  const asked = [...new Set(skills.flatMap((one) => one.asked))];
  if (taught.length + asked.length === 0) return () => [];
  const rows = await db
    .select({
      from: skillCredits.fromId,
      to: skillCredits.toId,
      credit: skillCredits.credit,
      relation: skillCredits.relation,
      steps: skillCredits.steps,
    })
    .from(skillCredits)
    .where(
      or(
        taught.length > 0 ? isAmong(skillCredits.fromId, taught) : undefined,
        asked.length > 0 ? isAmong(skillCredits.toId, asked) : undefined,
      ),
    );
  const byTaught = groupBy(rows, ({ from }) => from);
  const byAsked = groupBy(rows, ({ to }) => to);
  return (one) => {
    const own = skillsOf(one);
    const ofTaught = own.taught.flatMap((skill) => byTaught.get(skill) ?? []);
    return [...new Set([...ofTaught, ...own.asked.flatMap((skill) => byAsked.get(skill) ?? [])])];
  };
}
