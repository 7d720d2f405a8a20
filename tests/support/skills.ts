import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { settlements, skillCredits, skillRelations, skills } from "#db/schema/index.ts";
import { buildCredits } from "#matching/credits.ts";

type TestSkill = { id: string; en: string; bg: string; broader?: string[]; related?: string[] };

const SKILLS: TestSkill[] = [
  { id: "databases", en: "databases", bg: "бази данни" },
  { id: "sql", en: "SQL", bg: "SQL", related: ["databases"] },
  { id: "postgresql", en: "PostgreSQL", bg: "PostgreSQL", broader: ["databases"] },
  { id: "machine-learning", en: "machine learning", bg: "машинно обучение" },
  { id: "python", en: "Python", bg: "Python" },
  { id: "statistics", en: "statistics", bg: "статистика", related: ["machine-learning"] },
  { id: "teamwork", en: "teamwork", bg: "работа в екип" },
];

const RECORDS = ["former_skill_credits", "skill_mergers", "merged_uses"];

/** Leaves no skill, nor anything that names one: what was merged and credited formerly goes as well, which nothing else lets go. */
export async function dropAllSkills(db: Database): Promise<void> {
  const letAll = (work: "disable" | "enable") =>
    RECORDS.map((table) => `alter table ${table} ${work} trigger user`).join("; ");
  await db.execute(sql.raw(letAll("disable")));
  await db.execute(sql`truncate skills, vocabulary_releases cascade`);
  await db.execute(sql.raw(letAll("enable")));
}

/** A vocabulary of a few skills and two towns, enough for a test to see every relation. */
export async function makeVocabulary(db: Database): Promise<void> {
  await db
    .insert(skills)
    .values(SKILLS.map(({ id, en, bg }) => ({ id, en, bg, type: "knowledge" as const })));
  const linked = SKILLS.map(({ id, broader = [], related = [] }) => ({ id, broader, related }));
  await db
    .insert(skillRelations)
    .values(
      linked.flatMap(({ id, broader, related }) => [
        ...broader.map((toId) => ({ fromId: id, toId, kind: "broader" as const })),
        ...related.map((toId) => ({ fromId: id, toId, kind: "related" as const })),
        ...related.map((fromId) => ({ fromId, toId: id, kind: "related" as const })),
      ]),
    );
  await db.insert(skillCredits).values(
    buildCredits(linked).map(({ from, to, ...credit }) => ({
      fromId: from,
      toId: to,
      ...credit,
    })),
  );
  await db.insert(settlements).values([
    { id: "sofia", en: "Sofia", bg: "София", country: "BG", latitude: 42.6977, longitude: 23.3219 },
    {
      id: "plovdiv",
      en: "Plovdiv",
      bg: "Пловдив",
      country: "BG",
      latitude: 42.1354,
      longitude: 24.7453,
    },
  ]);
}
