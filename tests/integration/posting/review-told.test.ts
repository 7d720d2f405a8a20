import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { mails, members } from "#db/schema/index.ts";
import { closePosting, createDraft, submitPosting } from "#app/domain/posting/commands.server.ts";
import { countOwnByState, listOwn } from "#app/domain/posting/own-list.server.ts";
import { OwnListInput } from "#app/domain/posting/own-list-input.ts";
import { approvePosting, returnPosting } from "#app/domain/posting/review.server.ts";
import { cast } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

type Cast = Awaited<ReturnType<typeof cast>>;

const staged = (work: (db: Database, c: Cast) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db, await cast(db));
  });

async function handIn(db: Database, c: Cast) {
  const content = contentFor("internship", { title: "Handed in" });
  const { id } = await createDraft(c.recruiter, c.company.id, content, db);
  return submitPosting(c.recruiter, id, db);
}

const sent = async (db: Database) =>
  (await db.select().from(mails)).map(({ personId, message, values }) => ({
    personId,
    message,
    values,
  }));

test("owners and editors are told that a posting was approved, and nobody else", () =>
  staged(async (db, c) => {
    const { id, revision } = await handIn(db, c);
    await approvePosting(c.staff, id, { revision }, db);
    const told = {
      message: "posting_approved",
      values: { title: "Handed in", postingPath: `/postings/${id}` },
    };
    const all = await sent(db);
    expect(all).toHaveLength(2);
    for (const { personId } of [c.recruiter, c.editor])
      expect(all).toContainEqual({ personId, ...told });
  }));

test("they are told why one was sent back, and nothing when the decision is refused", () =>
  staged(async (db, c) => {
    const { id, revision } = await handIn(db, c);
    const note = "Say what it pays.";
    await expect(returnPosting(c.staff, id, { revision: 0, note }, db)).rejects.toThrow();
    expect(await sent(db)).toEqual([]);
    await returnPosting(c.staff, id, { revision, note }, db);
    const all = await sent(db);
    expect(all.map(({ personId }) => personId).toSorted()).toEqual(
      [c.recruiter.personId, c.editor.personId].toSorted(),
    );
    expect(all[0]).toMatchObject({
      message: "posting_returned",
      values: { title: "Handed in", reason: note, postingPath: `/postings/${id}` },
    });
  }));

test("whoever decides is not told of it, should they write for the organisation", () =>
  staged(async (db, c) => {
    await db
      .update(members)
      .set({ personId: c.staff.personId })
      .where(eq(members.personId, c.editor.personId));
    const { id, revision } = await handIn(db, c);
    await approvePosting(c.staff, id, { revision }, db);
    expect((await sent(db)).map(({ personId }) => personId)).toEqual([c.recruiter.personId]);
  }));

test("what was taken down is counted and listed apart from what is closed", () =>
  staged(async (db, c) => {
    const publish = async () => {
      const { id } = await createDraft(c.system, c.company.id, contentFor("internship"), db);
      return (await submitPosting(c.system, id, db)).id;
    };
    const [filled, bad] = [await publish(), await publish()];
    await closePosting(c.recruiter, filled, { reason: "filled" }, db);
    await closePosting(c.staff, bad, { reason: "taken_down" }, db);
    expect(await countOwnByState(c.recruiter, db)).toEqual({ closed: 1, taken_down: 1 });
    const listed = async (state?: string) =>
      (await listOwn(c.recruiter, OwnListInput.parse({ state }), db)).rows.map(({ id }) => id);
    expect(await listed("closed")).toEqual([filled]);
    expect(await listed("taken_down")).toEqual([bad]);
    expect((await listed()).toSorted()).toEqual([filled, bad].toSorted());
  }));
