import { and, count, desc, eq, sql } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { IMPORT_STEPS } from "#db/codes.ts";
import type { ImportState } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { imports, organisations, people } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { findImport, refuseImportUnless } from "#app/domain/browser-import/find-import.server.ts";
import { MAPPABLE } from "#app/domain/browser-import/map-import.server.ts";
import { constantsFor, offeredConstants } from "#app/domain/browser-import/offered-constants.ts";
import { importVisibleTo, mayImport } from "#app/domain/browser-import/policy.server.ts";
import { countHiddenNow, countReadFirst } from "#app/domain/browser-import/read-first.server.ts";
import { listCompleteDrafts } from "#app/domain/browser-import/publish-import.server.ts";
import {
  countPublishable,
  countRevisedAtOnce,
} from "#app/domain/browser-import/row-queries.server.ts";
import { nextRefused } from "#app/domain/browser-import/row-store.server.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { CHOICE_WORDS } from "#app/domain/import-guess/choice-words.ts";
import type { Choices } from "#app/domain/import-guess/choices.ts";
import { detailsOf, targetsFor } from "#app/domain/import-guess/offered-targets.ts";
import type { ImportScope } from "#app/domain/import-guess/offered-targets.ts";
import { isNextReviewed } from "#app/domain/posting/review-due.server.ts";
import { kindsOf, listWritableOrganisations } from "#app/domain/posting/drafting.server.ts";

/** Refuses whoever may not import anything, before a large file is read. */
export function refuseUnlessImporter(viewer: Viewer): void {
  if (!mayImport(viewer)) throw new Forbidden();
}

const isRunning = (state: ImportState): boolean => IMPORT_STEPS.some((step) => step === state);

const organisationName = {
  name: organisations.name,
  nameEn: organisations.nameEn,
  nameBg: organisations.nameBg,
  state: organisations.state,
};

/** One page (from 1) of the imports that somebody may see, the latest first, with state and progress. */
export async function listImports(viewer: Viewer, page: number, db: Database = database()) {
  refuseUnlessImporter(viewer);
  const [total] = await db.select({ n: count() }).from(imports).where(importVisibleTo(viewer));
  const rows = await db
    .select({
      id: imports.id,
      kind: imports.kind,
      state: imports.state,
      fileName: imports.fileName,
      source: imports.source,
      total: imports.total,
      progress: imports.progress,
      counts: imports.counts,
      changedAt: imports.changedAt,
      organisation: organisationName,
      person: people.name,
    })
    .from(imports)
    .leftJoin(organisations, eq(organisations.id, imports.organisationId))
    .leftJoin(people, eq(people.id, imports.personId))
    .where(importVisibleTo(viewer))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(LIMITS.importsPageSize)
    .offset((page - 1) * LIMITS.importsPageSize);
  return {
    pages: Math.max(1, Math.ceil(total!.n / LIMITS.importsPageSize)),
    imports: rows.map((row) => ({ ...row, isRunning: isRunning(row.state) })),
  };
}

/** How many imports wait for somebody: they are mapped, tried and written in steps. */
export async function countOpenImports(viewer: Viewer, db: Database = database()): Promise<number> {
  if (!mayImport(viewer)) return 0;
  const [row] = await db
    .select({ n: count() })
    .from(imports)
    .where(and(importVisibleTo(viewer), sql`${imports.state} not in ('done', 'abandoned')`));
  return row!.n;
}

/** What may be imported, and for whom; the choice of staff are organisations that the rows name. */
export async function getImportOffer(viewer: Viewer, db: Database = database()) {
  refuseUnlessImporter(viewer);
  const writable = await listWritableOrganisations(viewer, db);
  // The cluster itself publishes nothing.
  const publishing = writable.filter((one) => kindsOf([one]).length > 0);
  const isListing = viewer.role === "staff";
  return {
    organisations: publishing.map(({ id, name, nameEn, nameBg }) => ({ id, name, nameEn, nameBg })),
    kinds: isListing ? null : kindsOf(publishing),
    isListing,
  };
}

/** An import as its pages show it. */
export async function getImport(viewer: Viewer, id: string, db: Database = database()) {
  const found = await findImport(viewer, id, db);
  const organisation = await findOwner(db, found.organisationId);
  const { kind, state, fileName, source, total, progress, counts, error, changedAt } = found;
  const drafts = state === "done" ? await listCompleteDrafts(db, id) : [];
  return {
    id,
    kind,
    state,
    fileName,
    source,
    total,
    progress,
    counts,
    error,
    changedAt,
    organisation,
    isOwn: organisation !== null,
    isRunning: isRunning(state),
    /** Staff read the next posting of the organisation before it is public. */
    isReviewDue: found.organisationId !== null && (await isNextReviewed(db, found.organisationId)),
    publishable: drafts.length,
    /** How many of the rows that are not written yet would be drafts that can be published. */
    wouldPublish: await countPublishable(db, id),
    revisedAtOnce: await countRevisedAtOnce(db, id),
    hiddenNow: await countHiddenNow(db, id),
    readFirst: await countReadFirst(db, id),
    firstRefused: await nextRefused(db, id, 0),
  };
}

/** For whom the postings are; nobody where the rows name their organisations. */
async function findOwner(db: Database, organisationId: string | null) {
  if (!organisationId) return null;
  const [owner] = await db
    .select(organisationName)
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return owner ?? null;
}

export type ImportPage = Awaited<ReturnType<typeof getImport>>;

/**
 * How a file is read, as its form shows it: the columns with what they may fill and what is asked about them.
 *
 * @throws Refused once rows are written, or while the worker is at it
 */
export async function getMappingForm(viewer: Viewer, id: string, db: Database = database()) {
  const found = await findImport(viewer, id, db);
  refuseImportUnless(found, MAPPABLE);
  const { kind, fileName, columns, source, total, state } = found;
  const scope = { kind, isOwn: found.organisationId !== null };
  const choices = found.mapping as Choices;
  return {
    id,
    kind,
    isOwn: scope.isOwn,
    state,
    fileName,
    total,
    source,
    organisation: await findOwner(db, found.organisationId),
    columns,
    choices,
    skillsTaken: found.skillsTaken,
    targets: targetsFor(scope),
    details: choices.columns.map(({ to }) => (to === "" ? [] : detailsOf(kind, to))),
    constants: offeredConstants(scope),
    codes: codesOf(scope),
  };
}

/** The codes of the closed lists, for the tables of what values mean. */
const codesOf = (scope: ImportScope): Record<string, string[]> =>
  Object.fromEntries(
    [...targetsFor(scope), ...constantsFor(scope)].flatMap((target) =>
      target in CHOICE_WORDS ? [[target, Object.keys(CHOICE_WORDS[target]!)]] : [],
    ),
  );

export type MappingForm = Awaited<ReturnType<typeof getMappingForm>>;
