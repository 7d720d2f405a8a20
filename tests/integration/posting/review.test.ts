import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { postings } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { continueProgramme, copyPosting } from "#app/domain/posting/copy.server.ts";
import { submitEach } from "#app/domain/posting/many.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import { getBeforeReopening, listForReview } from "#app/domain/posting/review-page.server.ts";
import {
  approvePosting,
  returnPosting,
  withdrawPosting,
} from "#app/domain/posting/review.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Cast = Awaited<ReturnType<typeof cast>>;

const staged = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

const MINUTE_MS = 60_000;
const after = <A extends Actor>(actor: A, minutes: number): A =>
  at(actor as never, new Date(NOW.getTime() + minutes * MINUTE_MS));

const content = (title: string) => contentFor("internship", { title });
const note = "It asks applicants for money.";

const begin = (db: Database, c: Cast, title: string) =>
  createDraft(c.recruiter, c.company.id, content(title), db);

async function publish(db: Database, c: Cast, title: string) {
  return submitPosting(c.system, (await begin(db, c, title)).id, db);
}

const reasonsAt = async (db: Database, c: Cast) =>
  (await listForReview(c.staff, 1, db)).rows.map(({ id, reason }) => [id, reason]);

test("what an organisation publishes next after a take-down is read, a duplicate of it or anything else", () =>
  staged(async (db, c) => {
    const bad = await publish(db, c, "Bad");
    const [before, one, two] = [
      await begin(db, c, "Before"),
      await begin(db, c, "One"),
      await begin(db, c, "Two"),
    ];
    expect((await submitPosting(c.recruiter, before.id, db)).state).toBe("published");
    await closePosting(after(c.staff, 1), bad.id, { reason: "taken_down", note }, db);
    const copy = await copyPosting(after(c.recruiter, 2), bad.id, db);
    const handedIn = await submitPosting(after(c.recruiter, 3), copy.id, db);
    expect(handedIn.state).toBe("in_review");
    const many = await submitEach(after(c.recruiter, 3), [one.id], db);
    expect(many).toMatchObject([{ posting: { state: "in_review" } }]);
    expect(await reasonsAt(db, c)).toEqual(
      expect.arrayContaining([
        [copy.id, { code: "afterTakeDown", note }],
        [one.id, { code: "afterTakeDown", note }],
      ]),
    );
    await approvePosting(after(c.staff, 4), copy.id, handedIn, db);
    expect((await submitPosting(after(c.recruiter, 5), two.id, db)).state).toBe("published");
    const again = await reopenPosting(after(c.recruiter, 6), bad.id, {}, db);
    expect(again.state).toBe("in_review");
    expect(await reasonsAt(db, c)).toContainEqual([bad.id, { code: "takenDown", note }]);
  }));

test("so is a curriculum that goes on from one that was taken down", () =>
  staged(async (db, c) => {
    const programme = contentFor("programme", { academicYear: 2026 });
    const draft = await createDraft(c.coordinator, c.university.id, programme, db);
    await submitPosting(c.system, draft.id, db);
    await closePosting(c.staff, draft.id, { reason: "taken_down", note }, db);
    const next = await continueProgramme(c.coordinator, draft.id, db);
    expect((await submitPosting(c.coordinator, next.id, db)).state).toBe("in_review");
  }));

test("staff decide on what they have read, and on nothing that was put in its place", () =>
  staged(async (db, c) => {
    const draft = await begin(db, c, "Harmless");
    const read = await submitPosting(c.recruiter, draft.id, db);
    await withdrawPosting(c.recruiter, draft.id, db);
    const unchanged = await submitPosting(c.recruiter, draft.id, db);
    const taken = await withdrawPosting(c.recruiter, draft.id, db);
    await revisePosting(c.recruiter, draft.id, content("Swapped"), taken.revision, db);
    const now = await submitPosting(c.recruiter, draft.id, db);
    for (const { revision } of [read, unchanged, { revision: 0 }, { revision: now.revision + 1 }]) {
      await expect(approvePosting(c.staff, draft.id, { revision }, db)).rejects.toThrow(
        "changedSinceRead",
      );
      await expect(returnPosting(c.staff, draft.id, { revision, note }, db)).rejects.toThrow(
        "changedSinceRead",
      );
    }
    expect((await approvePosting(c.staff, draft.id, now, db)).state).toBe("published");
  }));

test("taken back and handed in again as it was, a posting is still what staff have read", () =>
  staged(async (db, c) => {
    const draft = await begin(db, c, "Harmless");
    const read = await submitPosting(c.recruiter, draft.id, db);
    await withdrawPosting(c.recruiter, draft.id, db);
    await submitPosting(c.recruiter, draft.id, db);
    expect((await approvePosting(c.staff, draft.id, read, db)).state).toBe("published");
  }));

test("what staff imported is read when its organisation opens it again and has published nothing itself", () =>
  staged(async (db, c) => {
    const imported = await publish(db, c, "Imported");
    await db
      .update(postings)
      .set({ source: "A board", externalId: "1" })
      .where(eq(postings.id, imported.id));
    await closePosting(c.recruiter, imported.id, { reason: "filled" }, db);
    const { review } = await getBeforeReopening(c.recruiter, imported.id, db);
    expect(review).toEqual({ code: "claimed" });
    const opened = await reopenPosting(c.recruiter, imported.id, {}, db);
    expect(opened.state).toBe("in_review");
    await approvePosting(c.staff, imported.id, opened, db);
    const own = await begin(db, c, "Own");
    expect((await submitPosting(c.recruiter, own.id, db)).state).toBe("in_review");
  }));
