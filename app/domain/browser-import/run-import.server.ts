import { and, asc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { IMPORT_STEPS } from "#db/codes.ts";
import type { ImportStep } from "#db/codes.ts";
import { imports } from "#db/schema/index.ts";
import { checkImport } from "#app/domain/browser-import/check-import.server.ts";
import type { FoundImport } from "#app/domain/browser-import/find-import.server.ts";
import { publishImport } from "#app/domain/browser-import/publish-import.server.ts";
import { endStep, StepInterrupted } from "#app/domain/browser-import/step.server.ts";
import type { Step } from "#app/domain/browser-import/step.server.ts";
import { writeImport } from "#app/domain/browser-import/write-import.server.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { actingFor } from "#app/domain/person/acting-for.server.ts";

const STEPS: Record<ImportStep, (step: Step) => Promise<void>> = {
  checking: checkImport,
  writing: writeImport,
  publishing: publishImport,
};

/** So often a step is taken up again without coming further; then it is given up. */
const MOST_ATTEMPTS = 5;
const LISTED = 20;

/** The imports that wait for a worker, those first that have waited longest; on demand the short ones alone. */
export async function listWaitingImports(db: Database, mostRows?: number): Promise<string[]> {
  const rows = await db
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        inArray(imports.state, [...IMPORT_STEPS]),
        mostRows === undefined ? undefined : lte(imports.total, mostRows),
      ),
    )
    .orderBy(asc(imports.changedAt), asc(imports.id))
    .limit(LISTED);
  return rows.map(({ id }) => id);
}

type Taken = { db: Database; outside: Database; id: string; now: Date; signal: AbortSignal };

/**
 * Does the present step of an import, for the person who asked for it, with the rights that this person has now. The caller
 * holds the lock on the import.
 *
 * @returns the step that was done; null when there was none to do, or it was ended from outside
 * @throws what went wrong, for the caller to log; the step is taken up again a few times before it is given up
 */
export async function runImport({
  db,
  outside,
  id,
  now,
  signal,
}: Taken): Promise<ImportStep | null> {
  const found = await takeUp(db, id);
  if (!found) return null;
  const state = found.state as ImportStep;
  const actor = found.actingPersonId && (await actingFor(db, found.actingPersonId, now));
  const ending = { found, actor: { now } };
  if (!actor) return given(db, ending, "personGone");
  if (found.attempts > MOST_ATTEMPTS) return given(db, ending, "unexpected");
  try {
    await STEPS[state]({ db, outside, actor, found, signal });
    return state;
  } catch (error) {
    if (error instanceof StepInterrupted) {
      await forgetAttempt(db, id, state);
      return null;
    }
    if (error instanceof Forbidden) return given(db, ending, "notAllowed");
    throw error;
  }
}

/** Counted before the work, so that a step that kills its worker is given up as well. */
async function takeUp(db: Database, id: string): Promise<FoundImport | undefined> {
  const [found] = await db
    .update(imports)
    .set({ attempts: sql`${imports.attempts} + 1` })
    .where(and(eq(imports.id, id), inArray(imports.state, [...IMPORT_STEPS])))
    .returning();
  return found;
}

/** Who stops in good order, as for a new version of the product, has not failed. */
const forgetAttempt = (db: Database, id: string, state: ImportStep) =>
  db
    .update(imports)
    .set({ attempts: sql`greatest(${imports.attempts} - 1, 0)` })
    .where(and(eq(imports.id, id), eq(imports.state, state)));

async function given(
  db: Database,
  ending: Parameters<typeof endStep>[1],
  error: "personGone" | "unexpected" | "notAllowed",
): Promise<null> {
  await endStep(db, ending, "failed", error);
  return null;
}
