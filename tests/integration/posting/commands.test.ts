import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { POSTING_KINDS } from "#db/codes.ts";
import type { Database } from "#db/client.server.ts";
import { events, openPostings, outbox, postingTransitions } from "#db/schema/index.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { getPosting } from "#app/domain/posting/queries.server.ts";
import { approvePosting, returnPosting } from "#app/domain/posting/review.server.ts";
import { SIDE_OF_KIND } from "#db/codes.ts";
import { cast, visitor } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const staged = <T>(work: (db: Database, c: Awaited<ReturnType<typeof cast>>) => Promise<T>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    return work(db, await cast(db));
  });

/** A first posting goes through review, so that later ones of the organisation are published at once. */
async function publishedBefore(db: Database, c: Awaited<ReturnType<typeof cast>>) {
  const draft = await createDraft(c.recruiter, c.company.id, contentFor("internship"), db);
  const handedIn = await submitPosting(c.recruiter, draft.id, db);
  return approvePosting(c.staff, draft.id, handedIn, db);
}

describe("a draft", () => {
  test.each(POSTING_KINDS)("of kind %s comes back as it was written", (kind) =>
    staged(async (db, c) => {
      const isUniversity = SIDE_OF_KIND[kind] === "university";
      const [actor, home] = isUniversity ? [c.coordinator, c.university] : [c.recruiter, c.company];
      const draft = await createDraft(actor, home.id, contentFor(kind), db);
      const stored = await contentOf(db, draft);
      expect(stored.texts.en?.title).toBe(`A ${kind}`);
      const again = await revisePosting(actor, draft.id, stored, draft.revision, db);
      expect(await contentOf(db, again)).toEqual(stored);
    }),
  );

  test("is found by its members alone", () =>
    staged(async (db, c) => {
      const { id } = await createDraft(c.recruiter, c.company.id, contentFor("internship"), db);
      expect((await getPosting(c.onlooker, id, db)).can.revise).toBe(false);
      await expect(getPosting(c.outsider, id, db)).rejects.toThrow(NotFound);
      await expect(getPosting(visitor(), id, db)).rejects.toThrow(NotFound);
      await expect(getPosting(c.student, id, db)).rejects.toThrow(NotFound);
    }));

  test("names a skill of the vocabulary or is refused at the field", () =>
    staged(async (db, c) => {
      const content = contentFor("internship", { requires: [{ skill: "basket weaving" }] });
      const refused = await createDraft(c.recruiter, c.company.id, content, db).catch((e) => e);
      expect(refused).toBeInstanceOf(Refused);
      expect(refused.refusals).toMatchObject([
        { field: "requires[0].skill", code: "skillUnknown" },
      ]);
    }));

  test("is of the organisation's own side", () =>
    staged(async (db, c) => {
      const content = contentFor("programme");
      await expect(createDraft(c.recruiter, c.company.id, content, db)).rejects.toThrow(Refused);
    }));

  test("is not for a viewer (403), nor for an outsider (404)", () =>
    staged(async (db, c) => {
      const content = contentFor("internship");
      await expect(createDraft(c.onlooker, c.company.id, content, db)).rejects.toThrow(Forbidden);
      await expect(createDraft(c.outsider, c.company.id, content, db)).rejects.toThrow(NotFound);
    }));
});

