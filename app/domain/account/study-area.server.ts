import { eq } from "drizzle-orm";
import { studentSkills, studies } from "#db/schema/index.ts";
import type { Area } from "#app/domain/account/export-areas.server.ts";

/** What a student says of themselves; the programme by its id, for what it says is not the person's. */
export const studyArea: Area = {
  name: "studies",
  columns: ["studies.person_id", "student_skills.person_id"],
  read: async (db, { personId }) => ({
    studies: await db
      .select({
        programmeId: studies.programmeId,
        semester: studies.semester,
        place: studies.settlementId,
        languages: studies.languages,
        availableFrom: studies.availableFrom,
        statedAt: studies.statedAt,
      })
      .from(studies)
      .where(eq(studies.personId, personId)),
    skills: await db
      .select({
        skill: studentSkills.skillId,
        level: studentSkills.level,
        statedAs: studentSkills.statedAs,
      })
      .from(studentSkills)
      .where(eq(studentSkills.personId, personId)),
  }),
};
