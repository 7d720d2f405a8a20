import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skillProposals } from "#db/schema/index.ts";
import { isSameName } from "#matching/extraction/find-skill.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type { SkillProposalInput } from "#app/domain/skill-proposal/input.ts";
import { refuseKnownNames } from "#app/domain/skill-proposal/refuse-known-names.server.ts";
import { canProposeSkill } from "#app/domain/skill-proposal/policy.server.ts";

const PER_PERSON = { action: "skillProposal", most: 30, minutes: 1439 };

/** Any number does, as long as nothing else in the database locks the same one. */
const PROPOSALS_LOCK = 7_264_005;

/**
 * A member proposes a skill that the vocabulary lacks. Nobody can use it until staff have accepted it.
 *
 * @throws Forbidden for whoever writes for no organisation
 * @throws Refused when a skill is called so, a proposal of that name is open, or the same person has made too many
 */
export async function proposeSkill(
  actor: Actor,
  { en, bg, words }: SkillProposalInput,
  db: Database = database(),
): Promise<void> {
  if (!canProposeSkill(actor)) throw new Forbidden();
  await countAttempt(db, { ...PER_PERSON, subject: actor.personId! }, actor.now);
  await db.transaction(async (tx) => {
    // Of two proposals of one name at the same instant the second waits, and finds the first.
    await tx.execute(sql`select pg_advisory_xact_lock(${PROPOSALS_LOCK})`);
    await refuseKnownNames(tx, { en, bg });
    await refuseOpen(tx, { en, bg });
    const [made] = await tx
      .insert(skillProposals)
      .values({ en, bg, words, proposedBy: actor.personId, proposedAt: actor.now })
      .returning({ id: skillProposals.id });
    await recordAll(tx, actor, [
      { verb: "proposed", subjectKind: "skill_proposal", subjectId: made!.id },
    ]);
  });
}

async function refuseOpen(tx: Database, names: Pick<SkillProposalInput, "en" | "bg">) {
  const { en, bg, state } = skillProposals;
  const rows = await tx.select({ en, bg }).from(skillProposals).where(eq(state, "open"));
  const open = rows.flatMap((row) => [row.en ?? [], row.bg ?? []].flat());
  for (const field of ["en", "bg"] as const) {
    const name = names[field];
    const same = name && open.find((other) => isSameName(name, other));
    if (same) throw new Refused([{ field, code: "proposalOpen", values: { name: same } }]);
  }
}
