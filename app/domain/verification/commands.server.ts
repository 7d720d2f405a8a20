import { eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { organisations } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { isGivenAlready, writeEvidence } from "#app/domain/evidence/rows.server.ts";
import { tellOwners } from "#app/domain/office/tell-owners.server.ts";
import { hasMembers } from "#app/domain/organisation/leave-behind.server.ts";
import { nameFor } from "#app/domain/organisation/name-for.ts";
import {
  lockForDecision,
  moveOrganisation,
  refuseUnlessFrom,
  refuseUnlessShown,
} from "#app/domain/organisation/transition.server.ts";
import type { LockedOrganisation } from "#app/domain/organisation/transition.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";
import type {
  DecisionInput,
  ReasonInput,
  RestorationInput,
  StaffNoteInput,
} from "#app/domain/verification/input.ts";

/**
 * Staff decide about a new organisation: it is verified, refused with a reason, or stays new until its members have added
 * what is missing. Its owners are told.
 *
 * @throws NotFound, Forbidden
 * @throws Refused when it is not new any more, or not what the decision was made about
 */
export async function decideOn(
  actor: Actor,
  id: string,
  { verdict, reason, revision }: DecisionInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockForDecision(tx, actor, id);
    refuseUnlessFrom("verify", organisation);
    // Judged behind the lock, which a change of the profile takes too: nobody vouches for what they have not seen.
    refuseUnlessShown(organisation, revision);
    if (verdict === "ask") return askForMore(tx, actor, organisation, reason!);
    await moveOrganisation(tx, actor, organisation, { step: verdict, reason });
    const name = (language: "en" | "bg") => nameFor(organisation, language);
    if (verdict === "verify")
      await tellOwners(tx, actor, id, {
        topic: "organisation",
        message: "organisation_verified",
        values: (language) => ({ organisation: name(language) }),
      });
    else
      await tellOwners(tx, actor, id, {
        topic: "organisation",
        message: "organisation_refused",
        values: (language) => ({ organisation: name(language), reason: reason! }),
      });
  });
}

const pathOf = (id: string) => `/organisations/${id}`;

async function askForMore(
  tx: Database,
  actor: Actor,
  organisation: LockedOrganisation,
  note: string,
): Promise<void> {
  const { id } = organisation;
  await tx
    .update(organisations)
    .set({ verificationNote: note, verificationAskedAt: null })
    .where(eq(organisations.id, id));
  // The note goes when the members answer it; why they were asked stays here.
  const details = { reason: note };
  await recordAll(tx, actor, [
    { verb: "more_asked", subjectKind: "organisation", subjectId: id, details },
  ]);
  await tellOwners(tx, actor, id, {
    topic: "organisation",
    message: "organisation_more_asked",
    values: (language) => ({
      organisation: nameFor(organisation, language),
      note,
      verificationPath: `${pathOf(id)}/verification`,
    }),
  });
}

/** Staff suspend an organisation: nothing of it is public from now on, whatever state its postings are in. */
export async function suspendOrganisation(
  actor: Actor,
  id: string,
  { reason }: ReasonInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockForDecision(tx, actor, id);
    await moveOrganisation(tx, actor, organisation, { step: "suspend", reason });
    await tellOwners(tx, actor, id, {
      topic: "organisation",
      message: "organisation_suspended",
      values: (language) => ({ organisation: nameFor(organisation, language), reason }),
    });
  });
}

/**
 * Staff lift a suspension, and say why: what was published and is not over is public again. Where nobody belongs to the
 * organisation any more, it can be claimed.
 *
 * @throws Refused when it is not suspended, or not what was shown: its profile may be changed meanwhile
 */
export async function restoreOrganisation(
  actor: Actor,
  id: string,
  { reason, revision }: RestorationInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockForDecision(tx, actor, id);
    refuseUnlessFrom("restore", organisation);
    refuseUnlessShown(organisation, revision);
    const step = (await hasMembers(tx, id)) ? "restore" : "release";
    await moveOrganisation(tx, actor, organisation, { step, reason });
    await tellOwners(tx, actor, id, {
      topic: "organisation",
      message: "organisation_restored",
      values: (language) => ({
        organisation: nameFor(organisation, language),
        organisationPath: pathOf(id),
      }),
    });
  });
}

/** Staff note what they have found out about an organisation, beside what its members say. */
export async function noteEvidence(
  actor: Actor,
  id: string,
  { words }: StaffNoteInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockForDecision(tx, actor, id);
    const note = { kind: "statement", words } as const;
    // Sent twice: behind the lock the second finds what the first has left.
    if (await isGivenAlready(tx, actor, id, note)) return;
    await writeEvidence(tx, actor, id, note);
    await recordAll(tx, actor, [
      { verb: "evidence_noted", subjectKind: "organisation", subjectId: id },
    ]);
  });
}
