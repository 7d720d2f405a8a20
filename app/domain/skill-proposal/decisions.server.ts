import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { skillProposals, skills } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { tellPerson } from "#app/domain/office/tell-owners.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import { addSkill } from "#app/domain/skill-proposal/add-skill.server.ts";
import type {
  ProposalAcceptanceInput,
  ProposalAnswerInput,
} from "#app/domain/skill-proposal/input.ts";
import { refuseKnownNames } from "#app/domain/skill-proposal/refuse-known-names.server.ts";
import { meantSkill } from "#app/domain/skill/meant-skill.server.ts";
import { refuseAllButKeepers } from "#app/domain/skill/skill-row.server.ts";
import { lockVocabulary } from "#app/domain/skill/vocabulary-lock.server.ts";
import type { ReasonInput } from "#app/domain/verification/input.ts";

type Proposal = typeof skillProposals.$inferSelect;

/**
 * Staff make a proposal a skill of the vocabulary, which is offered at once.
 *
 * @throws Forbidden, NotFound
 * @throws Refused when it has been decided, a skill is called so by now, or the broader one is unknown
 */
export async function acceptProposal(
  actor: Actor,
  id: string,
  input: ProposalAcceptanceInput,
  db: Database = database(),
): Promise<{ skillId: string }> {
  refuseAllButKeepers(actor);
  return db.transaction(async (tx) => {
    // Whatever else gives a skill a name takes this lock as well, so that the names stay free until the end.
    await lockVocabulary(tx);
    const proposal = await lockProposal(tx, id);
    await refuseKnownNames(tx, input);
    const skillId = await addSkill(tx, actor, input);
    await decide(tx, actor, proposal, { state: "accepted", skillId });
    await recordAll(tx, actor, [
      { verb: "added", subjectKind: "skill", subjectId: skillId, details: { proposal: id } },
    ]);
    return { skillId };
  });
}

/**
 * Staff answer a proposal with a skill that there is already.
 *
 * @throws Forbidden, NotFound
 * @throws Refused when it has been decided, or the skill is unknown
 */
export async function answerProposal(
  actor: Actor,
  id: string,
  { skill, reason }: ProposalAnswerInput,
  db: Database = database(),
): Promise<void> {
  refuseAllButKeepers(actor);
  await db.transaction(async (tx) => {
    // A merger of that skill at the same instant is before or after this, and takes the answer along.
    await lockVocabulary(tx);
    const proposal = await lockProposal(tx, id);
    const skillId = await meantSkill(tx, { typed: skill, field: "skill", not: "" });
    await decide(tx, actor, proposal, { state: "refused", skillId, reason });
  });
}

/**
 * Staff refuse a proposal, with a reason.
 *
 * @throws Forbidden, NotFound
 * @throws Refused when it has been decided
 */
export async function refuseProposal(
  actor: Actor,
  id: string,
  { reason }: ReasonInput,
  db: Database = database(),
): Promise<void> {
  refuseAllButKeepers(actor);
  await db.transaction(async (tx) => {
    await decide(tx, actor, await lockProposal(tx, id), { state: "refused", reason });
  });
}

/** Locked, so that of two staff who decide at the same instant one does and the other finds it decided. */
async function lockProposal(tx: Database, id: string): Promise<Proposal> {
  if (!isId(id)) throw new NotFound();
  const [proposal] = await tx
    .select()
    .from(skillProposals)
    .where(eq(skillProposals.id, id))
    .for("update");
  if (!proposal) throw new NotFound();
  if (proposal.state !== "open") throw new Refused({ code: "proposalDecided" });
  return proposal;
}

type Decision = { state: "accepted" | "refused"; skillId?: string; reason?: string };

async function decide(tx: Database, actor: Actor, { id, ...proposal }: Proposal, said: Decision) {
  const { state, skillId, reason } = said;
  await tx
    .update(skillProposals)
    .set({ ...said, decidedBy: actor.personId, decidedAt: actor.now })
    .where(eq(skillProposals.id, id));
  const verb =
    state === "accepted" ? "proposal_accepted" : skillId ? "proposal_answered" : "proposal_refused";
  const details = { ...(skillId ? { skill: skillId } : {}), ...(reason ? { reason } : {}) };
  await recordAll(tx, actor, [{ verb, subjectKind: "skill_proposal", subjectId: id, details }]);
  const skill = skillId ? await labelOf(tx, skillId) : null;
  await tellPerson(tx, actor, proposal.proposedBy, {
    topic: "organisation",
    message: "skill_proposal_decided",
    values: (language) => ({
      proposal: (language === "bg" ? (proposal.bg ?? proposal.en) : (proposal.en ?? proposal.bg))!,
      skill: skill?.[language] ?? skill?.en ?? "",
      reason: reason ?? "",
      proposalsPath: "/skill-proposals",
    }),
  });
}

async function labelOf(tx: Database, id: string) {
  const { en, bg } = skills;
  const [skill] = await tx.select({ en, bg }).from(skills).where(eq(skills.id, id));
  return skill!;
}
