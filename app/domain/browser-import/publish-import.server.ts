import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { importRows, postings } from "#db/schema/index.ts";
import { advance, endStep } from "#app/domain/browser-import/step.server.ts";
import type { Step } from "#app/domain/browser-import/step.server.ts";
import { NotFound, Refused } from "#app/domain/errors.ts";
import { submitPosting } from "#app/domain/posting/commands.server.ts";

const POSTINGS_AT_ONCE = 25;

/** The drafts of an import to which nothing is missing. */
export function listCompleteDrafts(db: Database, importId: string): Promise<{ id: string }[]> {
  return db
    .select({ id: postings.id })
    .from(importRows)
    .innerJoin(postings, eq(postings.id, importRows.postingId))
    .where(
      and(
        eq(importRows.importId, importId),
        eq(importRows.state, "written"),
        eq(importRows.isComplete, true),
        eq(postings.state, "draft"),
      ),
    )
    .orderBy(asc(importRows.number));
}

/**
 * Hands in the complete drafts of an import, each by the same command as on its own page. The first posting of an
 * organisation is reviewed before any other is handed in: the others wait as drafts, so that nobody has to read two
 * thousand of them.
 */
export async function publishImport(step: Step): Promise<void> {
  const { db, found } = step;
  const drafts = await listCompleteDrafts(db, found.id);
  await advance(db, step, 0, drafts.length);
  for (let start = 0; start < drafts.length; start += POSTINGS_AT_ONCE) {
    const part = drafts.slice(start, start + POSTINGS_AT_ONCE);
    const goesOn = await db.transaction(async (tx) => {
      const every = await handIn(tx, step, part);
      await advance(tx, step, start + part.length);
      return every;
    });
    if (!goesOn) break;
  }
  await endStep(db, step, "done");
}

/** Answers false when there is no use in handing in more. */
async function handIn(tx: Database, { actor }: Step, part: readonly { id: string }[]) {
  // All postings are locked before the first organisation, as everywhere, so that nobody waits for each other.
  const ids = part.map(({ id }) => id);
  await tx
    .select({ id: postings.id })
    .from(postings)
    .where(inArray(postings.id, ids))
    .orderBy(asc(postings.id))
    .for("update");
  for (const id of ids) {
    try {
      const { state } = await submitPosting(actor, id, tx);
      if (state === "in_review") return false;
    } catch (error) {
      // Somebody has taken something out of the draft since, published it or thrown it away.
      if (error instanceof NotFound) continue;
      if (!(error instanceof Refused)) throw error;
      if (error.refusals.some(({ code }) => code === "organisationNotVerified")) return false;
    }
  }
  return true;
}
