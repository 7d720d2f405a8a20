import { and, asc, count, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import {
  bulgarianLabel,
  openAt,
  openPostings,
  postingSearchTexts,
  skillRelations,
  skills,
  skillTexts,
} from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { isOffice } from "#app/domain/office/policy.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";
import type { SkillLabel } from "#app/domain/skill/queries.server.ts";
import { getSkill } from "#app/domain/skill/skill-row.server.ts";

const MOST_NARROWER_SHOWN = 60;

/**
 * A skill with what is said of it and what is beside it; the office is told as well who deprecated it and why.
 *
 * @throws NotFound; Moved when it was merged with another
 */
export async function getSkillPage(viewer: Viewer, id: string, db: Database = database()) {
  const skill = await getSkill(db, id);
  const { en, bg, altEn, altBg, tagOnly, uri, type, state, stateAt, stateReason } = skill;
  const label = (await labelsOf(db, [id])).get(id);
  const broader = await linked(db, skillRelations.fromId, skillRelations.toId, id, "broader");
  const narrower = await linked(db, skillRelations.toId, skillRelations.fromId, id, "broader");
  return {
    id,
    en,
    bg,
    altEn,
    altBg,
    tagOnly,
    uri,
    type,
    state,
    stateAt,
    exactMatches: skill.exactMatches,
    closeMatches: skill.closeMatches,
    reason: isOffice(viewer) ? stateReason : null,
    isStaff: viewer.role === "staff",
    replacement: label?.gone?.instead ?? null,
    descriptions: await readDescriptions(db, id),
    broader,
    narrower: narrower.slice(0, MOST_NARROWER_SHOWN),
    narrowerCount: narrower.length,
    uses: await countUses(db, id, viewer.now),
    related: await linked(db, skillRelations.fromId, skillRelations.toId, id, "related"),
  };
}

export type SkillPage = Awaited<ReturnType<typeof getSkillPage>>;

type End = typeof skillRelations.fromId | typeof skillRelations.toId;

async function linked(
  db: Database,
  own: End,
  others: End,
  id: string,
  kind: "broader" | "related",
): Promise<SkillLabel[]> {
  const other = alias(skills, "other");
  return db
    .select({ id: other.id, en: other.en, bg: bulgarianLabel(other) })
    .from(skillRelations)
    .innerJoin(other, sql`${other.id} = ${others}`)
    .where(and(eq(own, id), eq(skillRelations.kind, kind), ne(other.state, "merged")))
    .orderBy(asc(other.en));
}

/** The longest note of each language: sources say much the same. */
async function readDescriptions(db: Database, id: string): Promise<Record<string, string>> {
  const rows = await db
    .select({ lang: skillTexts.lang, description: skillTexts.description })
    .from(skillTexts)
    .where(and(eq(skillTexts.skillId, id), sql`${skillTexts.description} is not null`))
    .orderBy(sql`length(${skillTexts.description})`);
  return Object.fromEntries(rows.map(({ lang, description }) => [lang, description!]));
}

/** How many open postings a search by the skill finds: those that name it, or a narrower one, themselves or in a module. */
async function countUses(db: Database, id: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(postingSearchTexts)
    .innerJoin(openPostings, eq(openPostings.id, postingSearchTexts.postingId))
    .where(and(sql`${postingSearchTexts.skillIds} @> array[${id}]`, openAt(now)));
  return row!.n;
}
