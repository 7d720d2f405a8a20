import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import { mendRow } from "#app/domain/browser-import/mend-row.server.ts";
import { getImport } from "#app/domain/browser-import/queries.server.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { approvePosting } from "#app/domain/posting/review.server.ts";
import { checked, committed, csv, line, rowsOf } from "#tests/support/browser-import.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { text } from "#tests/support/render.tsx";
import { readerOf } from "#tests/support/site.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const database = useProcessDatabase();

beforeAll(() => makeVocabulary(database()));

const COUNT = 4;
const lines = (title: string) =>
  csv(...Array.from({ length: COUNT }, (_, n) => line(n + 1, { title: `${title} ${n + 1}` })));

/** Public postings from a file, of an organisation of which staff took another down since. */
async function watchedAfterImport(db: Database) {
  const c = await cast(db);
  const organisationId = c.company.id;
  const id = await checked(db, c.recruiter, lines("Intern"), { organisationId });
  await committed(db, c.recruiter, id);
  const made = await db.select().from(postings).where(eq(postings.organisationId, organisationId));
  for (const draft of made) await submitPosting(c.system, draft.id, db);
  const bad = await createDraft(c.recruiter, organisationId, contentFor("internship"), db);
  await submitPosting(c.system, bad.id, db);
  const later = new Date(NOW.getTime() + 60_000);
  await closePosting(at(c.staff, later), bad.id, { reason: "taken_down", note: "No." }, db);
  return { c, organisationId };
}

const inState = (db: Database, organisationId: string, state: "in_review" | "published") =>
  db
    .select()
    .from(postings)
    .where(and(eq(postings.organisationId, organisationId), eq(postings.state, state)));

test("while staff read each change, an import hands in one and leaves the others public as they were, and says so", async () => {
  const db = database();
  const { c, organisationId } = await watchedAfterImport(db);
  const id = await checked(db, c.recruiter, lines("Changed"), { organisationId });
  expect(await getImport(c.recruiter, id, db)).toMatchObject({
    revisedAtOnce: 1,
    readFirst: COUNT - 1,
    hiddenNow: 0,
  });
  const en = await readerOf(c.recruiter.personId);
  const bg = await readerOf(c.recruiter.personId, "bg");
  const before = text((await en.open(`/imports/${id}`)).html);
  expect(before).toContain("1 posting of this file is published already. The cluster reads this");
  expect(before).toContain("3 more postings that are public are changed by this file and stay");
  // Which of two imports was the last is told by their instants.
  await committed(db, at(c.recruiter, new Date(NOW.getTime() + 90_000)), id);
  expect(await inState(db, organisationId, "in_review")).toHaveLength(1);
  expect(await inState(db, organisationId, "published")).toHaveLength(COUNT - 1);
  const left = (await rowsOf(db, id)).filter(({ outcome }) => outcome === "leftAlone");
  expect(left.map(({ notes }) => notes)).toEqual(
    Array.from({ length: COUNT - 1 }, () => [expect.objectContaining({ code: "readFirst" })]),
  );
  const after = text((await en.open(`/imports/${id}`)).html);
  expect(after).toContain("1 posting that was public is not shown until the cluster has read");
  expect(after).toContain("Import the file again once that change is approved.");
  const bulgarian = text((await bg.open(`/imports/${id}`)).html);
  expect(bulgarian).toContain("1 публична досега обява не се показва");
  expect(bulgarian).toContain("Още 3 публични обяви са променени");
  const [waiting] = await inState(db, organisationId, "in_review");
  const late = new Date(NOW.getTime() + 120_000);
  await approvePosting(at(c.staff, late), waiting!.id, waiting!, db);
  const again = await checked(db, c.recruiter, lines("Changed"), { organisationId });
  await committed(db, at(c.recruiter, new Date(NOW.getTime() + 180_000)), again);
  expect(await getImport(c.recruiter, again, db)).toMatchObject({ readFirst: 0, hiddenNow: 0 });
  const shown = await inState(db, organisationId, "published");
  expect(shown.map(({ versionNumber }) => versionNumber)).toEqual(Array(COUNT).fill(2));
});

test("rows that are mended after a writing can be written, however many others stay as they are", async () => {
  const db = database();
  const c = await cast(db);
  const organisationId = c.company.id;
  const first = await checked(db, c.recruiter, lines("Intern"), { organisationId });
  await committed(db, c.recruiter, first);
  const made = await db.select().from(postings).where(eq(postings.organisationId, organisationId));
  for (const draft of made) await submitPosting(c.system, draft.id, db);
  const bad = line(COUNT + 1, { until: "soon" });
  const file = `${lines("Intern")}${bad}\n`;
  const id = await checked(db, c.recruiter, file, { organisationId });
  const page = async () =>
    (await (await readerOf(c.recruiter.personId)).open(`/imports/${id}`)).html;
  const form = `action="/imports/${id}/commitment"`;
  expect(await page()).toContain("Nothing is to be written");
  expect(await page()).not.toContain(form);
  await committed(db, at(c.recruiter, new Date(NOW.getTime() + 60_000)), id);
  const cells = ["5", "T", "Text", "Sofia", "remote", "2027-06-30", "900 EUR", "Python", ""];
  expect(await mendRow(c.recruiter, id, COUNT + 1, cells, db)).toMatchObject({ next: null });
  expect(await page()).toContain(form);
});
