import type { Database } from "#db/client.server.ts";
import { judgeRows } from "#app/domain/browser-import/judge-rows.server.ts";
import type { SeenIds } from "#app/domain/browser-import/judge-rows.server.ts";
import { prepareRun } from "#app/domain/browser-import/prepare-run.server.ts";
import type { ImportRun } from "#app/domain/browser-import/prepare-run.server.ts";
import {
  countRows,
  recount,
  rowsAfter,
  saveRows,
  writtenIds,
} from "#app/domain/browser-import/row-store.server.ts";
import { advance, endStep } from "#app/domain/browser-import/step.server.ts";
import type { Step } from "#app/domain/browser-import/step.server.ts";

const ROWS_AT_ONCE = 250;
const WRITABLE = ["good", "warned"] as const;

/** A row that was good when it was tried is refused now, and one refused row holds everything back. */
class RefusedAtLast extends Error {}

/**
 * Writes the good rows of an import. Each part of them is one transaction with the mark that they are written: whoever takes
 * up the import of a killed worker finds what is left, and no row is written twice. All or nothing is one transaction.
 */
export async function writeImport(step: Step): Promise<void> {
  const { db, found, actor } = step;
  const run = await prepareRun(db, actor, found, true);
  const seen = await writtenIds(db, found.id);
  const left = await countRows(db, found.id, WRITABLE);
  await advance(step.outside, step, 0, { total: left });
  try {
    if (found.isAllOrNothing)
      await db.transaction((tx) => writeParts(tx, step, { run, seen, progress: step.outside }));
    else await writeParts(db, step, { run, seen });
  } catch (error) {
    if (!(error instanceof RefusedAtLast)) throw error;
    // Tried once more, so that its page shows which rows are refused now.
    return endStep(db, step, "checking", "refusedAtLast");
  }
  const counts = await recount(db, found.id);
  const isHandedIn = found.isToPublish && (counts.complete ?? 0) > 0;
  await endStep(db, step, isHandedIn ? "publishing" : "done");
}

type Parts = { run: ImportRun; seen: SeenIds; progress?: Database };

async function writeParts(db: Database, step: Step, { run, seen, progress }: Parts) {
  const { id, isAllOrNothing } = step.found;
  let done = 0;
  let last = 0;
  for (;;) {
    const rows = await rowsAfter(db, id, last, { states: WRITABLE, most: ROWS_AT_ONCE });
    if (rows.length === 0) return;
    done += rows.length;
    last = rows.at(-1)!.number;
    await db.transaction(async (tx) => {
      const { judged, planned } = await judgeRows(tx, run, rows, { seen, isFinal: true });
      if (isAllOrNothing && judged.some(({ state }) => state === "refused"))
        throw new RefusedAtLast();
      await run.destination.write(tx, planned);
      await saveRows(tx, id, judged, "written");
      await advance(progress ?? tx, step, done, { isKept: !isAllOrNothing });
    });
  }
}
