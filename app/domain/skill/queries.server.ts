import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "#db/client.server.ts";
import { bulgarianLabel, skills } from "#db/schema/index.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import { offeredInstead } from "#app/domain/skill/offered-instead.server.ts";

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
    .leftJoin(next, eq(next.id, offeredInstead("replaced_by")))
    .where(isAmong(skills.id, [...new Set(ids)]));
  return new Map(
    rows.map(({ named, state, instead: found }) => {
      const instead = found && { ...found, bg: found.bg ?? found.en };
      return [named.id, state === "deprecated" ? { ...named, gone: { instead } } : named];
    }),
  );
}
