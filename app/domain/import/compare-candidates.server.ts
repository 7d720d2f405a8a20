import type { Database } from "#db/client.server.ts";
import type { Destination, Planned } from "#app/domain/import/destination.server.ts";
import type { RowResult } from "#app/domain/import/import-result.ts";
import { isGood } from "#app/domain/import/read-candidates.ts";
import type { Candidate } from "#app/domain/import/read-candidates.ts";
import type { PlannedPosting } from "#app/domain/posting/import-plan.server.ts";

const ROWS_AT_ONCE = 500;

/** Parts of a list, some hundred entries each. */
export function* batches<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += ROWS_AT_ONCE)
    yield list.slice(start, start + ROWS_AT_ONCE);
}

/** Compares the good rows with what is there, and notes on each row what becomes of it. */
export async function compareCandidates(
  db: Database,
  candidates: readonly Candidate[],
  destination: Destination,
  { isFinal, onProgress }: { isFinal: boolean; onProgress?: (done: number, all: number) => void },
): Promise<Planned[]> {
  const good = candidates.filter(isGood);
  const all: Planned[] = [];
  for (const batch of batches(good)) {
    onProgress?.(all.length, good.length);
    const incoming = batch.map(({ mapped, owner }) => ({
      externalId: mapped.externalId!,
      sourceUrl: mapped.sourceUrl,
      organisationId: owner!.id,
      content: mapped.content!,
    }));
    const plans = await destination.plan(db, incoming, isFinal);
    plans.forEach((plan, index) => note(batch[index]!.result, plan));
    all.push(...plans.map((plan, index) => ({ plan, owner: batch[index]!.owner! })));
  }
  return all;
}

function note(result: RowResult, { outcome, why, write, postingId }: PlannedPosting): void {
  result.outcome = outcome;
  result.postingId = postingId;
  if (why) result[outcome === "refused" ? "errors" : "warnings"].push(why);
  result.isClosed = write?.after.state === "closed";
  if (result.isClosed) result.warnings.push({ field: "deadlineOn", code: "deadlinePassed" });
}
