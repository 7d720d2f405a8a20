import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { skills, skillTexts } from "#db/schema/index.ts";
import { LIMITS } from "#db/limits.ts";
import type { SkillRow } from "#app/domain/skill/skill-row.server.ts";
import { sameLabel } from "#app/domain/vocabulary/labels.ts";

/**
 * What one skill is called are alternative labels of another from now on, by the word of staff: neither the project's files
 * nor a release of ESCO take them away. Its concept becomes that of the other, or one that says the same.
 */
export async function moveWords(tx: Database, gone: SkillRow, stays: SkillRow): Promise<void> {
  const en = added([gone.en, ...gone.altEn], [stays.en, ...stays.altEn]);
  const bg = added(
    [...(gone.bg === null ? [] : [gone.bg]), ...gone.altBg],
    [stays.bg ?? "", ...stays.altBg],
  );
  await addWords(tx, stays.id, "en", en);
  await addWords(tx, stays.id, "bg", bg);
  const exact = gone.uri !== null && stays.uri !== null ? [gone.uri] : [];
  const matches = [...new Set([...stays.exactMatches, ...exact, ...gone.exactMatches])];
  await tx
    .update(skills)
    .set({
      altEn: [...stays.altEn, ...en],
      altBg: [...stays.altBg, ...bg],
      tagOnly: [...new Set([...stays.tagOnly, ...gone.tagOnly])],
      uri: stays.uri ?? gone.uri,
      escoVersion: stays.escoVersion ?? gone.escoVersion,
      reuseLevel: stays.reuseLevel ?? gone.reuseLevel,
      exactMatches: matches.slice(0, LIMITS.conceptsPerSkill),
      revision: sql`${skills.revision} + 1`,
    })
    .where(eq(skills.id, stays.id));
}

/** The labels that are not there yet. */
function added(labels: readonly string[], known: readonly string[]): string[] {
  const seen = new Set(known.map(sameLabel));
  return labels.filter((label) => {
    const isNew = !seen.has(sameLabel(label));
    seen.add(sameLabel(label));
    return isNew;
  });
}

async function addWords(tx: Database, skillId: string, lang: string, alternatives: string[]) {
  if (alternatives.length === 0) return;
  await insertAll(
    tx,
    skillTexts,
    [{ skillId, lang, source: "staff" as const, alternatives }],
    sql`on conflict (skill_id, lang, source) do update set
      alternatives = ${skillTexts}.alternatives || excluded.alternatives`,
  );
}
