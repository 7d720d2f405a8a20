import { and, desc, eq, gte, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { events, skills, vocabularyReleases } from "#db/schema/index.ts";
import { transact } from "#db/transact.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { SkillMappingInput } from "#app/domain/skill/input.ts";
import { lockSkill, refuseAllButKeepers } from "#app/domain/skill/skill-row.server.ts";
import { lockVocabulary } from "#app/domain/skill/vocabulary-lock.server.ts";
import { LEAST_OF_WHOLE } from "#app/domain/vocabulary/refuse-incomplete.server.ts";
import { idOfConcept } from "#app/domain/vocabulary/release-rows.ts";

/**
 * Staff say which concept of ESCO a skill is, and which concepts elsewhere say the same or nearly so. What ESCO says of the
 * concept comes with the next import.
 *
 * @throws Forbidden, NotFound, Moved
 * @throws Refused when another skill is that concept: the two have to be merged; or when ESCO is loaded and has no such one
 */
export async function mapSkill(
  actor: Actor,
  id: string,
  { uri, exactMatches, closeMatches }: SkillMappingInput,
  db: Database = database(),
): Promise<void> {
  refuseAllButKeepers(actor);
  await transact(db, async (tx) => {
    await lockVocabulary(tx);
    const skill = await lockSkill(tx, id);
    if (uri !== null && uri !== skill.uri) await refuseConcept(tx, id, uri);
    await tx
      .update(skills)
      .set({
        uri,
        exactMatches,
        closeMatches: closeMatches.filter((match) => !exactMatches.includes(match)),
        escoVersion: uri === skill.uri ? skill.escoVersion : null,
      })
      .where(eq(skills.id, id));
    const details = { before: { uri: skill.uri }, after: { uri } };
    await recordAll(tx, actor, [{ verb: "mapped", subjectKind: "skill", subjectId: id, details }]);
  });
}

/**
 * Under the lock of the vocabulary, which every other way to give an address takes as well (`one_skill_per_uri`). Of a release
 * that is loaded as a whole every concept is a skill here, or was one until staff took its address away.
 */
async function refuseConcept(tx: Database, id: string, uri: string): Promise<void> {
  const [other] = await tx
    .select({ id: skills.id, en: skills.en })
    .from(skills)
    .where(sql`${skills.uri} = ${uri} and ${skills.id} <> ${id}`);
  if (other)
    throw new Refused([{ field: "uri", code: "conceptTaken", values: { name: other.en } }]);
  if (await isGivenUp(tx, uri)) return;
  const [whole] = await tx
    .select({ version: vocabularyReleases.version })
    .from(vocabularyReleases)
    .where(gte(vocabularyReleases.skills, LEAST_OF_WHOLE))
    .orderBy(desc(vocabularyReleases.importedAt))
    .limit(1);
  if (whole) throw new Refused([{ field: "uri", code: "conceptUnknown", values: whole }]);
}

/** Whether the concept was that of a skill: as the record says, or as an id says that ends as its address does. */
async function isGivenUp(tx: Database, uri: string): Promise<boolean> {
  const former = sql`${events.details} -> 'before' ->> 'uri' = ${uri}`;
  const mapped = await tx.$count(events, and(eq(events.verb, "mapped"), former));
  return mapped > 0 || (await tx.$count(skills, eq(skills.id, idOfConcept(uri)))) > 0;
}
