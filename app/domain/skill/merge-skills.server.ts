import { sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skills } from "#db/schema/index.ts";
import { transact } from "#db/transact.server.ts";
import { withNarrower } from "#search/broader-skills.server.ts";
import { announce } from "#search/outbox.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { takeSnapshots } from "#app/domain/matching/snapshots.server.ts";
import type { SkillMergerInput } from "#app/domain/skill/input.ts";
import { joinSkills } from "#app/domain/skill/join-skills.server.ts";
import { lockUses } from "#app/domain/skill/move-uses.server.ts";
import { renewCreditsNear } from "#app/domain/skill/renew-credits.server.ts";
import { meantSkill } from "#app/domain/skill/meant-skill.server.ts";
import { lockSkill, refuseAllButKeepers, refuseNoId } from "#app/domain/skill/skill-row.server.ts";
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
  return transact(db, async (tx) => {
    await lockVocabulary(tx);
    // Postings before skills: in this order whoever saves a posting takes them, too.
    const { length: postings } = await lockUses(tx, [id]);
    const gone = await lockSkill(tx, id);
    const stays = await lockSkill(
      tx,
      await meantSkill(tx, { typed: into, field: "into", not: id }),
    );
    const links = await joinSkills(tx, actor, { gone, stays, reason, postings });
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
    return { into: stays.id, postings };
  });
}

const labelsOf = ({ en, bg, altEn, altBg }: SkillRow) =>
  bg === null ? [en, ...altEn, ...altBg] : [en, bg, ...altEn, ...altBg];

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
