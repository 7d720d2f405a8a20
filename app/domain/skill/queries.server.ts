import { inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skillRelations, skills } from "#db/schema/index.ts";
import { cleanLine } from "#text/clean.ts";

export type SkillLabel = { id: string; en: string; bg: string };

/** Labels in both languages by id. */
export async function labelsOf(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, SkillLabel>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: skills.id, en: skills.en, bg: skills.bg })
    .from(skills)
    .where(inArray(skills.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
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
  const labels = sql`array_to_string(array[${skills.en}, ${skills.bg}] || ${skills.altEn} || ${skills.altBg} || ${skills.tagOnly}, E'\n')`;
  const rows = await db
    .select({ id: skills.id, en: skills.en, bg: skills.bg })
    .from(skills)
    .where(sql`lower(${labels}) like ${`%${pattern}%`}`)
    .orderBy(
      sql`not (lower(${skills.en}) = ${text} or lower(${skills.bg}) = ${text})`,
      sql`not (lower(${skills.en}) like ${`${pattern}%`} or lower(${skills.bg}) like ${`${pattern}%`})`,
      sql`not (E'\n' || lower(${labels}) like ${`%\n${pattern}%`})`,
      sql`length(${skills.en})`,
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
    .select({ of: skillRelations.fromId, id: parent.id, en: parent.en, bg: parent.bg })
    .from(skillRelations)
    .innerJoin(parent, sql`${parent.id} = ${skillRelations.toId}`)
    .where(sql`${skillRelations.kind} = 'broader' and ${inArray(skillRelations.fromId, ids)}`);
  for (const { of, ...label } of rows) found.set(of, [...(found.get(of) ?? []), label]);
  return found;
}
