import type { Database } from "#db/client.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { renewSkillKeys } from "#app/domain/skill/keys.server.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import { renewWords } from "#search/renew-words.server.ts";
import { loadSettlements } from "#tools/seed/load-settlements.ts";
import { plantDemo } from "#tools/seed/plant-demo.ts";
import { plantSecondFactors } from "#tools/seed/plant-second-factors.ts";
import { settlements, vocabulary } from "#tools/seed/vocabulary-files.ts";

export type Seeded = {
  skills: number;
  changedSkills: number;
  credits: number;
  changedSettlements: number;
  /** Postings planted: none where the demonstration is not wanted, or there are organisations already. */
  postings: number;
};

/** Brings vocabulary and settlements up to date, and plants the fictional cluster when `demo` asks for it. */
export async function seedDatabase(
  db: Database,
  { now, demo }: { now: Date; demo: boolean },
): Promise<Seeded> {
  const changedSettlements = await loadSettlements(db, settlements);
  const loaded = await loadVocabulary(systemActor(now), vocabulary, db);
  await renewSkillKeys(db);
  const postings = demo ? await plantDemo(db, now) : 0;
  if (demo) await plantSecondFactors(db, now);
  // The job that notes words has its first round a minute later.
  if (postings > 0) await renewWords(db, null);
  return { ...loaded, changedSettlements, postings };
}
