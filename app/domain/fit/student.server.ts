import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { settlements, studentSkills, studies } from "#db/schema/index.ts";
import { endOfSemester } from "#matching/semesters.ts";
import type { StudentFacts } from "#matching/student.ts";
import type { Person } from "#app/domain/actor.ts";
import { dayOf } from "#app/domain/calendar-day.ts";
import { findOffered } from "#app/domain/fit/programmes.server.ts";
import { loadModuleFacts } from "#app/domain/matching/module-facts.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";

/** What somebody has said of themselves; null when they have said nothing. */
export async function readStudies(db: Database, actor: Person) {
  const [row] = await db
    .select({
      programmeId: studies.programmeId,
      semester: studies.semester,
      languages: studies.languages,
      availableFrom: studies.availableFrom,
      statedAt: studies.statedAt,
      settlement: settlements,
    })
    .from(studies)
    .leftJoin(settlements, eq(settlements.id, studies.settlementId))
    .where(eq(studies.personId, actor.personId));
  if (!row) return null;
  const { programmeId, ...stated } = row;
  const skills = await db
    .select({
      skill: studentSkills.skillId,
      level: studentSkills.level,
      statedAs: studentSkills.statedAs,
    })
    .from(studentSkills)
    .where(eq(studentSkills.personId, actor.personId))
    .orderBy(asc(studentSkills.skillId));
  const programme = programmeId && (await findOffered(db, actor, programmeId));
  return { ...stated, skills, programme: programme || null };
}

export type StatedStudies = NonNullable<Awaited<ReturnType<typeof readStudies>>>;

/** Own skills that have been merged into others since they were stated, by the id of what they are now. */
export async function readRenamed(db: Database, skills: StatedStudies["skills"]) {
  const moved = skills.flatMap(({ skill, statedAs }) => (statedAs ? [{ skill, statedAs }] : []));
  const labels = await labelsOf(
    db,
    moved.flatMap(({ skill, statedAs }) => [skill, statedAs]),
  );
  const renamed = moved.flatMap(({ skill, statedAs }) => {
    const [was, is] = [labels.get(statedAs), labels.get(skill)];
    return was && is ? [[skill, { was, is }] as const] : [];
  });
  return Object.fromEntries(renamed);
}

/** The last day of the semester that was stated, where it has passed; null where it has not, or none was stated. */
export function endedOn(stated: Pick<StatedStudies, "semester" | "statedAt">, now: Date) {
  const end = endOfSemester(dayOf(stated.statedAt), 0);
  return stated.semester !== null && dayOf(now) > end ? end : null;
}

/**
 * What the rules weigh of a student. A programme that is no longer shown counts as not stated.
 *
 * @param now tells whether the semester that was stated has ended meanwhile
 */
export async function studentFacts(
  db: Database,
  { programme, settlement, skills, ...stated }: StatedStudies,
  now: Date,
): Promise<StudentFacts> {
  const { semester, languages, availableFrom } = stated;
  const hasEnded = endedOn(stated, now) !== null;
  const modules = programme && (await loadModuleFacts(db, programme.versionId));
  return {
    curriculum: programme && {
      id: programme.id,
      eqf: programme.eqf,
      modules: modules ?? [],
    },
    semester,
    hasEnded,
    languages,
    availableFrom,
    own: skills.map(({ skill, level }) => ({ skill, level })),
    places: settlement
      ? [{ id: settlement.id, latitude: settlement.latitude, longitude: settlement.longitude }]
      : [],
  };
}
