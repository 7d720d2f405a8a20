import { and, asc, count, eq, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { ImportOutcomeCode, ImportRowState, PostingState } from "#db/codes.ts";
import { importRows, imports, postings } from "#db/schema/index.ts";
import type { ImportNote } from "#db/schema/imports.ts";
import { NotFound } from "#app/domain/errors.ts";
import type { Judged, SeenIds, StoredRow } from "#app/domain/browser-import/judge-rows.server.ts";

/** Rows that can still be written, and what comes of those that are left as they are. */
const WAITING: readonly string[] = ["good", "warned"] satisfies ImportRowState[];
const LEAVING: readonly string[] = ["unchanged", "leftAlone"] satisfies ImportOutcomeCode[];

/** Rows of some states after a number, in the order of the file. */
export function rowsAfter(
  db: Database,
  importId: string,
  after: number,
  { states, most }: { states: readonly ImportRowState[]; most: number },
): Promise<StoredRow[]> {
  return db
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.importId, importId),
        gt(importRows.number, after),
        inArray(importRows.state, [...states]),
      ),
    )
    .orderBy(asc(importRows.number))
    .limit(most);
}

/** The external ids of rows that are written: no other row may bring them again. */
export async function writtenIds(db: Database, importId: string): Promise<SeenIds> {
  const rows = await db
    .select({ externalId: importRows.externalId, number: importRows.number })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), eq(importRows.state, "written")));
  return new Map(rows.map(({ externalId, number }) => [externalId!, number]));
}

/** Keeps what was found out about rows; `state` overrides theirs where they are not refused. */
export async function saveRows(
  db: Database,
  importId: string,
  judged: readonly Judged[],
  state?: ImportRowState,
): Promise<void> {
  if (judged.length === 0) return;
  const rows = judged.map((row) => ({
    number: row.number,
    state: row.state === "refused" ? row.state : (state ?? row.state),
    notes: row.notes,
    found: row.found,
    title: row.title,
    external_id: row.externalId,
    outcome: row.outcome,
    is_complete: row.isComplete,
    // Before it is written, a new posting is not there to be referred to.
    posting_id: row.outcome === "new" && state !== "written" ? null : row.postingId,
  }));
  await db.execute(sql`
    update ${importRows} as r
    set state = v.state, notes = v.notes, found = v.found, title = v.title, external_id = v.external_id,
      outcome = v.outcome, is_complete = v.is_complete, posting_id = v.posting_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as v(
      number int, state text, notes jsonb, found jsonb, title text, external_id text,
      outcome text, is_complete boolean, posting_id uuid
    )
    where r.import_id = ${importId} and r.number = v.number
  `);
}

/** Whether a row, and so the draft that was made of it, lacks something for publication. */
export const isLacking = sql<boolean>`${importRows.notes} @> '[{"level": "missing"}]'`;

/** Keeps at the rows of drafts why they were not published. */
export async function saveLacking(
  db: Database,
  importId: string,
  lacking: readonly { postingId: string; notes: ImportNote[] }[],
): Promise<void> {
  if (lacking.length === 0) return;
  await db.execute(sql`
    update ${importRows} as r set is_complete = false, notes = r.notes || v.notes
    from jsonb_to_recordset(${JSON.stringify(lacking)}::text::jsonb) as v("postingId" uuid, notes jsonb)
    where r.import_id = ${importId} and r.posting_id = v."postingId"
  `);
}

/** The state of a row as it is told: one through which nothing was written is not written, though it is done with. */
export const toldState = sql<ImportRowState | "untouched">`case
  when ${importRows.state} = 'written' and ${importRows.outcome} in ('unchanged', 'leftAlone') then 'untouched'
  else ${importRows.state} end`;

/** Counts the rows anew: by state, by what became of them, how many are complete. */
export async function recount(db: Database, importId: string): Promise<Record<string, number>> {
  const isClosed = sql`${importRows.notes} @> '[{"level": "warning", "code": "deadlinePassed"}]'`;
  const groups = await db
    .select({
      state: toldState.as("told_state"),
      outcome: importRows.outcome,
      isComplete: importRows.isComplete,
      isClosed: sql<boolean>`${isClosed}`,
      isLacking,
      rows: count(),
    })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .groupBy(sql`told_state`, importRows.outcome, importRows.isComplete, isClosed, isLacking);
  const counts: Record<string, number> = {};
  const add = (key: string, rows: number) => (counts[key] = (counts[key] ?? 0) + rows);
  for (const { state, outcome, isComplete, isClosed: closed, isLacking: lacking, rows } of groups) {
    add(state, rows);
    if (outcome) add(outcome, rows);
    if (outcome && LEAVING.includes(outcome) && WAITING.includes(state)) add("staying", rows);
    if (isComplete) add("complete", rows);
    if (closed && state !== "refused") add("closed", rows);
    if (lacking && state !== "refused") add("lacking", rows);
  }
  for (const { what, skills } of await countFound(db, importId)) counts[what] = skills;
  await db.update(imports).set({ counts }).where(eq(imports.id, importId));
  return counts;
}

/** How many skills the texts of all rows say, by tier; and how many of what comes in are preferred, by what the text says. */
async function countFound(db: Database, importId: string) {
  const found = await db.execute(sql`
    with said as (select state, one from ${importRows}, jsonb_array_elements(found) as one where import_id = ${importId})
    select one ->> 'tier' as what, count(*)::int as skills from said group by 1
    union all
    select case when one ? 'isWelcome' then 'welcome' else 'alternative' end, count(*)::int from said
    where state <> 'refused' and (one -> 'isTaken')::boolean and one ?| array['isWelcome', 'isAlternative']
    group by 1`);
  return found as unknown as { what: string; skills: number }[];
}

/** How many rows are in some states. */
export async function countRows(
  db: Database,
  importId: string,
  states: readonly ImportRowState[],
): Promise<number> {
  const [row] = await db
    .select({ rows: count() })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), inArray(importRows.state, [...states])));
  return row!.rows;
}

/** The condition that picks one row of an import. */
export const isRow = (importId: string, number: number) =>
  and(eq(importRows.importId, importId), eq(importRows.number, number));

/** One row of an import. */
export async function findRow(db: Database, importId: string, number: number): Promise<StoredRow> {
  const [row] = await db.select().from(importRows).where(isRow(importId, number));
  if (!row) throw new NotFound();
  return row;
}

/** The next refused row after a number, else the first one of the file. */
export async function nextRefused(db: Database, id: string, after: number): Promise<number | null> {
  const isRefused = and(eq(importRows.importId, id), eq(importRows.state, "refused"));
  const first = (more?: ReturnType<typeof gt>) =>
    db
      .select({ number: importRows.number })
      .from(importRows)
      .where(and(isRefused, more))
      .orderBy(asc(importRows.number))
      .limit(1);
  const [next] = await first(gt(importRows.number, after));
  const [again] = next ? [next] : await first();
  return again && again.number !== after ? again.number : null;
}

/** How many rows in one of these states change postings that are in that state. */
export async function countChanging(
  db: Database,
  importId: string,
  rowStates: readonly ImportRowState[],
  postingState: PostingState,
): Promise<number> {
  const [rows] = await db
    .select({ n: count() })
    .from(importRows)
    .innerJoin(postings, eq(postings.id, importRows.postingId))
    .where(
      and(
        eq(importRows.importId, importId),
        inArray(importRows.state, [...rowStates]),
        eq(importRows.outcome, "changed"),
        eq(postings.state, postingState),
      ),
    );
  return rows!.n;
}
