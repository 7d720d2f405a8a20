import { inArray, or } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skillCredits } from "#db/schema/index.ts";
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
export async function creditsFor(db: Database, facts: Facts): Promise<CreditRow[]> {
  const { taught, asked } = skillsOf(facts);
  if (taught.length + asked.length === 0) return [];
  const rows = await db
    .select()
    .from(skillCredits)
    .where(
      or(
        taught.length > 0 ? inArray(skillCredits.fromId, taught) : undefined,
        asked.length > 0 ? inArray(skillCredits.toId, asked) : undefined,
      ),
    );
  return rows.map(({ fromId: from, toId: to, credit, relation, steps }) => ({
    from,
    to,
    credit,
    relation,
    steps,
  }));
}
