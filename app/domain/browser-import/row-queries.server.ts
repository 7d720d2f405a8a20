import { and, asc, count, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { importRows, postings } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { cellText } from "#app/domain/browser-import/cells.ts";
import { columnsFor } from "#app/domain/browser-import/columns-for.ts";
import { findImport, refuseImportUnless } from "#app/domain/browser-import/find-import.server.ts";
import type { RowFilter } from "#app/domain/browser-import/input.ts";
import { sourceRow } from "#app/domain/browser-import/judge-rows.server.ts";
import type { StoredRow } from "#app/domain/browser-import/judge-rows.server.ts";
import { MENDABLE } from "#app/domain/browser-import/mend-row.server.ts";
import {
  countChanging,
  findRow,
  isLacking,
  nextRefused,
  toldState,
} from "#app/domain/browser-import/row-store.server.ts";
import type { Choices } from "#app/domain/import-guess/choices.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";
import type { SkillLabel } from "#app/domain/skill/queries.server.ts";
import { isObject } from "#app/domain/import/paths.ts";

/** Refused rows first, then those with a remark, then what cannot be published: what needs somebody stands on top. */
const URGENCY = sql`case when ${importRows.state} = 'refused' then 0 when ${importRows.state} = 'warned' then 1
  when ${isLacking} then 2 else 3 end`;

/** One page of an import's rows, those first that need somebody. */
export async function listImportRows(
  viewer: Viewer,
  id: string,
  { state, page }: RowFilter,
  db: Database = database(),
) {
  await findImport(viewer, id, db);
  const isMeant = and(eq(importRows.importId, id), state ? eq(toldState, state) : undefined);
  const [total] = await db.select({ n: count() }).from(importRows).where(isMeant);
  const rows = await db
    .select({
      number: importRows.number,
      state: toldState,
      title: importRows.title,
      externalId: importRows.externalId,
      outcome: importRows.outcome,
      notes: importRows.notes,
      found: importRows.found,
      isMended: sql<boolean>`${importRows.mended} is not null`,
      postingId: importRows.postingId,
    })
    .from(importRows)
    .where(isMeant)
    .orderBy(URGENCY, asc(importRows.number))
    .limit(LIMITS.importRowsPageSize)
    .offset((page - 1) * LIMITS.importRowsPageSize);
  const labels = await labelsOf(
    db,
    rows.flatMap(({ found }) => found.map(({ skill }) => skill)),
  );
  return {
    rows: rows.map((row) => ({ ...row, found: named(row.found, labels) })),
    pages: Math.max(1, Math.ceil(total!.n / LIMITS.importRowsPageSize)),
  };
}

/** What the texts of a row say, by the names of the skills. */
const named = (found: StoredRow["found"], labels: ReadonlyMap<string, SkillLabel>) =>
  found.flatMap(({ skill: id, ...one }) => {
    const skill = labels.get(id);
    return skill ? [{ ...one, skill }] : [];
  });

export type ImportRowHead = Awaited<ReturnType<typeof listImportRows>>["rows"][number];

/**
 * One row with its cells, and at each cell what is wrong with it; what concerns no cell stands by itself.
 *
 * @throws Refused while the worker is at it, or before the rows were tried
 */
export async function getImportRow(
  viewer: Viewer,
  id: string,
  number: number,
  db: Database = database(),
) {
  const found = await findImport(viewer, id, db);
  refuseImportUnless(found, MENDABLE);
  const row = await findRow(db, id, number);
  const choices = found.mapping as Choices;
  const cells = cellsOf(row, found.columns);
  const before = cellsOf({ ...row, mended: null }, found.columns);
  const notes = row.notes.map((note) => ({ ...note, columns: columnsFor(note.field, choices) }));
  return {
    number,
    state: row.state,
    /** Nothing was written through it, though it is done with. */
    isUntouched: row.outcome === "unchanged" || row.outcome === "leftAlone",
    title: row.title,
    postingId: row.postingId,
    import: {
      id,
      kind: found.kind,
      fileName: found.fileName,
      isMappable: found.state === "checked",
    },
    cells: found.columns.map(({ name, looks }, index) => ({
      name,
      to: choices.columns[index]?.to ?? "",
      text: cells[index]!,
      before: before[index] === cells[index] ? null : before[index]!,
      isLong: looks.length > LONG,
    })),
    notes,
    next: await nextRefused(db, id, number),
  };
}

export type ImportRowPage = Awaited<ReturnType<typeof getImportRow>>;

const LONG = 80;

function cellsOf(row: StoredRow, columns: readonly { name: string }[]): string[] {
  const { raw } = sourceRow(row);
  return columns.map(({ name }) => cellText(isObject(raw) ? raw : {}, name));
}

/** How many unwritten rows change postings that are published, whose new versions are public as soon as they are written. */
export const countRevisedAtOnce = (db: Database, importId: string): Promise<number> =>
  countChanging(db, importId, ["good", "warned"], "published");

/**
 * How many unwritten rows would be drafts to which nothing is missing: what is published stays so, and what is left alone is
 * not handed in.
 */
export async function countPublishable(db: Database, importId: string): Promise<number> {
  const [rows] = await db
    .select({ n: count() })
    .from(importRows)
    .leftJoin(postings, eq(postings.id, importRows.postingId))
    .where(
      and(
        eq(importRows.importId, importId),
        inArray(importRows.state, ["good", "warned"]),
        eq(importRows.isComplete, true),
        ne(importRows.outcome, "leftAlone"),
        or(isNull(postings.id), eq(postings.state, "draft")),
      ),
    );
  return rows!.n;
}

/** The refused rows as they stand now, with their reasons: what the file of refused rows is written from. */
export async function listRefusedRows(viewer: Viewer, id: string, db: Database = database()) {
  const found = await findImport(viewer, id, db);
  const rows = await db
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.state, "refused")))
    .orderBy(asc(importRows.number));
  return {
    fileName: found.fileName,
    columns: found.columns.map(({ name }) => name),
    rows: rows.map((row) => ({
      cells: cellsOf(row, found.columns),
      errors: row.notes.filter(({ level }) => level === "error"),
    })),
  };
}