describe("publication", () => {
  test("of the first posting waits for staff, the second is public at once", () =>
    staged(async (db, c) => {
      const first = await publishedBefore(db, c);
      expect(first.state).toBe("published");
      const second = await createDraft(c.editor, c.company.id, contentFor("internship"), db);
      expect((await submitPosting(c.editor, second.id, db)).state).toBe("published");
      const open = await db.select().from(openPostings);
      expect(open.map((row) => row.id).toSorted()).toEqual([first.id, second.id].toSorted());
    }));

  test("leaves a transition, an event and word to search", () =>
    staged(async (db, c) => {
      const { id, revision } = await publishedBefore(db, c);
      const moves = await db
        .select()
        .from(postingTransitions)
        .where(eq(postingTransitions.postingId, id));
      expect(moves.map((move) => [move.fromState, move.toState])).toEqual([
        ["draft", "in_review"],
        ["in_review", "published"],
      ]);
      const told = await db.select().from(events).where(eq(events.subjectId, id));
      expect(told.map((event) => event.verb)).toContain("published");
      const [row] = await db.select().from(outbox).where(eq(outbox.entityId, id));
      expect(row).toMatchObject({ entity: "posting", version: revision, state: "waiting" });
    }));

  test("is refused while something is missing, field by field", () =>
    staged(async (db, c) => {
      const content = contentFor("internship", { payKind: undefined, payFrom: undefined });
      const draft = await createDraft(c.recruiter, c.company.id, content, db);
      const refused = await submitPosting(c.recruiter, draft.id, db).catch((e) => e);
      expect(refused.refusals).toEqual([{ field: "payKind", code: "payToPublish" }]);
    }));

  test("is for owners and editors: 403 for a viewer, 404 for an outsider", () =>
    staged(async (db, c) => {
      const draft = await createDraft(c.recruiter, c.company.id, contentFor("internship"), db);
      await expect(submitPosting(c.onlooker, draft.id, db)).rejects.toThrow(Forbidden);
      await expect(submitPosting(c.outsider, draft.id, db)).rejects.toThrow(NotFound);
    }));

  test("after review is staff's word alone, and a return gives a reason", () =>
    staged(async (db, c) => {
      const draft = await createDraft(c.recruiter, c.company.id, contentFor("internship"), db);
      const { revision } = await submitPosting(c.recruiter, draft.id, db);
      const approve = (actor: typeof c.staff) => approvePosting(actor, draft.id, { revision }, db);
      const sendBack = (actor: typeof c.staff, note: string) =>
        returnPosting(actor, draft.id, { revision, note }, db);
      await expect(approve(c.recruiter)).rejects.toThrow(Forbidden);
      await expect(approve(c.outsider)).rejects.toThrow(NotFound);
      await expect(sendBack(c.recruiter, "no")).rejects.toThrow(Forbidden);
      expect((await sendBack(c.staff, "Please state the pay.")).state).toBe("draft");
    }));
});

describe("closing", () => {
  test("takes the posting out of what is open and keeps its page", () =>
    staged(async (db, c) => {
      const { id } = await publishedBefore(db, c);
      await closePosting(c.editor, id, { reason: "filled" }, db);
      expect(await db.select().from(openPostings)).toEqual([]);
      const page = await getPosting(visitor(), id, db);
      expect(page).toMatchObject({ state: "closed", closeReason: "filled", isOpen: false });
      await expect(closePosting(c.editor, id, { reason: "filled" }, db)).rejects.toThrow(Refused);
    }));

  test("is for owners and editors; a take-down is for staff", () =>
    staged(async (db, c) => {
      const { id } = await publishedBefore(db, c);
      const close = (actor: typeof c.staff, reason: "filled" | "taken_down") =>
        closePosting(actor, id, { reason }, db);
      await expect(close(c.onlooker, "filled")).rejects.toThrow(Forbidden);
      await expect(close(c.outsider, "filled")).rejects.toThrow(Forbidden);
      await expect(close(c.recruiter, "taken_down")).rejects.toThrow(Forbidden);
      expect((await close(c.staff, "taken_down")).closeReason).toBe("taken_down");
    }));
});

describe("revising a published posting", () => {
  test("publishes a new version at once and keeps the old one", () =>
    staged(async (db, c) => {
      const posting = await publishedBefore(db, c);
      const content = contentFor("internship", { title: "Another title" });
      const revised = await revisePosting(c.editor, posting.id, content, posting.revision, db);
      expect(revised).toMatchObject({ state: "published", versionNumber: 2 });
      expect((await contentOf(db, revised)).texts.en?.title).toBe("Another title");
      expect((await contentOf(db, posting)).texts.en?.title).toBe("A internship");
    }));

  test("against an old revision is refused", () =>
    staged(async (db, c) => {
      const posting = await publishedBefore(db, c);
      const revise = (actor: typeof c.editor, title: string) =>
        revisePosting(actor, posting.id, contentFor("internship", { title }), posting.revision, db);
      await revise(c.editor, "The editor's");
      const late = revise(c.recruiter, "The owner's");
      await expect(late).rejects.toThrow("changedMeanwhile");
    }));

  test("is 403 for a viewer and for a member of another organisation that sees it", () =>
    staged(async (db, c) => {
      const posting = await publishedBefore(db, c);
      for (const actor of [c.onlooker, c.outsider, c.student])
        await expect(
          revisePosting(actor, posting.id, contentFor("internship"), posting.revision, db),
        ).rejects.toThrow(Forbidden);
    }));
});
