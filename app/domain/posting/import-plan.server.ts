import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { ImportOutcomeCode, PostingState } from "#db/codes.ts";
import { postings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { openFrom } from "#app/domain/posting/expiry.ts";
import { contentFingerprint } from "#app/domain/posting/content-fingerprint.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import { lockLines, noteYear, yearObstacle } from "#app/domain/posting/imported-years.server.ts";
import { lastImports } from "#app/domain/posting/last-imports.server.ts";
import type { LastImport } from "#app/domain/posting/last-imports.server.ts";
import { isOver } from "#app/domain/posting/policy.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { versionRows } from "#app/domain/posting/version-rows.server.ts";
import type { PlaceOf, VersionRows } from "#app/domain/posting/version-rows.server.ts";

/** A posting as an import brings it; skills are ids of the vocabulary. */
export type IncomingPosting = {
  externalId: string;
  sourceUrl?: string;
  organisationId: string;
  content: PostingContent;
};

export type ImportOutcome = ImportOutcomeCode | "refused";

/** What an import would do with one posting; `write` is there when it would write. */
export type PlannedPosting = {
  incoming: IncomingPosting;
  outcome: ImportOutcome;
  /** The posting that is there, or would be. */
  postingId?: string;
  /** Why it is refused or left alone: a code with its values, at a field where it concerns one. */
  why?: { field?: string; code: string; values: Record<string, string> };
  write?: {
    before?: LockedPosting;
    after: typeof postings.$inferInsert & { id: string; state: PostingState };
    /** Absent when the version that is there says it already. */
    rows?: VersionRows;
    fingerprint: string;
  };
};

/**
 * Decides what an import does with some hundred postings of one source, in two queries: new ones are published, changed ones
 * get a new version, unchanged ones and those that were edited or closed here are left alone. What is still listed without a
 * deadline after its 180 days is opened again. A deadline that has passed brings a posting in as closed.
 *
 * @param options.isFinal locks what may be written, so that nobody edits it meanwhile; off in a dry run
 */
export async function planImport(
  db: Database,
  actor: Actor,
  incoming: readonly IncomingPosting[],
  options: { source: string; placeOf: PlaceOf; isFinal: boolean },
): Promise<PlannedPosting[]> {
  if (incoming.length === 0) return [];
  const externalIds = incoming.map(({ externalId }) => externalId);
  const query = db
    .select()
    .from(postings)
    .where(and(eq(postings.source, options.source), inArray(postings.externalId, externalIds)))
    .orderBy(postings.id);
  const found = await (options.isFinal ? query.for("update") : query);
  const known = new Map(found.map((posting) => [posting.externalId, posting]));
  const imports = await lastImports(
    db,
    found.map(({ id }) => id),
  );
  if (options.isFinal) await lockLines(db, found);
  const planned: PlannedPosting[] = [];
  const years = new Map<string, number | undefined>();
  for (const posting of incoming) {
    const before = known.get(posting.externalId);
    const last = before && imports.get(before.id);
    const one = plan(posting, before, last, { ...options, actor });
    const why = await yearObstacle(db, one, years);
    planned.push(
      why ? { incoming: posting, postingId: one.postingId, outcome: "refused", why } : one,
    );
    noteYear(years, planned.at(-1)!);
  }
  return planned;
}

type Frame = { actor: Actor; source: string; placeOf: PlaceOf };

function plan(
  incoming: IncomingPosting,
  before: LockedPosting | undefined,
  last: LastImport | undefined,
  frame: Frame,
): PlannedPosting {
  const postingId = before?.id ?? crypto.randomUUID();
  const number = (before?.versionNumber ?? 0) + 1;
  const revision = revisionAfter(before);
  const { personId: createdBy, now: createdAt } = frame.actor;
  const rows = versionRows(
    incoming.content,
    { versionId: crypto.randomUUID(), postingId, number, revision, createdBy, createdAt },
    frame.placeOf,
  );
  const fingerprint = contentFingerprint(rows, incoming.sourceUrl);
  const settled = before && settledBefore(incoming, before, last, fingerprint);
  if (
    before &&
    settled?.outcome === "unchanged" &&
    isListedAgain(incoming, before, last, createdAt)
  ) {
    const after = postingAfter(incoming, before, {
      ...frame,
      id: postingId,
      number: before.versionNumber,
    });
    return { incoming, postingId, outcome: "reopened", write: { before, after, fingerprint } };
  }
  if (settled) return { incoming, postingId, ...settled };
  const after = postingAfter(incoming, before, { ...frame, id: postingId, number });
  const write = { before, after, rows, fingerprint };
  return { incoming, postingId, outcome: before ? "changed" : "new", write };
}

const revisionAfter = (before: LockedPosting | undefined) => (before?.revision ?? 0) + 1;

/** Whether an unchanged row's 180 days are over: that the source still lists it is another import of it. */
function isListedAgain(
  { content }: IncomingPosting,
  before: LockedPosting,
  last: LastImport | undefined,
  now: Date,
): boolean {
  const isAsImported = before.versionNumber === last?.version;
  const hasExpired =
    before.state === "closed"
      ? before.closeReason === "expired"
      : before.state === "published" && isOver(before, now);
  return !content.deadlineOn && isAsImported && hasExpired;
}

/** Why a known posting is not written, if so. */
function settledBefore(
  { content, organisationId, externalId }: IncomingPosting,
  before: LockedPosting,
  last: LastImport | undefined,
  fingerprint: string,
): Pick<PlannedPosting, "outcome" | "why"> | undefined {
  const because = (outcome: ImportOutcome, code: string, values: Record<string, string>) => ({
    outcome,
    why: { code, values },
  });
  if (before.kind !== content.kind)
    return because("refused", "kindIsFixed", { id: externalId, kind: before.kind });
  if (before.organisationId !== organisationId)
    return because("refused", "organisationIsFixed", { id: externalId });
  if (last?.fingerprint === fingerprint) return { outcome: "unchanged" };
  // Whoever edited the posting here knows better than the source's old row.
  if (before.versionNumber > (last?.version ?? 0)) return because("leftAlone", "editedHere", {});
  const isRunning = before.state === "published" || before.closeReason === "expired";
  if (isRunning && before.state !== "archived") return undefined;
  return because("leftAlone", "closedHere", { reason: before.closeReason ?? before.state });
}

function postingAfter(
  { content, externalId, sourceUrl, organisationId }: IncomingPosting,
  before: LockedPosting | undefined,
  { actor, source, id, number }: Frame & { id: string; number: number },
): NonNullable<PlannedPosting["write"]>["after"] {
  const { now, personId } = actor;
  const anew = openFrom(content.deadlineOn, now);
  const closes = isOver(anew, now);
  // What was open all the time, and what is not opened, keeps the day of its publication.
  const opens = !closes && !(before?.state === "published" && !isOver(before, now));
  return {
    id,
    organisationId,
    kind: content.kind,
    state: closes ? "closed" : "published",
    closeReason: closes ? "expired" : null,
    versionNumber: number,
    ...anew,
    ...(before?.publishedAt && !opens ? { publishedAt: before.publishedAt } : {}),
    source,
    externalId,
    sourceUrl: sourceUrl ?? null,
    revision: revisionAfter(before),
    createdBy: before ? before.createdBy : personId,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}
