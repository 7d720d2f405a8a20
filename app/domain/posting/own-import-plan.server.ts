import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import { contentFingerprint } from "#app/domain/posting/content-fingerprint.ts";
import { noteYear } from "#app/domain/posting/imported-years.server.ts";
import { IMPORTED } from "#app/domain/posting/last-imports.server.ts";
import type { IncomingPosting, PlannedPosting } from "#app/domain/posting/import-plan.server.ts";
import { missingForPublication } from "#app/domain/posting/input.ts";
import { lastEdits } from "#app/domain/posting/last-edits.server.ts";
import type { LastEdit } from "#app/domain/posting/last-edits.server.ts";
import { isHeldBack, isOver } from "#app/domain/posting/policy.server.ts";
import { standingOf } from "#app/domain/posting/organisation-standing.server.ts";
import type { Standing } from "#app/domain/posting/organisation-standing.server.ts";
import { findYearObstacle } from "#app/domain/programme/line.server.ts";
import type { PlannedYears } from "#app/domain/programme/line.server.ts";
import { expiryAfterRevision } from "#app/domain/posting/publication.server.ts";
import { listOncePublic } from "#app/domain/posting/revision.server.ts";
import type { LockedPosting } from "#app/domain/posting/touch.server.ts";
import { versionRows } from "#app/domain/posting/version-rows.server.ts";
import type { PlaceOf } from "#app/domain/posting/version-rows.server.ts";

/** Whether an import has handed in a change of what is public: where staff read it, all others wait for their word. */
export type ReviewTurn = { isTaken: boolean };

type Options = {
  organisationId: string;
  placeOf: PlaceOf;
  isFinal: boolean;
  /** Of the whole import: the plan takes the turn. */
  turn: ReviewTurn;
};

/**
 * Decides what an organisation's own import does with some hundred postings: new ones become drafts; of the known ones a
 * draft is overwritten and a published posting gets a new version, by the rules of a revision: where a review is due, one is
 * handed to it, and the others are left as they are, so that they stay public and nobody has to read two thousand. Unchanged
 * ones, those that were edited here since, those that are over or in review, and what a suspended
 * organisation has published are left alone.
 *
 * @param options.isFinal locks what may be written, so that nobody edits it meanwhile; off in a dry run
 */
export async function planOwnImport(
  db: Database,
  actor: Actor,
  incoming: readonly IncomingPosting[],
  options: Options,
): Promise<PlannedPosting[]> {
  if (incoming.length === 0) return [];
  const known = await knownPostings(db, incoming, options);
  const ids = [...known.values()].map(({ id }) => id);
  const edits = await lastEdits(db, ids);
  const oncePublic = await listOncePublic(db, ids);
  const standing = await standingOf(db, actor, options);
  const planned: PlannedPosting[] = [];
  const years = new Map<string, number | undefined>();
  for (const posting of incoming) {
    const before = known.get(posting.externalId);
    const edit = before && edits.get(before.id);
    const isKept = before?.state === "published" || (before && oncePublic.has(before.id));
    planned.push(
      await plan(db, actor, posting, {
        before,
        edit,
        isKept: Boolean(isKept),
        standing,
        years,
        ...options,
      }),
    );
    noteYear(years, planned.at(-1)!);
  }
  return planned;
}

async function knownPostings(
  db: Database,
  incoming: readonly IncomingPosting[],
  { organisationId, isFinal }: Options,
): Promise<ReadonlyMap<string, LockedPosting>> {
  const externalIds = incoming.map(({ externalId }) => externalId);
  const query = db
    .select()
    .from(postings)
    .where(
      and(
        eq(postings.organisationId, organisationId),
        isNull(postings.source),
        inArray(postings.externalId, externalIds),
      ),
    )
    .orderBy(postings.id);
  const found = await (isFinal ? query.for("update") : query);
  return new Map(found.map((posting) => [posting.externalId!, posting]));
}

type Known = Options & {
  before?: LockedPosting;
  edit?: LastEdit;
  /** Whether its present version is or has been public: then it stays, and another is written after it. */
  isKept: boolean;
  standing: Standing;
  years: PlannedYears;
};

