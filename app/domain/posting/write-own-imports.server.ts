import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { postingTransitions } from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import { writeSearchTexts } from "#search/posting-text.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { IMPORTED } from "#app/domain/posting/last-imports.server.ts";
import type { PlannedPosting } from "#app/domain/posting/import-plan.server.ts";
import { writeHeads } from "#app/domain/posting/import-postings.server.ts";
import type { PostingWrite } from "#app/domain/posting/import-postings.server.ts";
import { canDraftFor } from "#app/domain/posting/policy.server.ts";
import { keepDraft } from "#app/domain/posting/revision.server.ts";
import { insertVersions } from "#app/domain/posting/write-version.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * Writes what `planOwnImport` has planned, with a few statements for some hundred postings: the posting, its version, the
 * record with what goes to review, and for what is or was public word to search. New ones are drafts.
 *
 * @throws Forbidden for everybody but owners and editors of the organisation
 */
export async function writeOwnImports(
  actor: Actor,
  organisationId: string,
  planned: readonly PlannedPosting[],
  db: Database = database(),
): Promise<void> {
  if (!canDraftFor(actor, organisationId)) throw new Forbidden();
  const writes = planned.flatMap(({ write }) => write ?? []);
  if (writes.length === 0) return;
  await db.transaction(async (tx) => {
    // One posting per own external id: a constraint decides between two imports that bring the same new one.
    await writeHeads(tx, writes);
    await keepRewritten(tx, actor, writes);
    await insertVersions(
      tx,
      writes.flatMap(({ rows }) => rows ?? []),
    );
    await leaveRecord(tx, actor, writes);
    await tellSearch(tx, actor, writes);
  });
}

/** A draft's version is written anew; what it said before is kept for a while, as when somebody edits it. */
async function keepRewritten(
  tx: Database,
  actor: Actor,
  writes: readonly PostingWrite[],
): Promise<void> {
  for (const { before, after } of writes)
    if (before?.state === "draft" && before.versionNumber === after.versionNumber)
      await keepDraft(tx, actor, before);
}

/** That it was imported, and of what goes to review the transition too. */
async function leaveRecord(
  tx: Database,
  actor: Actor,
  writes: readonly PostingWrite[],
): Promise<void> {
  const moved = writes
    .filter(({ before, after }) => before && before.state !== after.state)
    .map((write) => ({ ...write, transition: crypto.randomUUID() }));
  if (moved.length > 0)
    await tx.insert(postingTransitions).values(
      moved.map(({ before, after, transition }) => ({
        id: transition,
        postingId: after.id,
        fromState: before!.state,
        toState: after.state,
        versionNumber: after.versionNumber!,
        revision: after.revision!,
        personId: actor.personId,
        at: actor.now,
      })),
    );
  const about = (id: string) => ({ subjectKind: "posting", subjectId: id });
  await recordAll(tx, actor, [
    ...writes.map(({ after, fingerprint }) => ({
      ...about(after.id),
      verb: IMPORTED,
      details: { version: after.versionNumber, fingerprint },
    })),
    ...moved.map(({ before, after, transition }) => ({
      ...about(after.id),
      verb: "submitted_for_review",
      details: { from: before!.state, to: after.state, transition },
    })),
  ]);
}

/** Of what is public, and of what is no longer. */
async function tellSearch(
  tx: Database,
  actor: Actor,
  writes: readonly PostingWrite[],
): Promise<void> {
  const told = writes.filter(({ before, after }) =>
    [before?.state, after.state].includes("published"),
  );
  await writeSearchTexts(
    tx,
    told.map(({ after }) => after.id),
  );
  const changes = told.map(({ after }) => ({
    entity: "posting" as const,
    id: after.id,
    version: after.revision!,
  }));
  await announce(tx, changes, actor.now);
}
