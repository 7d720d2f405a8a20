import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { bulgarianLabel, skillRelations, skills } from "#db/schema/index.ts";
import { cleanLine } from "#text/clean.ts";

type Named = { id: string; en: string; bg: string };

export type SkillLabel = Named & {
  /** Only of what is offered no more: what to use instead, where that is known. */
  gone?: { instead: Named | null };
};

/** Labels in both languages by id, and of what is offered no more what to use instead. */
export async function labelsOf(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, SkillLabel>> {
  if (ids.length === 0) return new Map();
  const next = alias(skills, "next");
  const rows = await db
    .select({
      named: { id: skills.id, en: skills.en, bg: bulgarianLabel(skills) },
      state: skills.state,
      // Null as a whole where nothing takes its place.
      instead: { id: next.id, en: next.en, bg: next.bg },
    })
    .from(skills)
    .leftJoin(next, eq(next.id, skills.replacedBy))
    .where(inArray(skills.id, [...new Set(ids)]));
  return new Map(
    rows.map(({ named, state, instead: found }) => {
      const instead = found && { ...found, bg: found.bg ?? found.en };
      return [named.id, state === "deprecated" ? { ...named, gone: { instead } } : named];
    }),
  );
}

export type SkillSuggestion = SkillLabel & { broader: SkillLabel[] };

/**
 * Skills whose label or alternative label in either language contains what was typed; those that begin with it come first.
 *
 * @param typed at least one character; letters of any case
 */
export async function suggestSkills(
  typed: string,
  most: number,
  db: Database = database(),
): Promise<SkillSuggestion[]> {
  const text = cleanLine(typed).toLowerCase();
  if (text === "") return [];
  const pattern = text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  const { names, en } = skills;
  const bg = bulgarianLabel(skills);
  const rows = await db
    .select({ id: skills.id, en, bg })
    .from(skills)
    .where(and(eq(skills.state, "accepted"), sql`${names} like ${`%${pattern}%`}`))
    .orderBy(
      sql`not (lower(${en}) = ${text} or lower(${bg}) = ${text})`,
      sql`not (lower(${en}) like ${`${pattern}%`} or lower(${bg}) like ${`${pattern}%`})`,
      sql`not (E'\n' || ${names} like ${`%\n${pattern}%`})`,
      // Of two that are called alike, the project's own is the one that is in use.
      sql`${skills.source} = 'esco'`,
      sql`length(${en})`,
      skills.id,
    )
    .limit(most);
  const broader = await broaderOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, broader: broader.get(row.id) ?? [] }));
}

async function broaderOf(db: Database, ids: string[]): Promise<Map<string, SkillLabel[]>> {
  const found = new Map<string, SkillLabel[]>();
  if (ids.length === 0) return found;
  const parent = alias(skills, "parent");
  const rows = await db
    .select({ of: skillRelations.fromId, id: parent.id, en: parent.en, bg: bulgarianLabel(parent) })
    .from(skillRelations)
    .innerJoin(parent, sql`${parent.id} = ${skillRelations.toId}`)
    .where(sql`${skillRelations.kind} = 'broader' and ${inArray(skillRelations.fromId, ids)}`);
  for (const { of, ...label } of rows) found.set(of, [...(found.get(of) ?? []), label]);
  return found;
}