async function plan(
  db: Database,
  actor: Actor,
  incoming: IncomingPosting,
  { before, edit, isKept, standing, years, turn, organisationId, placeOf }: Known,
): Promise<PlannedPosting> {
  const { content, sourceUrl } = incoming;
  const { personId: createdBy, now } = actor;
  const postingId = before?.id ?? crypto.randomUUID();
  const number = before ? before.versionNumber + Number(isKept) : 1;
  const revision = (before?.revision ?? 0) + 1;
  const rows = versionRows(
    content,
    { versionId: crypto.randomUUID(), postingId, number, revision, createdBy, createdAt: now },
    placeOf,
  );
  const fingerprint = contentFingerprint(rows, sourceUrl);
  const settled = before && settledBefore(incoming, before, edit, { fingerprint, now, standing });
  if (settled) return { incoming, postingId, ...settled };
  const common = { versionNumber: number, revision, sourceUrl: sourceUrl ?? null, updatedAt: now };
  if (!before) {
    const after = { ...common, ...draftOf(incoming, actor), id: postingId, organisationId };
    return { incoming, postingId, outcome: "new", write: { after, rows, fingerprint } };
  }
  const outOfLine = await findYearObstacle(db, before.id, content, years);
  if (outOfLine) return { incoming, postingId, outcome: "refused", why: outOfLine };
  const change = before.state === "draft" ? null : await revised(db, before, content, now);
  if (change && "why" in change) return { incoming, postingId, outcome: "refused", ...change };
  const isRead = change !== null && standing.isReviewDue;
  if (isRead && turn.isTaken)
    return { incoming, postingId, outcome: "leftAlone", why: { code: "readFirst", values: {} } };
  if (isRead) turn.isTaken = true;
  // Its end stays the one that it had in public, until it is public again.
  const after = isRead
    ? { ...before, ...common, state: "in_review" as const }
    : { ...before, ...common, ...change };
  return { incoming, postingId, outcome: "changed", write: { before, after, rows, fingerprint } };
}

const draftOf = ({ content, externalId }: IncomingPosting, { personId, now }: Actor) => ({
  kind: content.kind,
  state: "draft" as const,
  externalId,
  createdBy: personId,
  createdAt: now,
});

/** Why a known posting is not written, if so. */
function settledBefore(
  { content, externalId }: IncomingPosting,
  before: LockedPosting,
  edit: LastEdit | undefined,
  { fingerprint, now, standing }: { fingerprint: string; now: Date; standing: Standing },
): Pick<PlannedPosting, "outcome" | "why"> | undefined {
  if (before.kind !== content.kind)
    return {
      outcome: "refused",
      why: { code: "kindIsFixed", values: { id: externalId, kind: before.kind } },
    };
  if (edit?.verb === IMPORTED && edit.fingerprint === fingerprint) return { outcome: "unchanged" };
  const leftAlone = (code: string, values: Record<string, string> = {}) =>
    ({ outcome: "leftAlone", why: { code, values } }) as const;
  if (edit?.verb !== IMPORTED) return leftAlone("editedHere");
  if (before.state === "in_review") return leftAlone("inReviewHere");
  if (isHeldBack("revise", before, standing.state)) return leftAlone("organisationSuspended");
  if (before.state === "draft") return undefined;
  if (before.state === "published" && !isOver(before, now)) return undefined;
  return leftAlone("closedHere", { reason: before.closeReason ?? "expired" });
}

/** A published posting stays complete and open, as when somebody edits it. */
async function revised(
  db: Database,
  before: LockedPosting,
  content: IncomingPosting["content"],
  now: Date,
): Promise<{ expiresAt: Date } | Required<Pick<PlannedPosting, "why">>> {
  const [missing] = missingForPublication(content);
  if (missing) return { why: { ...missing, values: {} } };
  try {
    return { expiresAt: await expiryAfterRevision(db, before, content, now) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { field, code } = error.refusals[0]!;
    return { why: { field, code, values: {} } };
  }
}
