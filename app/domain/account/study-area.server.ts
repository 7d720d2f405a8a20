import { eq } from "drizzle-orm";
import { studentSkills, studies } from "#db/schema/index.ts";
import type { Area } from "#app/domain/account/export-areas.server.ts";
import { namePlaces, namePostings, nameSkills } from "#app/domain/account/export-names.server.ts";

/** What a student says of themselves; the programme by its id and what it is called, for the rest of it is not the person's. */
export const studyArea: Area = {
  name: "studies",
  columns: ["studies.person_id", "student_skills.person_id"],
  read: async (db, { personId, viewer }) => {
    const stated = await db
      .select({
        programmeId: studies.programmeId,
        semester: studies.semester,
        placeId: studies.settlementId,
        languages: studies.languages,
        availableFrom: studies.availableFrom,
        statedAt: studies.statedAt,
      })
      .from(studies)
      .where(eq(studies.personId, personId));
    const own = await db
      .select({
        skillId: studentSkills.skillId,
        level: studentSkills.level,
        statedAsId: studentSkills.statedAs,
      })
      .from(studentSkills)
      .where(eq(studentSkills.personId, personId));
    const programmeIds = stated.map(({ programmeId }) => programmeId);
    const programme = await namePostings(db, viewer, programmeIds);
    const placeIds = stated.map(({ placeId }) => placeId);
    const place = await namePlaces(db, placeIds);
    const skillIds = own.flatMap(({ skillId, statedAsId }) => [skillId, statedAsId]);
    const skill = await nameSkills(db, skillIds);
    return {
      studies: stated.map((row) => ({
        ...row,
        programme: programme(row.programmeId),
        place: place(row.placeId),
      })),
      skills: own.map((row) => ({
        ...row,
        skill: skill(row.skillId),
        statedAs: skill(row.statedAsId),
      })),
    };
  },
};
