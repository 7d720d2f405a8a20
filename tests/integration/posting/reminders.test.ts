import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { mails, organisations, outbox, people, postings } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import { createDraft, revisePosting, submitPosting } from "#app/domain/posting/commands.server.ts";
import { remindOfEndings } from "#app/domain/posting/remind.server.ts";
import { renewPosting } from "#app/domain/posting/renew.server.ts";
import { keepTo } from "#app/domain/retention/commands.server.ts";
import { overwrittenDrafts } from "#db/schema/index.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Cast = Awaited<ReturnType<typeof cast>>;

const DAY_MS = 24 * 60 * 60 * 1000;
const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const remind = (db: Database, days: number) => remindOfEndings(systemActor(after(days)), db);

const staged = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

async function publish(db: Database, c: Cast, fields: Record<string, unknown>) {
  const draft = await createDraft(c.system, c.company.id, contentFor("internship", fields), db);
  return submitPosting(c.system, draft.id, db);
}

const reminders = (db: Database) =>
  db
    .select({ personId: mails.personId, message: mails.message, values: mails.values })
    .from(mails)
    .where(eq(mails.topic, "reminder"));

test("owners and editors are reminded once, two weeks before the end, in their language", () =>
  staged(async (db, c) => {
    await db.update(people).set({ language: "bg" }).where(eq(people.id, c.editor.personId));
    const texts = { en: { title: "Data", description: "All." }, bg: { title: "Данни" } };
    const { id, revision } = await publish(db, c, { texts, deadlineOn: "2027-03-31" });
    expect(await remind(db, 10)).toBe(0);
    await db.delete(outbox);
    expect(await remind(db, 20)).toBe(2);
    const renewalPath = `/postings/${id}/renewal`;
    const told = (title: string) => ({ title, lastDay: "2027-03-31", renewalPath });
    expect(new Set(await reminders(db))).toEqual(
      new Set([
        { personId: c.recruiter.personId, message: "posting_ends", values: told("Data") },
        { personId: c.editor.personId, message: "posting_ends", values: told("Данни") },
      ]),
    );
    expect(await remind(db, 21)).toBe(0);
    // Whoever has the form open is not disturbed, and search has nothing to hear.
    const [posting] = await db.select().from(postings).where(eq(postings.id, id));
    expect(posting).toMatchObject({ revision, remindedAt: after(20) });
    expect(await db.select().from(outbox)).toEqual([]);
  }));

test("what ends at another instant is reminded of again, what is merely edited is not", () =>
  staged(async (db, c) => {
    const { id, revision } = await publish(db, c, { deadlineOn: undefined });
    expect(await remind(db, 170)).toBe(2);
    const again = contentFor("internship", { title: "Edited", deadlineOn: undefined });
    await revisePosting(at(c.editor, after(171)), id, again, revision, db);
    expect(await remind(db, 172)).toBe(0);
    await renewPosting(at(c.editor, after(173)), id, {}, db);
    expect(await remind(db, 174)).toBe(0);
    expect(await remind(db, 173 + 170)).toBe(2);
  }));

test("several postings make one mail to each, which names the first to end and leads to the list", () =>
  staged(async (db, c) => {
    await publish(db, c, { title: "Later", deadlineOn: "2027-03-12" });
    await publish(db, c, { title: "Sooner", deadlineOn: "2027-03-10" });
    await publish(db, c, { title: "Not yet", deadlineOn: "2027-04-30" });
    expect(await remind(db, 0)).toBe(2);
    const [first] = await reminders(db);
    expect(first).toMatchObject({
      message: "postings_end",
      values: { title: "Sooner", lastDay: "2027-03-10", others: "1" },
    });
  }));

test("nobody is reminded of what the public does not see", () =>
  staged(async (db, c) => {
    await publish(db, c, { deadlineOn: "2027-03-10" });
    const become = (state: "suspended" | "verified") =>
      db.update(organisations).set({ state }).where(eq(organisations.id, c.company.id));
    await become("suspended");
    expect(await remind(db, 1)).toBe(0);
    await become("verified");
    expect(await remind(db, 2)).toBe(2);
  }));

test("of several workers at the same instant one writes", () =>
  withOwnDatabase(async ({ db }) => {
    await makeVocabulary(db);
    for (let round = 0; round < 8; round++) {
      const c = await cast(db);
      await publish(db, c, { deadlineOn: "2027-03-10" });
      await publish(db, c, { deadlineOn: "2027-03-11" });
      const written = await Promise.all([remind(db, 1), remind(db, 1), remind(db, 1)]);
      expect(written.reduce((sum, one) => sum + one, 0)).toBe(2);
      for (const { personId } of [c.recruiter, c.editor]) {
        const own = and(eq(mails.personId, personId), eq(mails.topic, "reminder"));
        expect(await db.select({ id: mails.id }).from(mails).where(own)).toHaveLength(1);
      }
    }
  }));

test("what drafts said before is forgotten after a month", () =>
  staged(async (db, c) => {
    const draft = await createDraft(c.recruiter, c.company.id, contentFor("internship"), db);
    const changed = contentFor("internship", { title: "Changed" });
    await revisePosting(c.recruiter, draft.id, changed, draft.revision, db);
    expect(await keepTo(systemActor(after(29)), "overwritten_drafts", db)).toBe(0);
    expect(await db.select().from(overwrittenDrafts)).toHaveLength(1);
    expect(await keepTo(systemActor(after(31)), "overwritten_drafts", db)).toBe(1);
  }));
