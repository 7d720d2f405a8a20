import { eq, sql } from "drizzle-orm";
import { systemActor } from "#app/domain/actor.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import { mergeSkills } from "#app/domain/skill/merge-skills.server.ts";
import type { Database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { newWord } from "./new-word.ts";
import type { Desk } from "./writers.ts";

const FEWEST = 4;

/** So many of the skills that faults rename and merge. */
export const someSkills = (db: Database, count: number) =>
  db
    .select()
    .from(skills)
    .where(sql`${skills.id} like 'balloon-%' and ${skills.state} = 'accepted'`)
    .orderBy(sql`random()`)
    .limit(count);

/** Gives a skill another label, which the postings that name it carry; or makes one where there are few. */
export async function relabelSkill({ db, history }: Desk): Promise<void> {
  const known = await someSkills(db, FEWEST);
  const id = known.length < FEWEST ? `balloon-${newWord()}` : known[0]!.id;
  const [en, bg] = [`ballooning ${newWord()}`, `балони ${newWord()}`];
  const words = { en, bg, altEn: [], altBg: [] };
  const entry = { id, type: "knowledge", ...words, broader: [], related: [] };
  await history.during(id, async () => {
    await loadVocabulary(systemActor(new Date()), [entry], db);
    const { revision, state } = await skillOf(db, id);
    // One that was merged meanwhile keeps its words.
    if (state === "accepted")
      history.acknowledge({ entity: "skill", id, verb: "relabelled", revision, title: en });
  });
}

/** Makes a skill a part of another one, whose labels its postings carry from then on. */
export async function mergeSkill({ db, history }: Desk): Promise<void> {
  const [gone, into, ...others] = await someSkills(db, FEWEST);
  if (!gone || !into || others.length === 0) return;
  const { id } = gone;
  const order = { into: into.id, reason: "They are the same." };
  await history.during(id, async () => {
    await mergeSkills(systemActor(new Date()), id, order, db);
    const { revision } = await skillOf(db, id);
    history.acknowledge({ entity: "skill", id, verb: "merged", revision });
  });
}

async function skillOf(db: Database, id: string) {
  const [row] = await db.select().from(skills).where(eq(skills.id, id));
  return row!;
}
