import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { skillProposals, skills } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { moveLinks } from "#app/domain/skill/move-links.server.ts";
import type { MovedLinks } from "#app/domain/skill/move-links.server.ts";
import { moveSearches, moveUses } from "#app/domain/skill/move-uses.server.ts";
import { noteMerger } from "#app/domain/skill/note-merger.server.ts";
import { moveWords } from "#app/domain/skill/move-words.server.ts";
import type { SkillRow } from "#app/domain/skill/skill-row.server.ts";

export type Joining = {
  /** Both locked (`lockSkill`), after the postings that name the first (`lockUses`). */
  gone: SkillRow;
  stays: SkillRow;
  /** Null where nobody says why. */
  reason: string | null;
  /** In how many postings, as they are, the first one is named. */
  postings: number;
};

/**
 * Makes one skill a part of another: whatever names it names the other one, its words and links are that one's, its row leads
 * there, and both are in the record. The caller holds the lock of the vocabulary, and renews labels and credits, and tells
 * search, when all that it joins is joined.
 *
 * @returns the ends of the links that came or went
 */
export async function joinSkills(
  tx: Database,
  actor: Actor,
  { gone, stays, reason, postings }: Joining,
): Promise<MovedLinks> {
  await noteMerger(tx, { gone: gone.id, stays: stays.id, now: actor.now });
  await moveUses(tx, gone.id, stays.id);
  await moveSearches(tx, gone.id, stays.id);
  const links = await moveLinks(tx, gone.id, stays.id);
  await closeDown(tx, actor, { gone, stays, reason });
  await moveWords(tx, gone, stays);
  const of = (subjectId: string) => ({ subjectKind: "skill", subjectId });
  const why = reason === null ? {} : { reason };
  await recordAll(tx, actor, [
    { verb: "merged_away", ...of(gone.id), details: { into: stays.id, ...why } },
    { verb: "merged", ...of(stays.id), details: { former: gone.id, postings } },
  ]);
  return links;
}

/** The row stays, and leads on; what led to it leads on as well. */
async function closeDown(
  tx: Database,
  actor: Actor,
  { gone, stays, reason }: Omit<Joining, "postings">,
) {
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
