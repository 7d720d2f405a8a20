import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { organisations, postings } from "#db/schema/index.ts";
import { Forbidden } from "#app/domain/errors.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { expirePostings } from "#app/domain/posting/expire.server.ts";
import { getPosting, getPostingForm } from "#app/domain/posting/queries.server.ts";
import { approvePosting } from "#app/domain/posting/review.server.ts";
import { systemActor } from "#app/domain/actor.ts";
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

const DAY_MS = 24 * 60 * 60 * 1000;
const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const internship = (deadlineOn?: string) => contentFor("internship", { deadlineOn });

/** Public without review, at `NOW`. */
async function publish(db: Database, c: Cast, deadlineOn?: string) {
  const draft = await createDraft(c.system, c.company.id, internship(deadlineOn), db);
  return submitPosting(c.system, draft.id, db);
}

const refusalsOf = (work: Promise<unknown>) =>
  work.then(
    () => "nothing was refused",
    (error) => error.refusals ?? error,
  );

describe("the end of a published posting that is edited", () => {
  test("without a deadline is 180 days from publication, however late the deadline is taken out", () =>
    staged(async (db, c) => {
      const posting = await publish(db, c, "2028-01-31");
      const late = revisePosting(
        at(c.editor, after(170)),
        posting.id,
        internship(),
        posting.revision,
        db,
      );
      expect((await late).expiresAt).toEqual(after(180));
    }));

  test("that would lie in the past is refused at the deadline, and nothing changes", () =>
    staged(async (db, c) => {
      const posting = await publish(db, c, "2028-01-31");
      const editor = at(c.editor, after(181));
      const refused = revisePosting(editor, posting.id, internship(), posting.revision, db);
      expect(await refusalsOf(refused)).toEqual([{ field: "deadlineOn", code: "deadlinePassed" }]);
      expect((await getPosting(editor, posting.id, db)).isOpen).toBe(true);
      const past = internship("2027-05-01");
      expect(
        await refusalsOf(revisePosting(editor, posting.id, past, posting.revision, db)),
      ).toEqual([{ field: "deadlineOn", code: "deadlinePassed" }]);
    }));

  test("stays what it was when there was no deadline and is none", () =>
    staged(async (db, c) => {
      const { id } = await publish(db, c);
      // As after an import that listed it again.
      await db
        .update(postings)
        .set({ expiresAt: after(300) })
        .where(eq(postings.id, id));
      const [posting] = await db.select().from(postings).where(eq(postings.id, id));
      const editor = at(c.editor, after(200));
      const revised = await revisePosting(editor, id, internship(), posting!.revision, db);
      expect(revised.expiresAt).toEqual(after(300));
    }));
});

test("what has expired is edited no more, also before the clock has closed it", () =>
  staged(async (db, c) => {
    const posting = await publish(db, c, "2027-03-10");
    const editor = at(c.editor, after(20));
    const longer = internship("2027-12-31");
    const over = [{ code: "notWhile.over" }];
    const page = await getPosting(editor, posting.id, db);
    expect(page).toMatchObject({ state: "published", isOpen: false, can: { revise: false } });
    expect(await refusalsOf(getPostingForm(editor, posting.id, db))).toEqual(over);
    expect(
      await refusalsOf(revisePosting(editor, posting.id, longer, posting.revision, db)),
    ).toEqual(over);
    expect(await expirePostings(systemActor(after(20)), db)).toBe(1);
  }));

test("expired is the clock's word alone", () =>
  staged(async (db, c) => {
    const { id } = await publish(db, c);
    for (const actor of [c.recruiter, c.editor, c.staff])
      await expect(closePosting(actor, id, { reason: "expired" }, db)).rejects.toThrow(Forbidden);
    expect(await closePosting(c.system, id, { reason: "expired" }, db)).toMatchObject({
      state: "closed",
      closeReason: "expired",
    });
  }));

test("a posting in review is approved only while its organisation is verified", () =>
  staged(async (db, c) => {
    const draft = await createDraft(c.recruiter, c.company.id, internship(), db);
    const handedIn = await submitPosting(c.recruiter, draft.id, db);
    const become = (state: "suspended" | "verified") =>
      db.update(organisations).set({ state }).where(eq(organisations.id, c.company.id));
    await become("suspended");
    expect(await refusalsOf(approvePosting(c.staff, draft.id, handedIn, db))).toEqual([
      { code: "organisationSuspendedNow" },
    ]);
    await become("verified");
    expect((await approvePosting(c.staff, draft.id, handedIn, db)).state).toBe("published");
  }));

test("what staff imported does not spare an organisation the review of its own first posting", () =>
  staged(async (db, c) => {
    const imported = await publish(db, c);
    await db
      .update(postings)
      .set({ source: "A board", externalId: "1" })
      .where(eq(postings.id, imported.id));
    const first = await createDraft(c.recruiter, c.company.id, internship(), db);
    const handedIn = await submitPosting(c.recruiter, first.id, db);
    expect(handedIn.state).toBe("in_review");
    await approvePosting(c.staff, first.id, handedIn, db);
    const second = await createDraft(c.recruiter, c.company.id, internship(), db);
    expect((await submitPosting(c.recruiter, second.id, db)).state).toBe("published");
  }));
