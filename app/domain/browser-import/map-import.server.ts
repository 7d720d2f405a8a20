import { eq } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { imports } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { choicesFrom, refusalsOf } from "#app/domain/browser-import/choices-from.ts";
import { lockImport, refuseImportUnless } from "#app/domain/browser-import/find-import.server.ts";
import type { MappingEntries } from "#app/domain/browser-import/input.ts";
import { Refused } from "#app/domain/errors.ts";

/** Before anything is written, the file may be read in another way. */
export const MAPPABLE = ["uploaded", "checked", "failed"] as const;

/**
 * Keeps how a file is read, and with `step: "check"` hands it to the worker to be tried.
 *
 * @throws Refused at the fields that do not go together, and once rows are written
 */
export async function mapImport(
  actor: Actor,
  id: string,
  entries: MappingEntries,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockImport(tx, actor, id);
    refuseImportUnless(found, MAPPABLE);
    const scope = { kind: found.kind, isOwn: found.organisationId !== null };
    const mapping = choicesFrom(entries, found.columns, scope);
    const isTried = entries.step === "check";
    const source = scope.isOwn ? null : (entries.source ?? null);
    if (isTried) {
      const refusals = refusalsOf(mapping, scope);
      if (!scope.isOwn && !source) refusals.push({ field: "source", code: "required" });
      if (refusals.length > 0) throw new Refused(refusals);
    }
    await tx
      .update(imports)
      .set({
        mapping,
        source,
        skillsTaken: entries.skillsTaken,
        changedAt: actor.now,
        ...(isTried && { ...STARTED, state: "checking", actingPersonId: actor.personId }),
      })
      .where(eq(imports.id, id));
  });
}

/** A step begins: nothing of it is done, nothing has gone wrong. */
export const STARTED = { progress: 0, attempts: 0, reached: 0, error: null } as const;
