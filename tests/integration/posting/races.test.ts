import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { postings, postingTransitions, postingVersions } from "#db/schema/index.ts";
import { createFromForm } from "#app/domain/autosave/commands.server.ts";
import {
  closePosting,
  createDraft,
  revisePosting,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const ROUNDS = 10;
const won = (results: PromiseSettledResult<unknown>[]) =>
  results.filter((result) => result.status === "fulfilled").length;

test("of several people who close at the same instant one does, and one row says so", () =>
  withOwnDatabase(async ({ db }) => {
    await makeVocabulary(db);
    const c = await cast(db);
    for (let round = 0; round < ROUNDS; round++) {
      const draft = await createDraft(c.system, c.company.id, contentFor("internship"), db);
      await submitPosting(c.system, draft.id, db);
      const results = await Promise.allSettled(
        [c.recruiter, c.editor, c.recruiter].map((actor) =>
          closePosting(actor, draft.id, { reason: "filled" }, db),
        ),
      );
      expect(won(results)).toBe(1);
      const moves = await db
        .select()
        .from(postingTransitions)
        .where(eq(postingTransitions.postingId, draft.id));
      expect(moves.filter((move) => move.toState === "closed")).toHaveLength(1);
    }
  }));

test("a form of a new posting that is sent several times at once makes one draft", () =>
  withOwnDatabase(async ({ db }) => {
    await makeVocabulary(db);
    const c = await cast(db);
    const send = (title: string) =>
      createFromForm(c.recruiter, c.company.id, contentFor("internship", { title }), {}, db);
    for (let round = 0; round < ROUNDS; round++) {
      const title = `Internship ${round}`;
      const drafts = await Promise.all([send(title), send(title), send(title), send("Another")]);
      const [one, two, three, another] = drafts.map(({ id }) => id);
      expect([two, three]).toEqual([one, one]);
      expect(another).not.toBe(one);
    }
    // The other one says the same in all rounds, and its first draft is a moment old.
    expect(await db.$count(postings)).toBe(ROUNDS + 1);
    const later = at(c.recruiter, new Date(NOW.getTime() + 61_000));
    await createFromForm(
      later,
      c.company.id,
      contentFor("internship", { title: "Another" }),
      {},
      db,
    );
    expect(await db.$count(postings)).toBe(ROUNDS + 2);
  }));

test("of two edits against the same revision one is kept and the other refused", () =>
  withOwnDatabase(async ({ db }) => {
    await makeVocabulary(db);
    const c = await cast(db);
    for (let round = 0; round < ROUNDS; round++) {
      const draft = await createDraft(c.system, c.company.id, contentFor("internship"), db);
      const posting = await submitPosting(c.system, draft.id, db);
      const edit = (title: string) =>
        revisePosting(
          c.editor,
          draft.id,
          contentFor("internship", { title }),
          posting.revision,
          db,
        );
      const results = await Promise.allSettled([edit("one"), edit("two"), edit("three")]);
      expect(won(results)).toBe(1);
      const versions = await db
        .select({ number: postingVersions.number })
        .from(postingVersions)
        .where(eq(postingVersions.postingId, draft.id));
      expect(versions.map((version) => version.number).toSorted()).toEqual([1, 2]);
    }
  }));

test("two first postings at the same instant are both reviewed", () =>
  withOwnDatabase(async ({ db }) => {
    await makeVocabulary(db);
    for (let round = 0; round < ROUNDS; round++) {
      const c = await cast(db);
      const drafts = [
        await createDraft(c.recruiter, c.company.id, contentFor("internship"), db),
        await createDraft(c.editor, c.company.id, contentFor("internship"), db),
      ];
      await Promise.all(drafts.map(({ id }) => submitPosting(c.recruiter, id, db)));
      const ids = drafts.map(({ id }) => id);
      const rows = await db.select().from(postings).where(inArray(postings.id, ids));
      expect(rows.map((row) => row.state)).toEqual(["in_review", "in_review"]);
    }
  }));
