import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { insertAll } from "#db/insert-all.server.ts";
import { files, importRows } from "#db/schema/index.ts";
import { judgeRows } from "#app/domain/browser-import/judge-rows.server.ts";
import { prepareRun } from "#app/domain/browser-import/prepare-run.server.ts";
import { readContent } from "#app/domain/browser-import/read-content.ts";
import {
  countRows,
  recount,
  rowsAfter,
  saveRows,
  writtenIds,
} from "#app/domain/browser-import/row-store.server.ts";
import { advance, endStep } from "#app/domain/browser-import/step.server.ts";
import type { Step } from "#app/domain/browser-import/step.server.ts";
import { isObject } from "#app/domain/import/paths.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";

const ROWS_AT_ONCE = 250;
const UNWRITTEN = ["unread", "good", "warned", "refused"] as const;
const EVERY = [...UNWRITTEN, "written"] as const;

/**
 * Tries an import: reads its file into rows, judges each one and keeps what was found. Nothing else is written, so that a
 * check that was cut off simply begins again.
 */
export async function checkImport(step: Step): Promise<void> {
  const { db, actor, found } = step;
  await takeIn(step);
  const run = await prepareRun(db, actor, found);
  const seen = await writtenIds(db, found.id);
  let done = 0;
  let last = 0;
  for (;;) {
    const rows = await rowsAfter(db, found.id, last, { states: UNWRITTEN, most: ROWS_AT_ONCE });
    if (rows.length === 0) break;
    const { judged } = await judgeRows(db, run, rows, { seen, isFinal: false });
    done += rows.length;
    last = rows.at(-1)!.number;
    await db.transaction(async (tx) => {
      await saveRows(tx, found.id, judged);
      await advance(tx, step, done);
    });
  }
  await recount(db, found.id);
  // Why it is tried once more, if so, stands beside what was found.
  await endStep(db, step, "checked", found.error);
}

/** Reads the file into rows, unless that has been done. */
async function takeIn(step: Step): Promise<void> {
  const { db, found } = step;
  if ((await countRows(db, found.id, EVERY)) < found.total) {
    const [file] = await db
      .select({ name: files.name, content: files.content })
      .from(files)
      .where(eq(files.id, found.fileId));
    const rows = await readContent(file!.content, file!.name);
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
      await insertRows(db, found.id, rows.slice(start, start + ROWS_AT_ONCE));
  }
  await advance(db, step, 0, { total: await countRows(db, found.id, UNWRITTEN) });
}

async function insertRows(db: Database, importId: string, rows: readonly SourceRow[]) {
  // What an earlier, interrupted reading has brought stays.
  await insertAll(
    db,
    importRows,
    rows.map(({ row, raw, trouble }) => ({
      importId,
      number: row,
      source: isObject(raw) ? raw : { _raw: raw },
      trouble: trouble ? { ...trouble, level: "error" as const } : null,
    })),
    sql`on conflict do nothing`,
  );
}
