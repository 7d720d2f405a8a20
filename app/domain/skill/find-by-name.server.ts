import { and, eq, inArray, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { bulgarianLabel, skillRelations, skills } from "#db/schema/index.ts";
import { ownEngines } from "#app/domain/search/engines.server.ts";
import type { SkillLabel } from "#app/domain/skill/queries.server.ts";
import { findSkills } from "#search/find-skills.server.ts";
import type { Engines } from "#search/find.server.ts";
import { cleanLine } from "#text/clean.ts";

export type SkillSuggestion = SkillLabel & { broader: SkillLabel[] };

/**
 * The ids of skills that are called so, by their labels and alternative ones in either language: those that have what was
 * typed as it stands, then those that have it in another form or script, or with a typing error.
 *
 * @param typed letters of any case; nothing finds nothing
 */
export async function findByName(
  typed: string,
  most: number,
  engines: Engines = ownEngines(),
): Promise<string[]> {
  const [asTyped, found] = await Promise.all([
    findAsTyped(typed, most, engines.db),
    findSkills(engines, typed, most),
  ]);
  return [...new Set([...asTyped, ...found])];
}

/** Of a skill of ESCO and one of the project with the same English label, the project's own is offered. */
const isNoNamesake = sql`(${skills.source} <> 'esco' or lower(${skills.en}) not in (
  select lower(own.en) from ${skills} own where own.source <> 'esco' and own.state = 'accepted'))`;

/** The same skills as a picker offers them: with labels and what is broader, without those that are offered no more, and once what two are called. */
export async function suggestByName(
  typed: string,
  most: number,
  engines: Engines = ownEngines(),
): Promise<SkillSuggestion[]> {
  const { db } = engines;
  const ids = await findByName(typed, most, engines);
  if (ids.length === 0) return [];
  const { id, en, state } = skills;
  const rows = await db
    .select({ id, en, bg: bulgarianLabel(skills) })
    .from(skills)
    .where(and(inArray(id, ids), eq(state, "accepted"), isNoNamesake));
  const broader = await broaderOf(db, ids);
  const named = new Map(rows.map((row) => [row.id, row]));
  return ids
    .flatMap((one) => named.get(one) ?? [])
    .slice(0, most)
    .map((row) => ({ ...row, broader: broader.get(row.id) ?? [] }));
}

const SHORTEST_PART = 3;

/**
 * Those whose label or alternative label in either language contains it; those that are called so come first, with or without
 * what stands in brackets behind (*R (programming language)*), then those that have it as a word, then those that begin with it.
 */
async function findAsTyped(typed: string, most: number, db: Database): Promise<string[]> {
  const text = cleanLine(typed).toLowerCase();
  if (text === "") return [];
  const pattern = text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  const word = text.replaceAll(/[\\^$.|?*+()[\]{}]/g, (sign) => `\\${sign}`);
  const { names, en } = skills;
  const bg = bulgarianLabel(skills);
  const bare = (label: SQL | typeof en) => sql`regexp_replace(lower(${label}), ' \\(.*\\)$', '')`;
  const begins = sql`${names} ~ ${`(^|[^[:alnum:]])${word}`}`;
  // One or two letters stand in nearly every name: they are looked for where words begin.
  const contains = text.length < SHORTEST_PART ? begins : sql`${names} like ${`%${pattern}%`}`;
  const rows = await db
    .select({ id: skills.id })
    .from(skills)
    .where(and(eq(skills.state, "accepted"), contains))
    .orderBy(
      sql`${text} not in (lower(${en}), lower(${bg}))`,
      sql`${text} not in (${bare(en)}, ${bare(bg)})`,
      sql`${names} !~ ${`(^|[^[:alnum:]])${word}($|[^[:alnum:]+#])`}`,
      sql`not (lower(${en}) like ${`${pattern}%`} or lower(${bg}) like ${`${pattern}%`})`,
      sql`not (E'\n' || ${names} like ${`%\n${pattern}%`})`,
      // Of two that are called alike, the project's own is the one that is in use.
      sql`${skills.source} = 'esco'`,
      sql`length(${en})`,
      skills.id,
    )
    .limit(most);
  return rows.map(({ id }) => id);
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
