import { eq } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import type { ImportState } from "#db/codes.ts";
import { imports } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { lockImport, refuseImportUnless } from "#app/domain/browser-import/find-import.server.ts";
import type { FoundImport } from "#app/domain/browser-import/find-import.server.ts";
import type { Commitment } from "#app/domain/browser-import/input.ts";
import { STARTED } from "#app/domain/browser-import/map-import.server.ts";
import { listCompleteDrafts } from "#app/domain/browser-import/publish-import.server.ts";
import { countRows } from "#app/domain/browser-import/row-store.server.ts";
import { Refused } from "#app/domain/errors.ts";
import { recordAll } from "#app/domain/record/record.server.ts";

/**
 * Hands the good rows of an import to the worker to be written; also those that were mended after the others were.
 *
 * @throws Refused when no row is good, and for all or nothing when one is refused
 */
export async function commitImport(
  actor: Actor,
  id: string,
  { rows, drafts }: Commitment,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockImport(tx, actor, id);
    refuseImportUnless(found, ["checked", "done"]);
    const good = await countRows(tx, id, ["good", "warned"]);
    const refused = await countRows(tx, id, ["refused"]);
    if (good === 0) throw new Refused({ code: "importNothingGood" });
    if (rows === "all" && refused > 0)
      throw new Refused({ field: "rows", code: "importHasRefused", values: { count: refused } });
    await begin(tx, actor, found, "writing", {
      isAllOrNothing: rows === "all",
      isToPublish: drafts === "publish" && found.organisationId !== null,
    });
    await record(tx, actor, id, "import_committed", { rows: good, refused });
  });
}

/**
 * Hands the complete drafts of an import to the worker, which hands each of them in.
 *
 * @throws Refused when there is none
 */
export async function publishImported(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockImport(tx, actor, id);
    refuseImportUnless(found, ["done"]);
    const drafts = await listCompleteDrafts(tx, id);
    if (drafts.length === 0) throw new Refused({ code: "importNothingToPublish" });
    await begin(tx, actor, found, "publishing", { isToPublish: true });
    await record(tx, actor, id, "import_publication_asked", { drafts: drafts.length });
  });
}

/** Gives an import up before anything is written. The worker notices at its next stop. */
export async function abandonImport(
  actor: Actor,
  id: string,
  db: Database = database(),
): Promise<void> {
  await db.transaction(async (tx) => {
    const found = await lockImport(tx, actor, id);
    refuseImportUnless(found, ["uploaded", "checking", "checked", "failed"]);
    await tx
      .update(imports)
      .set({ ...STARTED, state: "abandoned", changedAt: actor.now })
      .where(eq(imports.id, id));
    await record(tx, actor, id, "import_abandoned");
  });
}

async function begin(
  tx: Database,
  actor: Actor,
  { id }: FoundImport,
  state: ImportState,
  set: Partial<FoundImport>,
): Promise<void> {
  await tx
    .update(imports)
    .set({ ...STARTED, ...set, state, actingPersonId: actor.personId, changedAt: actor.now })
    .where(eq(imports.id, id));
}

const record = (
  tx: Database,
  actor: Actor,
  id: string,
  verb: string,
  details: Record<string, unknown> = {},
) => recordAll(tx, actor, [{ verb, subjectKind: "import", subjectId: id, details }]);
