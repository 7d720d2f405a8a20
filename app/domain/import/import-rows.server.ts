import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import type { ImportReport, RowResult } from "#app/domain/import/import-result.ts";
import { listOrganisations, readOwners } from "#app/domain/import/organisations.server.ts";
import type { Owner } from "#app/domain/import/owners.ts";
import { isGood, readCandidates } from "#app/domain/import/read-candidates.ts";
import type { Candidate, ImportOrder } from "#app/domain/import/read-candidates.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";
import { importPostings } from "#app/domain/posting/import-postings.server.ts";
import { planImport } from "#app/domain/posting/import-plan.server.ts";
import type { PlannedPosting } from "#app/domain/posting/import-plan.server.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import { canReview } from "#app/domain/posting/policy.server.ts";
import type { PlaceOf } from "#app/domain/posting/version-rows.server.ts";

const ROWS_AT_ONCE = 500;

type Work = {
  actor: Actor;
  order: ImportOrder;
  placeOf: PlaceOf;
  /** Organisations that the import lists, or would list. */
  fresh: Set<string>;
};

/**
 * Imports the rows of a source. Without `goodRowsOnly` all rows are written in one transaction or, when one is refused,
 * none; with it the good rows are written, some hundred at a time.
 *
 * @param read how many rows the file has, chosen or not
 * @throws Forbidden for anybody but staff and the command line
 */
export async function importRows(
  actor: Actor,
  rows: readonly SourceRow[],
  order: ImportOrder,
  read = rows.length,
  db: Database = database(),
): Promise<ImportReport> {
  if (!canReview(actor)) throw new Forbidden();
  const owners = await readOwners(db, order.source);
  const candidates = await readCandidates(rows, order, owners);
  const work = { actor, order, placeOf: await loadPlaceNames(db), fresh: new Set<string>() };
  const isWritten = order.dryRun
    ? await compareOnly(db, candidates, work)
    : await (order.goodRowsOnly ? writeGood : writeAll)(db, candidates, work);
  const results = candidates.map(({ result }) => result);
  return { rows: results, read, isWritten, newOrganisations: work.fresh.size };
}

async function compareOnly(db: Database, candidates: Candidate[], work: Work): Promise<false> {
  await compare(db, candidates, work, false);
  return false;
}

const isRefused = ({ result }: Candidate) => result.outcome === "refused";

/** All rows or none. */
async function writeAll(db: Database, candidates: Candidate[], work: Work): Promise<boolean> {
  if (candidates.some(isRefused)) return compareOnly(db, candidates, work);
  return db.transaction(async (tx) => {
    const planned = await compare(tx, candidates, work, true);
    if (candidates.some(isRefused)) return false;
    await write(tx, planned, work);
    return true;
  });
}

/** The good rows, each some hundred in a transaction of their own, so that a long import leaves what it has done. */
async function writeGood(db: Database, candidates: Candidate[], work: Work): Promise<true> {
  const { onProgress, ...order } = work.order;
  const good = candidates.filter(isGood);
  let done = 0;
  for (const batch of batches(good)) {
    onProgress?.("writing", done, good.length);
    await db.transaction(async (tx) => {
      const quiet = { ...work, order };
      await write(tx, await compare(tx, batch, quiet, true), quiet);
    });
    done += batch.length;
  }
  return true;
}

function* batches<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += ROWS_AT_ONCE)
    yield list.slice(start, start + ROWS_AT_ONCE);
}

type Planned = { owner: Owner; plan: PlannedPosting };

/** Compares the good rows with what is there, and notes on each row what becomes of it. */
async function compare(
  db: Database,
  candidates: readonly Candidate[],
  { actor, order, placeOf, fresh }: Work,
  isFinal: boolean,
): Promise<Planned[]> {
  const good = candidates.filter(isGood);
  const all: Planned[] = [];
  for (const batch of batches(good)) {
    order.onProgress?.("comparing", all.length, good.length);
    const incoming = batch.map(({ mapped, owner }) => ({
      externalId: mapped.externalId!,
      sourceUrl: mapped.sourceUrl,
      organisationId: owner!.id,
      content: mapped.content!,
    }));
    const options = { source: order.source, placeOf, isFinal };
    const plans = await planImport(db, actor, incoming, options);
    plans.forEach((plan, index) => note(batch[index]!.result, plan));
    all.push(...plans.map((plan, index) => ({ plan, owner: batch[index]!.owner! })));
  }
  for (const { owner, plan } of all) if (owner.isNew && plan.write) fresh.add(owner.id);
  return all;
}

function note(result: RowResult, { outcome, why, write }: PlannedPosting): void {
  result.outcome = outcome;
  if (why) result[outcome === "refused" ? "errors" : "warnings"].push(why);
  result.isClosed = write?.after.state === "closed";
  if (result.isClosed) result.warnings.push({ field: "deadlineOn", code: "deadlinePassed" });
}

async function write(
  tx: Database,
  planned: readonly Planned[],
  { actor, order }: Work,
): Promise<void> {
  let done = 0;
  for (const batch of batches(planned)) {
    order.onProgress?.("writing", done, planned.length);
    const owners = batch.filter(({ owner, plan }) => owner.isNew && plan.write);
    const fresh = [...new Set(owners.map(({ owner }) => owner))];
    await listOrganisations(tx, actor, order.source, fresh);
    for (const owner of fresh) owner.isNew = false;
    await importPostings(
      actor,
      batch.map(({ plan }) => plan),
      tx,
    );
    done += batch.length;
  }
}
