import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  organisations,
  outbox,
  overwrittenDrafts,
  postings,
  postingTransitions,
  postingVersions,
} from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { planOwnImport } from "#app/domain/posting/own-import-plan.server.ts";
import { getPosting, getPostingForm } from "#app/domain/posting/queries.server.ts";
import { renewPosting } from "#app/domain/posting/renew.server.ts";
import { listForReview } from "#app/domain/posting/review-page.server.ts";
import { approvePosting, returnPosting } from "#app/domain/posting/review.server.ts";
import { writeOwnImports } from "#app/domain/posting/write-own-imports.server.ts";
import { at, cast, NOW, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Cast = Awaited<ReturnType<typeof cast>>;

const staged = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

const content = (title: string) => contentFor("internship", { title });
const after = <A extends Actor>(actor: A, minutes: number): A =>
  at(actor as never, new Date(NOW.getTime() + minutes * 60_000));

async function publish(db: Database, c: Cast, title: string) {
  const { id } = await createDraft(c.recruiter, c.company.id, content(title), db);
  return submitPosting(c.system, id, db);
}

/** What staff listed of the company before anybody spoke for it. */
async function listed(db: Database, c: Cast, title = "As listed") {
  const { id, revision } = await publish(db, c, title);
  await db.update(postings).set({ source: "A board", externalId: "1" }).where(eq(postings.id, id));
  return { id, revision };
}

/** Two that are public, and one of them taken down. */
async function watched(db: Database, c: Cast) {
  const [open, bad] = [await publish(db, c, "As published"), await publish(db, c, "Bad")];
  await closePosting(after(c.staff, 1), bad.id, { reason: "taken_down", note: "No." }, db);
  return open;
}

const edit = (db: Database, c: Cast, id: string, seen: number, title = "Edited") =>
  revisePosting(after(c.recruiter, 2), id, content(title), seen, db);

const titlesOf = async (db: Database, id: string) =>
  (
    await db
      .select()
      .from(postingVersions)
      .where(eq(postingVersions.postingId, id))
      .orderBy(asc(postingVersions.number))
  ).map(({ texts }) => texts.en?.title);

async function rowsOf(db: Database, id: string) {
  const moves = await db
    .select()
    .from(postingTransitions)
    .where(eq(postingTransitions.postingId, id))
    .orderBy(asc(postingTransitions.revision));
  const [word] = await db.select().from(outbox).where(eq(outbox.entityId, id));
  const deeds = await db.select().from(events).where(eq(events.subjectId, id));
  return { last: moves.at(-1)!, word: word!.version, verbs: deeds.map(({ verb }) => verb) };
}

describe("a change of what is public goes to review", () => {
  test("of a claimed organisation that has published nothing itself, and is public once approved", () =>
    staged(async (db, c) => {
      const { id, revision } = await listed(db, c);
      const form = await getPostingForm(c.recruiter, id, db);
      expect(form.publicity).toEqual({ isPublished: true, isReviewDue: true, why: "claimed" });
      const edited = await edit(db, c, id, revision);
      expect(edited).toMatchObject({ state: "in_review", versionNumber: 2 });
      await expect(getPosting(visitor(), id, db)).rejects.toThrow(NotFound);
      const { last, word, verbs } = await rowsOf(db, id);
      expect(last).toMatchObject({ fromState: "published", toState: "in_review" });
      expect([last.revision, word]).toEqual([edited.revision, edited.revision]);
      expect(verbs).toContain("submitted_for_review");
      expect((await listForReview(c.staff, 1, db)).rows).toMatchObject([
        { id, reason: { code: "claimed" }, isChange: true },
      ]);
      await approvePosting(after(c.staff, 3), id, edited, db);
      const { version } = await getPosting(visitor(), id, db);
      expect(version.texts.en?.title).toBe("Edited");
    }));

  test("after a take-down, until staff have approved something", () =>
    staged(async (db, c) => {
      const open = await watched(db, c);
      const edited = await edit(db, c, open.id, open.revision);
      expect(edited.state).toBe("in_review");
      const approved = await approvePosting(after(c.staff, 3), open.id, edited, db);
      const again = await edit(db, c, open.id, approved.revision, "Edited again");
      expect(again).toMatchObject({ state: "published", versionNumber: 3 });
      const form = await getPostingForm(c.recruiter, open.id, db);
      expect(form.publicity).toEqual({ isPublished: true, isReviewDue: false, why: null });
    }));

  test("by an import of the organisation's own", () =>
    staged(async (db, c) => {
      const bring = async (title: string, minutes: number) => {
        const actor = after(c.recruiter, minutes);
        const row = contentFor("internship", { title, requires: [{ skill: "sql" }] });
        const options = { organisationId: c.company.id, placeOf: (label: string) => ({ label }) };
        const incoming = [{ ...options, externalId: "7", content: row }];
        const final = { ...options, isFinal: true, turn: { isTaken: false } };
        const planned = await planOwnImport(db, actor, incoming, final);
        await writeOwnImports(actor, c.company.id, planned, db);
        return planned[0]!;
      };
      const { postingId: id } = await bring("As imported", 0);
      await submitPosting(c.system, id!, db);
      await watched(db, c);
      expect((await bring("Imported again", 2)).outcome).toBe("changed");
      const [posting] = await db.select().from(postings).where(eq(postings.id, id!));
      expect(posting).toMatchObject({ state: "in_review", versionNumber: 2 });
      const { last, word, verbs } = await rowsOf(db, id!);
      expect(last).toMatchObject({ fromState: "published", toState: "in_review" });
      expect(word).toBe(posting!.revision);
      expect(verbs).toContain("submitted_for_review");
      expect(await bring("And again", 3)).toMatchObject({ why: { code: "inReviewHere" } });
      await db
        .update(organisations)
        .set({ state: "suspended" })
        .where(eq(organisations.id, c.company.id));
      await db.update(postings).set({ state: "published" }).where(eq(postings.id, id!));
      const held = await bring("While suspended", 4);
      expect(held).toMatchObject({ outcome: "leftAlone", why: { code: "organisationSuspended" } });
    }));

  test("and a return makes a draft of it that keeps what was public, and nothing else", () =>
    staged(async (db, c) => {
      const open = await watched(db, c);
      const edited = await edit(db, c, open.id, open.revision);
      const input = { revision: edited.revision, note: "Say more." };
      const returned = await returnPosting(after(c.staff, 3), open.id, input, db);
      expect(returned).toMatchObject({ state: "draft", versionNumber: 2 });
      const mended = await edit(db, c, open.id, returned.revision, "Mended");
      expect(mended.versionNumber).toBe(2);
      expect(await titlesOf(db, open.id)).toEqual(["As published", "Mended"]);
      const [kept] = await db
        .select()
        .from(overwrittenDrafts)
        .where(eq(overwrittenDrafts.postingId, open.id));
      expect(kept!.content).toMatchObject({ texts: { en: { title: "Edited" } } });
      expect((await submitPosting(c.recruiter, open.id, db)).state).toBe("in_review");
    }));

  test("unless it says the same, or is longer open and nothing else", () =>
    staged(async (db, c) => {
      const open = await watched(db, c);
      expect((await edit(db, c, open.id, open.revision, "As published")).state).toBe("published");
      const later = { deadlineOn: "2027-06-01" };
      expect((await renewPosting(after(c.recruiter, 2), open.id, later, db)).state).toBe(
        "published",
      );
    }));
});

test("what a suspended organisation has published is not changed, and drafts are written all the same", () =>
  staged(async (db, c) => {
    const { id, revision } = await publish(db, c, "As published");
    const draft = await createDraft(c.recruiter, c.company.id, content("Draft"), db);
    await db
      .update(organisations)
      .set({ state: "suspended" })
      .where(eq(organisations.id, c.company.id));
    const held = { refusals: [{ code: "organisationSuspended" }] };
    await expect(edit(db, c, id, revision)).rejects.toMatchObject(held);
    await expect(getPostingForm(c.recruiter, id, db)).rejects.toMatchObject(held);
    expect((await getPosting(c.recruiter, id, db)).can.revise).toBe(false);
    expect(await titlesOf(db, id)).toEqual(["As published"]);
    const written = await edit(db, c, draft.id, draft.revision, "Draft, mended");
    expect(written.state).toBe("draft");
  }));
