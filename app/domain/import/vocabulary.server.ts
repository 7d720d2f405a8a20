import type { Database } from "#db/client.server.ts";
import { skillFinder } from "#app/domain/import/skill-finder.ts";
import type { SkillFinder, TextReading } from "#app/domain/import/skill-finder.ts";
import { loadSkills } from "#app/domain/skill/names.server.ts";
import { loadTextReader } from "#app/domain/skill-suggestion/text-reader.server.ts";

/** Reads the vocabulary for one import, for the second tier only where texts are read by it. */
export async function loadSkillFinder(
  db: Database,
  reading: Omit<TextReading, "reader">,
): Promise<SkillFinder> {
  const isForBoth = reading.taken === "suggested" || reading.shown > 0;
  const reader = isForBoth ? await loadTextReader(db) : undefined;
  return skillFinder(await loadSkills(db), { ...reading, reader });
}
