import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { people, skillProposals, skills } from "#db/schema/index.ts";
import type { Person, Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { isId } from "#app/domain/ids.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { pageOfQueue } from "#app/domain/paging.ts";
import { findNamed, listSimilar } from "#app/domain/skill-proposal/known-name.server.ts";
import { canProposeSkill } from "#app/domain/skill-proposal/policy.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";

const MOST_OWN = 100;
const MOST_SIMILAR = 8;

const { id, en, bg, words, proposedBy, proposedAt, state, decidedAt, reason, skillId } =
  skillProposals;

/** What somebody has proposed and what became of it, the newest first. */
export async function listOwnProposals(actor: Person, db: Database = database()) {
  const rows = await db
    .select({
      id,
      en,
      bg,
      words,
      proposedAt,
      state,
      decidedAt,
      reason,
      skill: { id: skills.id, en: skills.en, bg: skills.bg },
    })
    .from(skillProposals)
    .leftJoin(skills, eq(skills.id, skillId))
    .where(eq(proposedBy, actor.personId))
    .orderBy(desc(proposedAt), asc(id))
    .limit(MOST_OWN);
  return { rows, canPropose: canProposeSkill(actor) };
}

export type OwnProposals = Awaited<ReturnType<typeof listOwnProposals>>["rows"];

/**
 * What the vocabulary has that is called like this: the same skill, with what to use instead where it is offered no more;
 * else similar ones.
 *
 * @throws Forbidden for those who cannot propose
 */
export async function lookBeforeProposing(viewer: Viewer, name: string, db: Database = database()) {
  if (!canProposeSkill(viewer)) throw new Forbidden();
  const named = name === "" ? null : await findNamed(db, name);
  const same = named && (await labelsOf(db, [named.id])).get(named.id)!;
  return { same, similar: same ? [] : await listSimilar(db, name, MOST_SIMILAR) };
}

/** One page of the proposals that wait for staff, the longest first. */
export async function listProposals(viewer: Viewer, page = 1, db: Database = database()) {
  refuseAllButStaff(viewer);
  const isOpen = eq(state, "open");
  const total = await db.$count(skillProposals, isOpen);
  return pageOfQueue(page, total, ({ limit, offset }) =>
    db
      .select({
        id,
        en,
        bg,
        words,
        proposedAt,
        person: { id: people.id, name: people.name },
      })
      .from(skillProposals)
      .leftJoin(people, eq(people.id, proposedBy))
      .where(isOpen)
      .orderBy(asc(proposedAt), asc(id))
      .limit(limit)
      .offset(offset),
  );
}

/**
 * A proposal that waits for staff, with the skills that are called like it.
 *
 * @throws Forbidden, NotFound, Refused when it has been decided
 */
export async function getOpenProposal(viewer: Viewer, of: string, db: Database = database()) {
  refuseAllButStaff(viewer);
  if (!isId(of)) throw new NotFound();
  const [proposal] = await db
    .select({ id, en, bg, words, state })
    .from(skillProposals)
    .where(eq(id, of));
  if (!proposal) throw new NotFound();
  if (proposal.state !== "open") throw new Refused({ code: "proposalDecided" });
  return {
    ...proposal,
    similar: await listSimilar(db, (proposal.en ?? proposal.bg)!, MOST_SIMILAR),
  };
}
