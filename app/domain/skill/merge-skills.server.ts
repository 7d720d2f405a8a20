import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skillProposals, skills } from "#db/schema/index.ts";
import { withNarrower } from "#search/broader-skills.server.ts";
import { announce } from "#search/outbox.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { SkillMergerInput } from "#app/domain/skill/input.ts";
import { moveLinks } from "#app/domain/skill/move-links.server.ts";
import { lockUses, moveSearches, moveUses } from "#app/domain/skill/move-uses.server.ts";
import { moveWords } from "#app/domain/skill/move-words.server.ts";
import { renewCreditsNear } from "#app/domain/skill/renew-credits.server.ts";
import {
  lockSkill,
  meantSkill,
  refuseAllButKeepers,
  refuseNoId,
} from "#app/domain/skill/skill-row.server.ts";
import type { SkillRow } from "#app/domain/skill/skill-row.server.ts";
import { tellPostings } from "#app/domain/skill/tell-postings.server.ts";
import { lockVocabulary } from "#app/domain/skill/vocabulary-lock.server.ts";
import { saidBy } from "#app/domain/vocabulary/called-so.server.ts";
import { renewLabelsNear } from "#app/domain/vocabulary/renew-labels.server.ts";

export type MergedSkills = { into: string; postings: number };

/**
 * Staff make a skill a part of another one: whatever names it names the other, its labels are alternative labels of that,
 * and its address leads there. Where a posting has both, the stronger requirement stays. Not reversible.
 *
 * @throws Forbidden, NotFound, Moved
 * @throws Refused when the other skill is unknown, or the same
 */
export async function mergeSkills(
  actor: Actor,
  id: string,
  { into, reason }: SkillMergerInput,
  db: Database = database(),
): Promise<MergedSkills> {
  refuseAllButKeepers(actor);
  refuseNoId(id);
  return db.transaction(async (tx) => {
    await lockVocabulary(tx);
    // Postings before skills: in this order whoever saves a posting takes them, too.
    const postings = await lockUses(tx, id);
    const gone = await lockSkill(tx, id);
    const stays = await lockSkill(
      tx,
      await meantSkill(tx, { typed: into, field: "into", not: id }),
    );
    await moveUses(tx, gone.id, stays.id);
    await moveSearches(tx, gone.id, stays.id);
    const links = await moveLinks(tx, gone.id, stays.id);
    await closeDown(tx, actor, { gone, stays, reason });
    await moveWords(tx, gone, stays);
    const labels = [...labelsOf(gone), ...(await saidBy(tx, [gone.id]))];
    const renewed = await renewLabelsNear(tx, [gone.id, stays.id], labels);
    const relabelled = renewed.map(({ id: other }) => other);
    await renewCreditsNear(tx, [gone.id, stays.id, ...links.from, ...links.to], actor.now);
    // Among them are those that named the skill which is gone: they name the other one by now.
    await tellPostings(
      tx,
      await withNarrower(tx, [stays.id, ...links.from, ...relabelled]),
      actor.now,
    );
    await announceSkills(tx, actor, [gone.id, stays.id, ...relabelled]);
    // Frequencies are counted anew, or what is asked for so often would seem rare until the night.
    await takeSnapshots(actor, tx);
    await leaveRecord(tx, actor, { gone, stays, reason, postings: postings.length });
    return { into: stays.id, postings: postings.length };
  });
}

const labelsOf = ({ en, bg, altEn, altBg }: SkillRow) =>
  bg === null ? [en, ...altEn, ...altBg] : [en, bg, ...altEn, ...altBg];

type Merging = { gone: SkillRow; stays: SkillRow; reason: string };

/** The row stays, and leads on; what led to it leads on as well. */
async function closeDown(tx: Database, actor: Actor, { gone, stays, reason }: Merging) {
  await tx
    .update(skills)
    .set({
      state: "merged",
      replacedBy: stays.id,
      stateAt: actor.now,
      stateBy: actor.personId,
      stateReason: reason,
      uri: stays.uri === null ? null : gone.uri,
      revision: sql`${skills.revision} + 1`,
    })
    .where(eq(skills.id, gone.id));
  await tx
    .update(skills)
    .set({ replacedBy: stays.id })
    .where(sql`${skills.replacedBy} = ${gone.id} and ${skills.id} <> ${stays.id}`);
  await tx
    .update(skillProposals)
    .set({ skillId: stays.id })
    .where(eq(skillProposals.skillId, gone.id));
}

async function leaveRecord(
  tx: Database,
  actor: Actor,
  { gone, stays, reason, postings }: Merging & { postings: number },
) {
  const of = (subjectId: string) => ({ subjectKind: "skill", subjectId });
  await recordAll(tx, actor, [
    { verb: "merged_away", ...of(gone.id), details: { into: stays.id, reason } },
    { verb: "merged", ...of(stays.id), details: { former: gone.id, postings } },
  ]);
}

async function announceSkills(tx: Database, actor: Actor, ids: string[]): Promise<void> {
  const rows = await tx
    .select({ id: skills.id, version: skills.revision })
    .from(skills)
    .where(sql`${skills.id} = any(${sql.param(ids)}::text[])`);
  await announce(
    tx,
    rows.map((row) => ({ entity: "skill" as const, ...row })),
    actor.now,
  );
}
