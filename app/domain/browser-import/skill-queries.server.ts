import { and, asc, count, eq, ne, sql } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { importRows } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { findImport, refuseImportUnless } from "#app/domain/browser-import/find-import.server.ts";
import type { StoredRow } from "#app/domain/browser-import/judge-rows.server.ts";
import { MENDABLE } from "#app/domain/browser-import/mend-row.server.ts";
import { labelsOf } from "#app/domain/skill/queries.server.ts";

/**
 * One page (from 1) of the rows whose texts say skills, in the order of the file, each skill with its words, what is decided
 * about it and whether it is taken as things stand. Rows that are written are no longer among them.
 *
 * @throws Refused while the worker is at it
 */
export async function listRowSkills(
  viewer: Viewer,
  id: string,
  page: number,
  db: Database = database(),
) {
  const found = await findImport(viewer, id, db);
  refuseImportUnless(found, MENDABLE);
  const isMeant = and(
    eq(importRows.importId, id),
    ne(importRows.state, "written"),
    sql`jsonb_array_length(${importRows.found}) > 0`,
  );
  const [total] = await db.select({ n: count() }).from(importRows).where(isMeant);
  const rows = await db
    .select({
      number: importRows.number,
      title: importRows.title,
      found: importRows.found,
      decided: importRows.decided,
    })
    .from(importRows)
    .where(isMeant)
    .orderBy(asc(importRows.number))
    .limit(LIMITS.importSkillRowsPageSize)
    .offset((page - 1) * LIMITS.importSkillRowsPageSize);
  const { fileName, kind, skillsTaken, state, counts } = found;
  return {
    import: { id, fileName, kind, skillsTaken, counts, isTierOpen: state === "checked" },
    total: total!.n,
    pages: Math.max(1, Math.ceil(total!.n / LIMITS.importSkillRowsPageSize)),
    rows: await named(db, rows),
  };
}

type Row = Pick<StoredRow, "number" | "title" | "found" | "decided">;

/** What the rows say by the names of the skills, with what is decided about each. */
async function named(db: Database, rows: readonly Row[]) {
  const labels = await labelsOf(
    db,
    rows.flatMap(({ found }) => found.map(({ skill }) => skill)),
  );
  return rows.map(({ found, decided, ...row }) => ({
    ...row,
    skills: found.flatMap(({ skill: skillId, ...one }) => {
      const skill = labels.get(skillId);
      return skill ? [{ ...one, skill, decision: decided[skillId] ?? null }] : [];
    }),
  }));
}

export type RowSkillsPage = Awaited<ReturnType<typeof listRowSkills>>;
