import { and, asc, inArray, ne, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { bulgarianLabel, skills } from "#db/schema/index.ts";
import { listCalled } from "#app/domain/skill/find-names.server.ts";
import { prepareNames } from "#app/domain/skill/prepare.ts";
import type { SkillLabel } from "#app/domain/skill/queries.server.ts";
import { cleanLine } from "#text/clean.ts";

const { id, en, names, state } = skills;
const escaped = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * The skill that is called so in any spelling, in either language or by an alternative label, in use or deprecated: the page
 * of one that is deprecated says what to use instead. Of several it is the one that a form would take by that name, then
 * what is written just so.
 */
export async function findNamed(db: Database, name: string): Promise<SkillLabel | null> {
  const text = escaped(cleanLine(name).toLowerCase());
  const called = await listCalled(db, name);
  const ids = called.map((skill) => skill.id);
  const meant = prepareNames(called)(cleanLine(name));
  // Names of signs alone have no keys. The first condition alone has an index.
  const isWrittenSo = sql`(${names} like ${`%${text}%`} and E'\n' || ${names} || E'\n' like ${`%\n${text}\n%`})`;
  const [found] = await db
    .select({ id, en, bg: bulgarianLabel(skills) })
    .from(skills)
    .where(and(ne(state, "merged"), or(inArray(id, ids), isWrittenSo)))
    .orderBy(
      sql`${id} <> ${typeof meant === "string" ? meant : ""}`,
      sql`not ${isWrittenSo}`,
      sql`${state} <> 'accepted'`,
      asc(id),
    )
    .limit(1);
  return found ?? null;
}

/** Skills in use with a label like what was typed, the most alike first. */
export async function listSimilar(
  db: Database,
  typed: string,
  most: number,
): Promise<SkillLabel[]> {
  const text = cleanLine(typed).toLowerCase();
  if (text === "") return [];
  return db
    .select({ id, en, bg: bulgarianLabel(skills) })
    .from(skills)
    .where(
      and(
        sql`${state} = 'accepted'`,
        sql`(${names} like ${`%${escaped(text)}%`} or ${text}::text <% ${names})`,
      ),
    )
    .orderBy(sql`word_similarity(${text}::text, ${names}) desc`, sql`length(${en})`, asc(id))
    .limit(most);
}
