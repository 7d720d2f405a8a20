import { sql } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { postings, postingTransitions } from "#db/schema/index.ts";
import { announce } from "#search/outbox.server.ts";
import { writeSearchTexts } from "#search/posting-text.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { IMPORTED } from "#app/domain/posting/last-imports.server.ts";
import type { PlannedPosting } from "#app/domain/posting/import-plan.server.ts";
import { canReview } from "#app/domain/posting/policy.server.ts";
import { insertVersions } from "#app/domain/posting/write-version.server.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

export type PostingWrite = NonNullable<PlannedPosting["write"]>;

/**
 * Writes what `planImport` has planned, with a few statements for some hundred postings: the posting, its version, the
 * record of who moved it and when, word to search. Imports by staff are public without review.
 *
 * @throws Forbidden for anybody but staff and the command line
 */
export async function importPostings(
  actor: Actor,
  planned: readonly PlannedPosting[],
  db: Database = database(),
): Promise<void> {
  if (!canReview(actor)) throw new Forbidden();
  const writes = planned.flatMap(({ write }) => write ?? []);
  if (writes.length === 0) return;
  await db.transaction(async (tx) => {
    await writeHeads(tx, writes);
    await insertVersions(
      tx,
      writes.flatMap(({ rows }) => rows ?? []),
    );
    await leaveRecord(tx, actor, writes);
    const ids = writes.map(({ after }) => after.id);
    await writeSearchTexts(tx, ids);
    const changes = writes.map(({ after }) => ({
      entity: "posting" as const,
      id: after.id,
      version: after.revision!,
    }));
    await announce(tx, changes, actor.now);
  });
}

/** Writes new postings and those that were there before. */
export async function writeHeads(tx: Database, writes: readonly PostingWrite[]): Promise<void> {
  const rows = writes.map(({ after }) => after);
  // Another ending has not been reminded of.
  await insertAll(
    tx,
    postings,
    rows,
    sql`on conflict (id) do update set
      state = excluded.state,
      close_reason = excluded.close_reason,
      version_number = excluded.version_number,
      published_at = excluded.published_at,
      expires_at = excluded.expires_at,
      reminded_at = case when postings.expires_at = excluded.expires_at then postings.reminded_at end,
      source_url = excluded.source_url,
      revision = excluded.revision,
      updated_at = excluded.updated_at`,
  );
}

async function leaveRecord(
  tx: Database,
  actor: Actor,
  writes: readonly PostingWrite[],
): Promise<void> {
  const { personId, now: at } = actor;
  const moved = writes.filter(({ before, after }) => before?.state !== after.state);
  await insertAll(
    tx,
    postingTransitions,
    moved.map(({ before, after }) => ({
      postingId: after.id,
      fromState: before?.state ?? null,
      toState: after.state,
      versionNumber: after.versionNumber!,
      revision: after.revision!,
      personId,
      reason: after.closeReason,
      note: "import",
      at,
    })),
  );
  await recordAll(
    tx,
    actor,
    writes.map(({ after, fingerprint }) => ({
      verb: IMPORTED,
      subjectKind: "posting",
      subjectId: after.id,
      details: { source: after.source, version: after.versionNumber, fingerprint },
    })),
  );
}
