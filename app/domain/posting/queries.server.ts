import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import { organisations, postings, postingVersions, programmeVersions } from "#db/schema/index.ts";
import { isCurrentVersion } from "#app/domain/posting/current-version.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { Forbidden, NotFound } from "#app/domain/errors.ts";
import { findLogo } from "#app/domain/organisation/profile-rows.server.ts";
import { asItWasWritten } from "#app/domain/posting/as-it-stood.server.ts";
import { contentFrom, contentOf } from "#app/domain/posting/content-of.server.ts";
import { expiryOf, isRenewable } from "#app/domain/posting/expiry.ts";
import { missingForPublication } from "#app/domain/posting/input.ts";
import type { PostingContent } from "#app/domain/posting/input.ts";
import {
  canTake,
  isHidden,
  isOpen,
  permissionsFor,
  visibleTo,
} from "#app/domain/posting/policy.server.ts";
import { refuseHeldBack } from "#app/domain/posting/publication.server.ts";
import { whyNotShown } from "#app/domain/posting/why-not-shown.server.ts";
import { publicityOf } from "#app/domain/posting/publicity.server.ts";
import { readVersion } from "#app/domain/posting/read-version.server.ts";
import type { StoredVersion } from "#app/domain/posting/read-version.server.ts";
import { admit } from "#app/domain/posting/transition.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";
import { readRefusals } from "#app/domain/skill-suggestion/refusals.server.ts";
import { isId } from "#app/domain/ids.ts";

const organisationColumns = {
  id: organisations.id,
  kind: organisations.kind,
  state: organisations.state,
  name: organisations.name,
  nameEn: organisations.nameEn,
  nameBg: organisations.nameBg,
  listedFrom: organisations.listedFrom,
  website: organisations.website,
};

/** What pages and rules read of a posting itself; who made it and what an import knows it by are nobody's to be told. */
const postingColumns = {
  id: postings.id,
  organisationId: postings.organisationId,
  kind: postings.kind,
  state: postings.state,
  versionNumber: postings.versionNumber,
  closeReason: postings.closeReason,
  publishedAt: postings.publishedAt,
  expiresAt: postings.expiresAt,
  source: postings.source,
  sourceUrl: postings.sourceUrl,
  previousId: postings.previousId,
  revision: postings.revision,
  updatedAt: postings.updatedAt,
};

/**
 * A posting as its page shows it: the current version, labels of its skills in both languages, whether it is open, and
 * what the viewer may do.
 *
 * @throws NotFound when it does not exist or the viewer may not see it; TakenDown when that is why
 */
export async function getPosting(viewer: Viewer, id: string, db: Database = database()) {
  return getPostingAt(viewer, id, "current", db);
}

/** The same of any of its versions, by its number as it was written; whether the viewer may read that one is for the caller to know. */
export async function getPostingAt(
  viewer: Viewer,
  id: string,
  number: number | "current",
  db: Database,
) {
  const { posting, organisation } = await findRow(viewer, id, db);
  const isCurrent = number === "current";
  const now = await readVersion(db, id, isCurrent ? posting.versionNumber : number);
  if (!now) throw new NotFound();
  const stored = isCurrent ? now : await asItWasWritten(db, now);
  const labels = await labelsOf(db, skillIdsOf(stored));
  const facts = { ...posting, organisationState: organisation.state };
  return {
    ...posting,
    side: SIDE_OF_KIND[posting.kind],
    isOpen: isOpen(facts, viewer.now),
    isAccreditationOver: hasPassed(stored.programme?.accreditedUntil, viewer.now),
    isHidden: isHidden(facts, viewer.now),
    isRenewable: isRenewable({ ...posting, ...stored.version }, viewer.now),
    organisation: { ...organisation, logo: await findLogo(db, organisation.id) },
    ...stored,
    labels: Object.fromEntries(labels),
    can: permissionsFor(viewer, posting, organisation.state),
  };
}

/** Whether a last day has passed; never where none is stated. */
const hasPassed = (lastDay: string | null | undefined, now: Date) =>
  Boolean(lastDay) && expiryOf(lastDay, now) <= now;

export type PostingPage = Awaited<ReturnType<typeof getPosting>>;

/**
 * A posting's content for its form, with the revision that the form was opened on, the names of its settlements and skills,
 * and what it still lacks for publication.
 *
 * @throws Forbidden for somebody who may read but not write it
 * @throws Refused in a state in which nothing is edited, and what is published while its organisation is suspended
 */
export async function getPostingForm(viewer: Viewer, id: string, db: Database = database()) {
  const { posting, organisation } = await findRow(viewer, id, db);
  admit("revise", viewer, posting);
  refuseHeldBack("revise", posting, organisation);
  const content = await contentOf(db, posting);
  const stored = await readVersion(db, id, posting.versionNumber);
  const labels = await labelsOf(db, skillIdsOf(stored!));
  return {
    id,
    publicity: await publicityOf(posting, db),
    revision: posting.revision,
    refused: await readRefusals(db, id),
    organisation,
    content,
    labels: Object.fromEntries(labels),
    places: Object.fromEntries(
      stored!.places.map(({ settlementId, en, bg }) => [settlementId, { en, bg }]),
    ) as Record<string, { en: string | null; bg: string | null }>,
    missing: missingNow(content, viewer.now),
  };
}

/** The fields that publication of a draft still needs, for those who may write it; none for everybody else. */
export function findMissing(viewer: Viewer, posting: PostingPage): string[] {
  if (posting.state !== "draft" || !posting.can.revise) return [];
  return missingNow(contentFrom(posting.kind, posting), viewer.now).map(({ field }) => field);
}

/** The kind of a posting that the viewer may write: it says which schema reads its form. */
export async function getWritableKind(viewer: Viewer, id: string, db: Database = database()) {
  const { posting } = await findRow(viewer, id, db);
  if (!canTake("revise", viewer, posting)) throw new Forbidden();
  return posting.kind;
}

/** What stands between a content and its publication at this instant: field and message key. */
export function missingNow(content: PostingContent, now: Date) {
  const isPast = hasPassed(content.deadlineOn, now);
  const past = isPast ? [{ field: "deadlineOn", code: "deadlinePassed" }] : [];
  return [...missingForPublication(content), ...past];
}

export type PostingHead = Awaited<ReturnType<typeof heads>>[number];

/** Postings as lists show them: without their content. */
export const heads = (db: Database) =>
  db
    .select({
      id: postings.id,
      kind: postings.kind,
      state: postings.state,
      closeReason: postings.closeReason,
      versionNumber: postings.versionNumber,
      revision: postings.revision,
      organisationId: postings.organisationId,
      organisation: organisationColumns,
      language: postingVersions.language,
      texts: postingVersions.texts,
      academicYear: programmeVersions.academicYear,
      deadlineOn: postingVersions.deadlineOn,
      expiresAt: postings.expiresAt,
      publishedAt: postings.publishedAt,
      updatedAt: postings.updatedAt,
    })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .innerJoin(postingVersions, isCurrentVersion)
    .leftJoin(programmeVersions, eq(programmeVersions.versionId, postingVersions.id));

async function findRow(viewer: Viewer, id: string, db: Database) {
  if (!isId(id)) throw new NotFound();
  const [row] = await db
    .select({ posting: postingColumns, organisation: organisationColumns })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(and(eq(postings.id, id), visibleTo(viewer)));
  if (row) return row;
  throw await whyNotShown(db, id);
}

function skillIdsOf(stored: StoredVersion): string[] {
  const inModules = stored.modules.flatMap((module) => module.skills);
  return [...stored.skills, ...inModules].map((row) => row.skillId);
}
