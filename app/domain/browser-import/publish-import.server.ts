import { and, asc, eq, ne } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { importRows, postings } from "#db/schema/index.ts";
import type { ImportNote } from "#db/schema/imports.ts";
import { recount, saveLacking } from "#app/domain/browser-import/row-store.server.ts";
import { advance, endStep } from "#app/domain/browser-import/step.server.ts";
import type { Step } from "#app/domain/browser-import/step.server.ts";
import { Forbidden, Refused } from "#app/domain/errors.ts";
import { isNextReviewed } from "#app/domain/posting/review-due.server.ts";
import { submitPostings } from "#app/domain/posting/submit.server.ts";
import type { Settled } from "#app/domain/posting/submit.server.ts";

const POSTINGS_AT_ONCE = 200;

/** The drafts of an import to which nothing is missing; what it has left alone is not its own to publish. */
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
        ne(importRows.outcome, "leftAlone"),
        eq(postings.state, "draft"),
      ),
    )
    .orderBy(asc(importRows.number));
}

/**
 * Hands in the complete drafts of an import by the same command as on their pages. Each part of them is one transaction with
 * the mark of how far it came: whoever takes up the import of a killed worker finds what is left. A posting of an
 * organisation that has to be reviewed is approved before any other is handed in: the others wait as drafts, so that nobody has to read two thousand
 * of them.
 */
export async function publishImport(step: Step): Promise<void> {
  const { db, found } = step;
  const drafts = await listCompleteDrafts(db, found.id);
  await advance(db, step, 0, { total: drafts.length });
  let done = 0;
  while (done < drafts.length) {
    const part = drafts.slice(done, done + (await countAtOnce(step)));
    done += part.length;
    const goesOn = await db.transaction(async (tx) => {
      const every = await handIn(tx, step, part);
      await advance(tx, step, done, { isKept: true });
      return every;
    });
    if (!goesOn) break;
  }
  await recount(db, found.id);
  await endStep(db, step, "done");
}

/** One by one as long as staff read the next posting of the organisation. */
async function countAtOnce({ db, found }: Step): Promise<number> {
  const needsReview =
    found.organisationId !== null && (await isNextReviewed(db, found.organisationId));
  return needsReview ? 1 : POSTINGS_AT_ONCE;
}

/** Answers false when there is no use in handing in more. Rows whose drafts were refused keep why. */
async function handIn(tx: Database, { actor, found }: Step, part: readonly { id: string }[]) {
  const ids = part.map(({ id }) => id);
  const settled = await submitPostings(actor, ids, tx);
  const lacking = [...settled].map(([postingId, one]) => ({ postingId, notes: notesOf(one) }));
  await saveLacking(
    tx,
    found.id,
    lacking.filter(({ notes }) => notes.length > 0),
  );
  return ![...settled.values()].some(
    (one) => isUnverified(one) || ("state" in one && one.state === "in_review" && ids.length === 1),
  );
}

/**
 * What somebody has published or thrown away since needs no word; what something was taken out of, or whose deadline has
 * passed, does.
 *
 * @throws Forbidden when the person may no longer publish for the organisation
 */
function notesOf(settled: Settled): ImportNote[] {
  if (settled instanceof Forbidden) throw settled;
  if (!(settled instanceof Refused)) return [];
  return settled.refusals
    .filter(({ field }) => field)
    .map((refusal) => ({ level: "missing", ...refusal }));
}

const OF_ORGANISATION = ["organisationNotVerified", "organisationSuspendedNow"];

const isUnverified = (one: Settled) =>
  one instanceof Refused && one.refusals.some(({ code }) => OF_ORGANISATION.includes(code));
