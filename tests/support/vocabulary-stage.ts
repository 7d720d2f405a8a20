import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { openPostings, postingSkills, skills } from "#db/schema/index.ts";
import { createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { suggestByName } from "#app/domain/skill/find-by-name.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

/** People and a small vocabulary, and a way to publish what uses it. */
export async function stage(db: Database) {
  await makeVocabulary(db);
  const people = await cast(db);
  const publish = async (
    kind: "internship" | "programme",
    fields: Record<string, unknown> = {},
  ) => {
    const organisation = kind === "programme" ? people.university : people.company;
    const draft = await createDraft(
      at(people.system, NOW),
      organisation.id,
      contentFor(kind, fields),
      db,
    );
    return (await submitPosting(at(people.system, NOW), draft.id, db)).id;
  };
  return { ...people, publish };
}

/** The skills that an open posting asks for. */
export const ofPosting = (db: Database, id: string) =>
  db
    .select({
      skill: postingSkills.skillId,
      importance: postingSkills.importance,
      level: postingSkills.level,
    })
    .from(postingSkills)
    .innerJoin(openPostings, eq(openPostings.versionId, postingSkills.versionId))
    .where(eq(openPostings.id, id))
    .orderBy(postingSkills.skillId);

/** What a picker offers for what is typed. */
export const offered = async (db: Database, typed: string) =>
  (await suggestByName(typed, 5, { db, server: null })).map(({ id }) => id);

/** The row of a skill. */
export const skillNamed = async (db: Database, id: string) =>
  (await db.select().from(skills).where(eq(skills.id, id)))[0]!;
