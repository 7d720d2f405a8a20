import { parse } from "csv-parse/sync";
import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { CLOSE_REASONS } from "#db/codes.ts";
import { members, people } from "#db/schema/index.ts";
import { eraseTraces } from "#app/domain/account/erase-traces.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { writeLog } from "#app/domain/record/log-file.server.ts";
import { LogInput } from "#app/domain/record/log-input.ts";
import { listLog } from "#app/domain/record/log.server.ts";
import type { Row } from "#tests/support/access/row.ts";
import { setStage } from "#tests/support/access/stage.ts";
import type { Stage } from "#tests/support/access/stage.ts";
import { undone } from "#tests/support/access/try-row.ts";
import { unique } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { TABLES } from "../access/tables.ts";

/** What an input calls the words in which staff say why. */
const WHY = ["reason", "note", "outcome"];

/** Every command that staff may call, as the table of all commands calls it. */
const OF_STAFF = Object.values(TABLES)
  .flat()
  .filter(({ who }) => who.staff === "done");

/** The deeds with a reason, by what the record calls them; each is one that the table above calls with words. */
const DEEDS = [
  "claim_refused",
  "deprecated",
  "domain_declined",
  "merged_away",
  "more_asked",
  "number_corrected",
  "owner_appointed",
  "proposal_answered",
  "proposal_refused",
  "refused",
  "reports_dismissed",
  "restored",
  "returned",
  "suspended",
  "taken_down",
  "verified",
];

/** The same call with words of its own wherever it says why; null where it says nothing. */
function withWords(given: readonly unknown[]) {
  const words: string[] = [];
  const told = given.map((value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value).map(([name, entry]) => {
      const isCode = CLOSE_REASONS.some((code) => code === entry);
      if (!WHY.includes(name) || isCode) return [name, entry] as const;
      words.push(unique(`Because of ${name}`));
      return [name, words.at(-1)] as const;
    });
    return Object.fromEntries(entries) as object;
  });
  return words.length > 0 ? { words, told } : null;
}

/** Whoever was decided upon, or has ever come near it, closes the account; staff stay. */
async function eraseAll(db: Database, { people: who, home, fresh, unclaimed }: Stage) {
  const gone = Object.values(who).flatMap((one) =>
    one.role === "member" || one.role === "student" ? [one] : [],
  );
  const ids = gone.map(({ personId }) => personId);
  const rows = await db.select().from(people).where(inArray(people.id, ids));
  for (const { id: personId, email, name } of rows)
    await eraseTraces(
      db,
      { personId, email, name },
      [home, fresh, unclaimed].map(({ id }) => id),
    );
  await db.delete(members).where(inArray(members.personId, ids));
  await db.delete(people).where(inArray(people.id, ids));
  return rows.map(({ name }) => name);
}

async function readFile(viewer: Viewer, db: Database) {
  const bytes = await new Response(writeLog(viewer, {}, db)).bytes();
  return parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[];
}

/** What the page and the file of the log say of a deed after everybody but staff is gone. */
async function saidOf(db: Database, row: Row, stage: Stage) {
  const call = withWords(await row.given(stage, db));
  if (!call) return null;
  const { staff } = stage.people;
  await row.call(staff, call.told, db);
  const names = await eraseAll(db, stage);
  const page = (await listLog(staff, LogInput.parse({}), db)).rows;
  const file = await readFile(staff, db);
  for (const name of names) expect(JSON.stringify([page, file])).not.toContain(name);
  return {
    words: call.words,
    page: page.flatMap(({ verb, words }) => (words.reason ? [`${verb}: ${words.reason}`] : [])),
    file: file.flatMap(({ verb, reason }) => (reason ? [`${verb}: ${reason}`] : [])),
  };
}

test("whatever staff do for a reason, the log and its file say it, whoever has closed the account since", () =>
  inRolledBackTransaction(async (db) => {
    const stage = await setStage(db);
    const deeds = new Set<string>();
    for (const row of OF_STAFF) {
      const said = await undone(db, (tx) => saidOf(tx, row, stage));
      if (!said) continue;
      expect(said.page, row.command).toEqual(said.file);
      for (const words of said.words) {
        const told = said.page.filter((line) => line.endsWith(`: ${words}`));
        expect(told, row.command).not.toEqual([]);
        for (const line of told) deeds.add(line.split(":")[0]!);
      }
    }
    expect([...deeds].filter((verb) => verb !== "closed").toSorted()).toEqual(DEEDS);
  }));
