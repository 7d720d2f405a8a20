import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { batches, compareCandidates } from "#app/domain/import/compare-candidates.server.ts";
import { toListing } from "#app/domain/import/destination.server.ts";
import type { Destination, Planned } from "#app/domain/import/destination.server.ts";
import type { ImportReport } from "#app/domain/import/import-result.ts";
import { readOwners } from "#app/domain/import/organisations.server.ts";
import { isGood, readCandidates } from "#app/domain/import/read-candidates.ts";
import type { Candidate, ImportOrder } from "#app/domain/import/read-candidates.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";
import { loadPlaceNames } from "#app/domain/posting/places.server.ts";
import { canReview } from "#app/domain/posting/policy.server.ts";

type Work = {
  order: ImportOrder;
  destination: Destination;
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
  const placeOf = await loadPlaceNames(db);
  const destination = toListing(actor, { source: order.source, placeOf });
  const work = { order, destination, fresh: new Set<string>() };
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

/** Compares the good rows with what is there, and counts the organisations that are new. */
async function compare(
  db: Database,
  candidates: readonly Candidate[],
  { order, destination, fresh }: Work,
  isFinal: boolean,
): Promise<Planned[]> {
  const onProgress = (done: number, all: number) => order.onProgress?.("comparing", done, all);
  const all = await compareCandidates(db, candidates, destination, { isFinal, onProgress });
  for (const { owner, plan } of all) if (owner.isNew && plan.write) fresh.add(owner.id);
  return all;
}

async function write(
  tx: Database,
  planned: readonly Planned[],
  { order, destination }: Work,
): Promise<void> {
  let done = 0;
  for (const batch of batches(planned)) {
    order.onProgress?.("writing", done, planned.length);
    await destination.write(tx, batch);
    done += batch.length;
  }
}
