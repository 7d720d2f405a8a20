import { and, eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { ImportState } from "#db/codes.ts";
import { imports } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { FoundImport } from "#app/domain/browser-import/find-import.server.ts";

/** A step of an import that the worker takes. */
export type Step = {
  /** The connection that holds the lock on the import. */
  db: Database;
  /** Another connection: what is told over it is seen while a long transaction of `db` goes on. */
  outside: Database;
  actor: Actor;
  found: FoundImport;
  signal: AbortSignal;
};

/** The step was ended from outside: the import was abandoned, or this worker stops. What is done is kept. */
export class StepInterrupted extends Error {
  override name = "StepInterrupted";
}

/**
 * Notes how far a step has come. A step that comes further than it ever has is not counted as one that fails: what cuts it
 * off at the same row each time is given up after some attempts, however far that row is.
 *
 * @param told `total` is how many rows the step has; `isKept` says that what is done need not be done again
 * @throws StepInterrupted when the import is no longer in that step, or the worker stops
 */
export async function advance(
  db: Database,
  { found, actor, signal }: Pick<Step, "found" | "actor" | "signal">,
  progress: number,
  { total, isKept = false }: { total?: number; isKept?: boolean } = {},
): Promise<void> {
  const [still] = await db
    .update(imports)
    .set({
      progress,
      ...(total === undefined ? {} : { total }),
      reached: sql`greatest(${imports.reached}, ${progress}::int)`,
      attempts: isKept
        ? 0
        : sql`case when ${progress}::int > ${imports.reached} then 0 else ${imports.attempts} end`,
      changedAt: actor.now,
    })
    .where(and(eq(imports.id, found.id), eq(imports.state, found.state)))
    .returning({ id: imports.id });
  if (!still || signal.aborted) throw new StepInterrupted();
}

/** Ends a step, unless the import was abandoned meanwhile. */
export async function endStep(
  db: Database,
  { found, actor }: Pick<Step, "found"> & { actor: Pick<Actor, "now"> },
  to: ImportState,
  error: string | null = null,
): Promise<void> {
  await db
    .update(imports)
    .set({ state: to, progress: 0, attempts: 0, reached: 0, error, changedAt: actor.now })
    .where(and(eq(imports.id, found.id), eq(imports.state, found.state)));
}
