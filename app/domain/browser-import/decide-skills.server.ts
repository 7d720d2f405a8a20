import { and, eq, inArray, ne } from "drizzle-orm";
import { database } from "#db/client.server.ts";
import type { Database } from "#db/client.server.ts";
import type { SkillsTaken } from "#db/codes.ts";
import type { SkillDecision } from "#db/schema/imports.ts";
import { importRows, imports } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { lockImport, refuseImportUnless } from "#app/domain/browser-import/find-import.server.ts";
import type { FoundImport } from "#app/domain/browser-import/find-import.server.ts";
import type { SkillDecisionsEntries } from "#app/domain/browser-import/input.ts";
import { judgeRows } from "#app/domain/browser-import/judge-rows.server.ts";
import type { StoredRow } from "#app/domain/browser-import/judge-rows.server.ts";
import { STARTED } from "#app/domain/browser-import/map-import.server.ts";
import { MENDABLE } from "#app/domain/browser-import/mend-row.server.ts";
import { prepareRun } from "#app/domain/browser-import/prepare-run.server.ts";
import { isRow, recount, saveRows } from "#app/domain/browser-import/row-store.server.ts";

/**
 * Keeps what somebody has decided about skills that the texts of rows say: one by one, and by tier for all rows. A decision
 * about one counts more. What was not shown is not decided: skills that a row does not say are let go, and so are rows that
 * are written by now.
 *
 * @returns whether all rows are tried anew, since they are taken otherwise by tier
 * @throws Refused while the worker is at it; by tier also once rows are written
 */
export async function decideSkills(
  actor: Actor,
  id: string,
  { lines, skillsTaken }: SkillDecisionsEntries,
  db: Database = database(),
): Promise<{ isTriedAnew: boolean }> {
  return db.transaction(async (tx) => {
    const found = await lockImport(tx, actor, id);
    refuseImportUnless(found, MENDABLE);
    const isTriedAnew = skillsTaken !== undefined && skillsTaken !== found.skillsTaken;
    if (isTriedAnew) refuseImportUnless(found, ["checked"]);
    const rows = await decideRows(tx, id, lines);
    if (isTriedAnew) await tryAnew(tx, actor, found, skillsTaken);
    else await judgeAgain(tx, actor, found, rows);
    return { isTriedAnew };
  });
}

/** Answers the rows about which something is decided otherwise now. */
async function decideRows(
  tx: Database,
  id: string,
  lines: SkillDecisionsEntries["lines"],
): Promise<StoredRow[]> {
  const numbers = lines.map(({ number }) => number);
  const isMeant = and(inArray(importRows.number, numbers), ne(importRows.state, "written"));
  const stored = await tx
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, id), isMeant))
    .orderBy(importRows.number);
  const changed: StoredRow[] = [];
  for (const row of stored) {
    const choices = lines.find(({ number }) => number === row.number)!.skills;
    const decided = decidedOf(row, choices);
    if (JSON.stringify(decided) === JSON.stringify(row.decided)) continue;
    await tx.update(importRows).set({ decided }).where(isRow(id, row.number));
    changed.push({ ...row, decided });
  }
  return changed;
}

/** In the order in which the row says its skills; what the form did not ask about stays decided. */
function decidedOf(
  { found, decided }: StoredRow,
  choices: SkillDecisionsEntries["lines"][number]["skills"],
): Record<string, SkillDecision> {
  const chosen = new Map(choices.map(({ skill, choice }) => [skill, choice]));
  return Object.fromEntries(
    found.flatMap(({ skill }) => {
      const choice = chosen.get(skill) ?? decided[skill];
      return choice === "taken" || choice === "refused" ? [[skill, choice]] : [];
    }),
  );
}

/** Nothing of the texts is read again, so that this takes no longer than writing the rows. */
async function judgeAgain(
  tx: Database,
  actor: Actor,
  found: FoundImport,
  rows: readonly StoredRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const run = await prepareRun(tx, actor, found, true);
  // Ids that other rows have as well were refused when all rows were tried; these rows alone are looked at here.
  const open = rows.filter(({ state }) => state !== "refused");
  const { judged } = await judgeRows(tx, run, open, {
    seen: new Map(),
    isFinal: false,
    isAsShown: true,
  });
  await saveRows(tx, found.id, judged);
  await recount(tx, found.id);
}

async function tryAnew(tx: Database, actor: Actor, { id }: FoundImport, skillsTaken: SkillsTaken) {
  await tx
    .update(imports)
    .set({
      ...STARTED,
      skillsTaken,
      state: "checking",
      actingPersonId: actor.personId,
      changedAt: actor.now,
    })
    .where(eq(imports.id, id));
}
