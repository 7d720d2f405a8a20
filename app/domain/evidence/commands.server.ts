import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { files, organisationEvidence, organisations } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { readDocument, storeDocument } from "#app/domain/evidence/document.server.ts";
import type { EvidenceInput, VerificationRequestInput } from "#app/domain/evidence/input.ts";
import { isOfMembers } from "#app/domain/evidence/queries.server.ts";
import {
  countEvidence,
  isGivenAlready,
  refuseTooMuch,
  writeEvidence,
} from "#app/domain/evidence/rows.server.ts";
import { isId } from "#app/domain/ids.ts";
import { lockAsOwner } from "#app/domain/membership/lock.server.ts";
import type { Organisation } from "#app/domain/membership/lock.server.ts";
import { touchOrganisation } from "#app/domain/organisation/transition.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * An owner gives staff something to verify the organisation by. What the same owner has given already is not given twice.
 *
 * @throws NotFound, Forbidden for whoever is no owner
 * @throws Refused when the organisation has been decided on, there is too much already, or a document is none of the kinds
 *   that are taken
 */
export async function addEvidence(
  actor: Actor,
  organisationId: string,
  { kind, words, document }: EvidenceInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockAsOwner(tx, actor, organisationId);
    refuseDecided(organisation);
    const file = kind === "document" && document ? await readDocument(document) : null;
    // Sent twice, at once or again: behind the lock of the organisation the second finds what the first has left.
    if (await isGivenAlready(tx, actor, organisationId, { kind, words, file })) return;
    await refuseTooMuch(tx, organisationId, file !== null);
    const fileId = file && (await storeDocument(tx, actor, organisationId, file));
    await writeEvidence(tx, actor, organisationId, { kind, words, fileId });
    await leaveRecord(tx, actor, organisationId, "evidence_added", { kind });
  });
}

/**
 * An owner takes something back that members have given, while nothing is decided.
 *
 * @throws NotFound, Forbidden for whoever is no owner; NotFound for what staff have noted
 */
export async function removeEvidence(
  actor: Actor,
  organisationId: string,
  id: string,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockAsOwner(tx, actor, organisationId);
    refuseDecided(organisation);
    if (!isId(id)) throw new NotFound();
    const isThis = eq(organisationEvidence.id, id);
    const [gone] = await tx
      .delete(organisationEvidence)
      .where(and(isThis, eq(organisationEvidence.organisationId, organisationId), isOfMembers(tx)))
      .returning({ kind: organisationEvidence.kind, fileId: organisationEvidence.fileId });
    if (!gone) throw new NotFound();
    await touchOrganisation(tx, actor, organisationId, {});
    if (gone.fileId) await tx.delete(files).where(eq(files.id, gone.fileId));
    await leaveRecord(tx, actor, organisationId, "evidence_removed", { kind: gone.kind });
  });
}

/**
 * An owner asks staff to verify the organisation, or asks again with an answer to what staff would still like to see. The
 * answer stays among the evidence.
 *
 * @throws NotFound, Forbidden for whoever is no owner
 * @throws Refused when it waits already, has been decided on, or there is nothing to verify it by
 */
export async function askForVerification(
  actor: Actor,
  organisationId: string,
  { answer }: VerificationRequestInput,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const organisation = await lockAsOwner(tx, actor, organisationId);
    refuseDecided(organisation);
    if (organisation.verificationAskedAt !== null) throw new Refused({ code: "verificationAsked" });
    if (answer) {
      await refuseTooMuch(tx, organisationId, false);
      await writeEvidence(tx, actor, organisationId, { kind: "statement", words: answer });
    }
    if ((await countEvidence(tx, organisationId)) === 0 && !organisation.identifier)
      throw new Refused({ code: "nothingToVerifyBy" });
    await tx
      .update(organisations)
      .set({ verificationAskedAt: actor.now, verificationNote: null })
      .where(eq(organisations.id, organisationId));
    await leaveRecord(tx, actor, organisationId, "verification_asked");
  });
}

/** What staff have looked at stays as it was. */
function refuseDecided({ state }: Organisation): void {
  if (state !== "new") throw new Refused({ code: "decidedAlready" });
}

const leaveRecord = (
  tx: Database,
  actor: Actor,
  organisationId: string,
  verb: string,
  details: Record<string, unknown> = {},
) =>
  recordAll(tx, actor, [{ verb, subjectKind: "organisation", subjectId: organisationId, details }]);
