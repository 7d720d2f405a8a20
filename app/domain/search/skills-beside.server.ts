import { and, or, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import {
  bulgarianLabel,
  openAt,
  openPostings,
  postingSearchTexts,
  skills,
} from "#db/schema/index.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import type { SkillLabel } from "#app/domain/skill/queries.server.ts";
import type { Answer } from "#search/question.ts";

/** A skill to search by; with the filters that are chosen, or without them where only that is sure to find something. */
export type SkillBeside = SkillLabel & { isWithin: boolean };

/**
 * The skills that answer to the words and that open postings ask for or teach. Those that the hits have are known from the
 * counts; of the others, one look at the index of skills tells, in the same statement that reads their names.
 */
export async function readSkillsBeside(
  db: Database,
  { skillIds, facets }: Pick<Answer, "skillIds" | "facets">,
  now: Date,
): Promise<SkillBeside[]> {
  if (skillIds.length === 0) return [];
  const within = new Set(facets.skill.map(({ value }) => value));
  const inHits = skillIds.filter((id) => within.has(id));
  const isOffered = sql`exists (
    select 1 from ${postingSearchTexts} join ${openPostings} on ${openPostings.id} = ${postingSearchTexts.postingId}
    where ${postingSearchTexts.skillIds} @> array[${skills.id}] and ${openAt(now)})`;
  const rows = await db
    .select({ id: skills.id, en: skills.en, bg: bulgarianLabel(skills) })
    .from(skills)
    .where(and(isAmong(skills.id, skillIds), or(isAmong(skills.id, inHits), isOffered)));
  const labels = new Map(rows.map((row) => [row.id, row]));
  return skillIds.flatMap((id) => {
    const label = labels.get(id);
    return label ? [{ ...label, isWithin: within.has(id) }] : [];
  });
}
