import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { people, skills, studentSkills, studies } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import type { Refusal } from "#app/domain/errors.ts";
import type { StudiesInput } from "#app/domain/fit/input.ts";
import { canStateStudies } from "#app/domain/fit/policy.server.ts";
import { findOffered } from "#app/domain/fit/programmes.server.ts";
import { isAmong } from "#app/domain/is-among.server.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import { meaningsFor } from "#app/domain/skill/resolve.server.ts";

/**
 * Keeps what a student says of themselves, in place of what they said before. It is nobody else's business, so it writes no
 * event.
 *
 * @throws Forbidden for everybody but students
 * @throws Refused at each field that names what there is not, and for a semester that the programme does not have
 */
export async function stateStudies(
  actor: Person,
  input: StudiesInput,
  db: Database = database(),
): Promise<void> {
  if (!canStateStudies(actor)) throw new Forbidden();
  const { personId } = actor;
  await db.transaction(async (tx) => {
    // Locked so that what two windows send at the same instant is not mixed: the last one stands.
    await tx.select().from(people).where(eq(people.id, personId)).for("no key update");
    const refusals: Refusal[] = [];
    const own = await resolveOwn(tx, input.skills, refusals);
    const settlementId = await resolvePlace(tx, input.place, refusals);
    const programmeId = await resolveProgramme(tx, actor, input, refusals);
    if (refusals.length > 0) throw new Refused(refusals);
    const stated = {
      programmeId,
      semester: input.semester ?? null,
      settlementId,
      languages: input.languages?.length ? input.languages : null,
      availableFrom: input.availableFrom ?? null,
      statedAt: actor.now,
    };
    await tx
      .insert(studies)
      .values({ personId, ...stated })
      .onConflictDoUpdate({ target: studies.personId, set: { ...stated, statedAt: STATED_AT } });
    await tx.delete(studentSkills).where(eq(studentSkills.personId, personId));
    if (own.length > 0)
      await tx.insert(studentSkills).values(own.map((one) => ({ personId, ...one })));
  });
}

/**
 * A semester is reckoned from the day on which it was said. Whoever adds a skill has not said it again: what had ended has
 * still ended.
 */
const STATED_AT = sql`case
  when (${studies.programmeId}, ${studies.semester}) is not distinct from (excluded.programme_id, excluded.semester)
  then ${studies.statedAt} else excluded.stated_at end`;

/**
 * Forgets all that a student has said of themselves; says nothing when there is nothing.
 *
 * @throws Forbidden for everybody but students
 */
export async function forgetStudies(actor: Person, db: Database = database()): Promise<void> {
  if (!canStateStudies(actor)) throw new Forbidden();
  await db.transaction(async (tx) => {
    await tx.delete(studentSkills).where(eq(studentSkills.personId, actor.personId));
    await tx.delete(studies).where(eq(studies.personId, actor.personId));
  });
}

type OwnSkill = { skillId: string; level: number | null; statedAs: string | null };

/**
 * The skills by their ids; one that is named twice counts once, as it stands first. What the form shows is stated as it
 * stands: that another skill was named before a merger is forgotten, unless the merger came while the form was open, so that
 * it still names the other one.
 */
async function resolveOwn(
  tx: Database,
  rows: StudiesInput["skills"],
  refusals: Refusal[],
): Promise<OwnSkill[]> {
  const named = rows.flatMap(({ skill, level, source }, index) =>
    skill === undefined ? [] : [{ skill, level, source, index }],
  );
  if (named.length === 0) return [];
  const meaning = await meaningsFor(tx, named);
  const merged = await mergedAmong(tx, named);
  const own = new Map<string, OwnSkill>();
  for (const { skill, level, source, index } of named) {
    const found = meaning({ skill, source }, `skills[${index}].skill`);
    if (typeof found !== "string") {
      refusals.push(found);
      continue;
    }
    const statedAs = source !== undefined && merged.has(skill) ? skill : null;
    const first = own.get(found);
    if (!first) own.set(found, { skillId: found, level: level ?? null, statedAs });
    else if (statedAs === null) first.statedAs = null;
  }
  return [...own.values()];
}

/** Which of the skills that a form has named by their ids are merged into others. */
async function mergedAmong(tx: Database, named: readonly { skill: string }[]) {
  const ids = named.map(({ skill }) => skill);
  const rows = await tx
    .select({ id: skills.id })
    .from(skills)
    .where(and(isAmong(skills.id, ids), eq(skills.state, "merged")));
  return new Set(rows.map(({ id }) => id));
}

async function resolvePlace(
  tx: Database,
  place: string | undefined,
  refusals: Refusal[],
): Promise<string | null> {
  if (place === undefined) return null;
  const found = (await loadPlaceNames(tx))(place);
  if ("settlementId" in found) return found.settlementId;
  refusals.push({ field: "place", code: "townUnknown", values: { name: place } });
  return null;
}

async function resolveProgramme(
  tx: Database,
  actor: Person,
  { programme, semester }: StudiesInput,
  refusals: Refusal[],
): Promise<string | null> {
  if (programme === undefined) return null;
  const offered = await findOffered(tx, actor, programme);
  if (!offered) refusals.push({ field: "programme", code: "unknownChoice" });
  else if (offered.semesters !== null && (semester ?? 0) > offered.semesters)
    refusals.push({
      field: "semester",
      code: "beyondProgramme",
      values: { count: offered.semesters },
    });
  return programme;
}
