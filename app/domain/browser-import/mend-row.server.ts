import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import type { ImportRowState } from "#db/codes.ts";
import { importRows } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { cellText, cellValue, oneBreak } from "#app/domain/browser-import/cells.ts";
import { lockImport, refuseImportUnless } from "#app/domain/browser-import/find-import.server.ts";
import type { FoundImport } from "#app/domain/browser-import/find-import.server.ts";
import { judgeRows, sourceRow } from "#app/domain/browser-import/judge-rows.server.ts";
import type { StoredRow } from "#app/domain/browser-import/judge-rows.server.ts";
import { prepareRun } from "#app/domain/browser-import/prepare-run.server.ts";
import {
  findRow,
  isRow,
  nextRefused,
  recount,
  saveRows,
} from "#app/domain/browser-import/row-store.server.ts";
import { Refused } from "#app/domain/errors.ts";
import { isObject } from "#app/domain/import/paths.ts";

/** Rows are mended after they were tried, and those that are left also after the others were written. */
export const MENDABLE = ["checked", "done"] as const;

const ALIKE_AT_MOST = 50;

/**
 * Keeps what somebody typed into the cells of a row and judges it again at once, with the rows that share its external id,
 * since one of them may no longer be the second.
 *
 * @returns the state that the row has now, and the next refused row
 * @throws Refused for a row that is written
 */
export async function mendRow(
  actor: Actor,
  id: string,
  number: number,
  cells: readonly string[],
  db: Database = database(),
): Promise<{ state: ImportRowState; next: number | null }> {
  return db.transaction(async (tx) => {
    const found = await lockImport(tx, actor, id);
    refuseImportUnless(found, MENDABLE);
    const before = await findRow(tx, id, number);
    if (before.state === "written") throw new Refused({ code: "importRowWritten" });
    const mended = mendedBy(cells, before, found);
    await tx.update(importRows).set({ mended }).where(isRow(id, number));
    const run = await prepareRun(tx, actor, found);
    const [first] = (await judgeRows(tx, run, [{ ...before, mended }], NEW_LOOK())).judged;
    const ids = [before.externalId, first!.externalId].filter((one) => one !== null);
    const alike = await rowsWith(tx, id, number, ids);
    // In the order of the file: of two rows with one id the second is refused.
    const rows = [...alike, { ...before, mended }].toSorted((a, b) => a.number - b.number);
    const seen = new Map(
      rows.flatMap((row) => (row.state === "written" ? [[row.externalId!, row.number]] : [])),
    );
    const open = rows.filter(({ state }) => state !== "written");
    const { judged } = await judgeRows(tx, run, open, { seen, isFinal: false });
    await saveRows(tx, id, judged);
    await recount(tx, id);
    const { state } = judged.find((row) => row.number === number)!;
    return { state, next: await nextRefused(tx, id, number) };
  });
}

const NEW_LOOK = () => ({ seen: new Map<string, number>(), isFinal: false });

function rowsWith(db: Database, id: string, besides: number, externalIds: string[]) {
  if (externalIds.length === 0) return [];
  return db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, id),
        ne(importRows.number, besides),
        inArray(importRows.externalId, externalIds),
      ),
    )
    .orderBy(asc(importRows.number))
    .limit(ALIKE_AT_MOST);
}

/** Only what differs from the file, so that what was never touched stays as it stood. */
function mendedBy(
  cells: readonly string[],
  row: StoredRow,
  { columns }: FoundImport,
): Record<string, unknown> {
  const asItStood = sourceRow({ ...row, mended: null });
  const source = isObject(asItStood.raw) ? asItStood.raw : {};
  const mended: Record<string, unknown> = {};
  columns.forEach(({ name }, index) => {
    const typed = oneBreak(cells[index] ?? "");
    if (typed !== cellText(source, name)) mended[name] = cellValue(source, name, typed);
  });
  return mended;
}
