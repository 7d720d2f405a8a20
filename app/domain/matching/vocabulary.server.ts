import { max, or, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { creditVersions, skillCredits } from "#db/schema/index.ts";
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

/** 0 before the first change of credits has a number. */
const latest = new QueryBuilder()
  .select({ version: sql<number>`coalesce(${max(creditVersions.id)}, 0)`.as("version") })
  .from(creditVersions)
  .as("latest");

/** Credits, and the version of all credits of which they are. */
export type Credits = { version: number; rows: CreditRow[] };

/** Where no skill is worth anything the version stands alone. */
const isCredit = <Row extends { from: string | null }>(row: Row): row is Row & CreditRow =>
  row.from !== null;

/** The credits that can play a part in any match of this posting: of what it shows, and for what it asks. */
export async function vocabularyFor(
  db: Database,
  facts: Facts,
): Promise<Vocabulary & { version: number }> {
  const { version, rows } = await creditsFor(db, facts);
  return { ...vocabularyOf(rows), version };
}

/** The same credits as rows. */
export const creditsFor = async (db: Database, facts: Facts): Promise<Credits> =>
  (await creditsForAll(db, [facts]))(facts);

/** The same of many postings, read at once: answers them one by one. */
export async function creditsForAll(
  db: Database,
  all: readonly Facts[],
): Promise<(one: Facts) => Credits> {
  const skills = all.map(skillsOf);
  const taught = [...new Set(skills.flatMap((one) => one.taught))];
  const asked = [...new Set(skills.flatMap((one) => one.asked))];
  // In one statement with the version, so that no change comes between the two.
  const found = await db
    .select({
      version: latest.version,
      from: skillCredits.fromId,
      to: skillCredits.toId,
      credit: skillCredits.credit,
      relation: skillCredits.relation,
      steps: skillCredits.steps,
    })
    .from(latest)
    .leftJoin(
      skillCredits,
      or(
        taught.length > 0 ? isAmong(skillCredits.fromId, taught) : undefined,
        asked.length > 0 ? isAmong(skillCredits.toId, asked) : undefined,
      ) ?? sql`false`,
    );
  const { version } = found[0]!;
  const rows = found.filter(isCredit);
  const byTaught = groupBy(rows, ({ from }) => from);
  const byAsked = groupBy(rows, ({ to }) => to);
  return (one) => {
    const own = skillsOf(one);
    const ofTaught = own.taught.flatMap((skill) => byTaught.get(skill) ?? []);
    const ofAsked = own.asked.flatMap((skill) => byAsked.get(skill) ?? []);
    return { version, rows: [...new Set([...ofTaught, ...ofAsked])] };
  };
}
