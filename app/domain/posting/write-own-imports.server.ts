import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { announce } from "#search/outbox.server.ts";
import { writeSearchTexts } from "#search/posting-text.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { IMPORTED } from "#app/domain/posting/import-plan.server.ts";
import type { PlannedPosting } from "#app/domain/posting/import-plan.server.ts";
import { writeHeads } from "#app/domain/posting/import-postings.server.ts";
import type { PostingWrite } from "#app/domain/posting/import-postings.server.ts";
import { canDraftFor } from "#app/domain/posting/policy.server.ts";
import { keepDraft } from "#app/domain/posting/revision.server.ts";
import { insertVersions } from "#app/domain/posting/write-version.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * Writes what `planOwnImport` has planned, with a few statements for some hundred postings: the posting, its version, the
 * record, and for what is public word to search. New ones are drafts.
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
    await recordAll(
      tx,
      actor,
      writes.map(({ after, fingerprint }) => ({
        verb: IMPORTED,
        subjectKind: "posting",
        subjectId: after.id,
        details: { version: after.versionNumber, fingerprint },
      })),
    );
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

async function tellSearch(
  tx: Database,
  actor: Actor,
  writes: readonly PostingWrite[],
): Promise<void> {
  const open = writes.filter(({ after }) => after.state === "published");
  await writeSearchTexts(
    tx,
    open.map(({ after }) => after.id),
  );
  const changes = open.map(({ after }) => ({
    entity: "posting" as const,
    id: after.id,
    version: after.revision!,
  }));
  await announce(tx, changes, actor.now);
}
