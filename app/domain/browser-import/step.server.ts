import { and, eq } from "drizzle-orm";
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
 * Notes how far a step has come.
 *
 * @throws StepInterrupted when the import is no longer in that step, or the worker stops
 */
export async function advance(
  db: Database,
  { found, actor, signal }: Pick<Step, "found" | "actor" | "signal">,
  progress: number,
  total?: number,
): Promise<void> {
  const [still] = await db
    .update(imports)
    .set({ progress, ...(total === undefined ? {} : { total }), attempts: 0, changedAt: actor.now })
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
    .set({ state: to, progress: 0, attempts: 0, error, changedAt: actor.now })
    .where(and(eq(imports.id, found.id), eq(imports.state, found.state)));
}
