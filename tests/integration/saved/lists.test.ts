import { eq, ne, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { LIMITS } from "#db/limits.ts";
import { organisations, savedPostings, savedSearches } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { Refused } from "#app/domain/errors.ts";
import {
  archivePosting,
  closePosting,
  createDraft,
  submitPosting,
} from "#app/domain/posting/commands.server.ts";
import { reopenPosting } from "#app/domain/posting/reopen.server.ts";
import { withdrawPosting } from "#app/domain/posting/review.server.ts";
import { takeDownPosting } from "#app/domain/report/decisions.server.ts";
import { dropSavedPosting, savePosting, saveSearch } from "#app/domain/saved/commands.server.ts";
import { findSavedSearch } from "#app/domain/saved/queries.server.ts";
import { listSavedPostings } from "#app/domain/saved/postings.server.ts";
import { noteSavedVisit } from "#app/domain/saved/visit.server.ts";
import { readSearch } from "#app/domain/search/input.ts";
import { revisionOf } from "#tests/support/access/stage.ts";
import { at, cast, NOW, unique } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const days = (count: number) => new Date(NOW.getTime() + count * DAY_MS);

const search = (query: string) => readSearch(new URLSearchParams(query)).search;

async function stage(db: Database) {
  await makeVocabulary(db);
  const people = await cast(db);
  const publish = async (fields: Record<string, unknown> = {}, now = NOW) => {
    const system = at(people.system, now);
    const draft = await createDraft(
      system,
      people.company.id,
      contentFor("internship", fields),
      db,
    );
    return (await submitPosting(system, draft.id, db)).id;
  };
  return { ...people, publish };
}

const listed = async (db: Database, person: Person, since: Date | null, now: Date) =>
  (await listSavedPostings(at(person, now), since, 1, db)).rows;

describe("a saved posting", () => {
  test("is saved once, and says since the last visit that it changed, ends soon or is closed", () =>
    inRolledBackTransaction(async (db) => {
      const { student, system, publish } = await stage(db);
      const id = await publish({ deadlineOn: "2027-04-20" });
      await savePosting(student, id, db);
      await savePosting(at(student, days(1)), id, db);
      expect(await listed(db, student, null, days(1))).toMatchObject([
        { id, savedAt: NOW, isOpen: true, endsSoon: false, changedAt: null, news: [] },
      ]);
      const later = await listed(db, student, days(1), days(40));
      expect(later).toMatchObject([{ endsSoon: true, news: ["endsSoon"] }]);
      expect(await listed(db, student, days(39), days(40))).toMatchObject([
        { endsSoon: true, news: [] },
      ]);
      await closePosting(at(system, days(41)), id, { reason: "filled" }, db);
      expect(await listed(db, student, days(40), days(42))).toMatchObject([
        { isOpen: false, closedAt: days(41), news: ["closed"], head: { closeReason: "filled" } },
      ]);
      expect(await listed(db, student, days(42), days(43))).toMatchObject([{ news: [] }]);
    }));

  test("is over at once when its last day has passed, before the clock has closed it", () =>
    inRolledBackTransaction(async (db) => {
      const { student, publish } = await stage(db);
      const id = await publish({ deadlineOn: "2027-03-10" });
      await savePosting(student, id, db);
      const [saved] = await listed(db, student, days(1), days(20));
      expect(saved).toMatchObject({
        isOpen: false,
        news: ["closed"],
        head: { state: "published" },
      });
    }));

  test("tells nothing of itself once it is taken down or its organisation is hidden", () =>
    inRolledBackTransaction(async (db) => {
      const { student, recruiter, staff, company, publish } = await stage(db);
      const id = await publish({ title: "Words that nobody may read" });
      await savePosting(student, id, db);
      await savePosting(recruiter, id, db);
      await takeDownPosting(
        staff,
        id,
        { reason: "Not true.", reports: [], revision: await revisionOf(db, id) },
        db,
      );
      const gone = await listed(db, student, null, days(1));
      expect(gone).toEqual([{ id, savedAt: NOW, head: null, isTakenDown: true }]);
      expect(JSON.stringify(gone)).not.toContain("Words that");
      expect(await listed(db, recruiter, null, days(1))).toMatchObject([
        { head: { closeReason: "taken_down" } },
      ]);
      const other = await publish();
      await savePosting(student, other, db);
      await db
        .update(organisations)
        .set({ state: "suspended" })
        .where(eq(organisations.id, company.id));
      expect(await listed(db, student, null, days(1))).toEqual(
        [id, other]
          .toSorted()
          .map((one) => ({ id: one, savedAt: NOW, head: null, isTakenDown: false })),
      );
    }));

  test("remembers a take-down until staff approve it again, whatever its organisation makes of it", () =>
    inRolledBackTransaction(async (db) => {
      const { student, recruiter, staff, publish } = await stage(db);
      const id = await publish();
      await savePosting(student, id, db);
      const shown = { reports: [], revision: await revisionOf(db, id) };
      await takeDownPosting(staff, id, { reason: "Not true.", ...shown }, db);
      const gone = [{ id, savedAt: NOW, head: null, isTakenDown: true }];
      await reopenPosting(recruiter, id, {}, db);
      expect(await listed(db, student, null, days(1))).toEqual(gone);
      await withdrawPosting(recruiter, id, db);
      expect(await listed(db, student, null, days(1))).toEqual(gone);
      await archivePosting(recruiter, id, db);
      expect(await listed(db, student, null, days(1))).toEqual(gone);
    }));

  test("cannot be a draft, not even one's own", () =>
    inRolledBackTransaction(async (db) => {
      const { recruiter, company } = await stage(db);
      const draft = await createDraft(recruiter, company.id, contentFor("internship"), db);
      await expect(savePosting(recruiter, draft.id, db)).rejects.toThrow(Refused);
    }));

  test("is refused when the list is full, and nothing on the list is lost", () =>
    inRolledBackTransaction(async (db) => {
      const { student, company, publish } = await stage(db);
      const one = await publish();
      await savePosting(student, one, db);
      await db.execute(sql`
        with more as (
          insert into postings (organisation_id, kind, created_at, updated_at)
          select ${company.id}, 'internship', now(), now() from generate_series(2, ${LIMITS.savedPostings})
          returning id
        ) insert into saved_postings select ${student.personId}, id, now() from more`);
      const refusal = { code: "tooManySavedPostings", values: { max: LIMITS.savedPostings } };
      await expect(savePosting(student, await publish(), db)).rejects.toMatchObject({
        refusals: [refusal],
      });
      // What is there already may be saved again.
      await savePosting(student, one, db);
      expect(await db.$count(savedPostings)).toBe(LIMITS.savedPostings);
    }));
});

describe("a saved search", () => {
  test("is the same in another order of its filters, of its results, and in capitals", () =>
    inRolledBackTransaction(async (db) => {
      const { student } = await stage(db);
      await saveSearch(student, search("q=Python&kind=internship&kind=programme&page=3"), db);
      await saveSearch(
        student,
        search("kind=programme&q=python&kind=internship&sort=newest&named=sql"),
        db,
      );
      const rows = await db.select().from(savedSearches);
      expect(rows.map(({ query }) => query)).toEqual([
        "q=python&kind=internship&kind=programme&sort=newest",
      ]);
      await saveSearch(student, search("q=python&kind=internship"), db);
      expect(await db.$count(savedSearches)).toBe(2);
    }));

  test("is another one in capitals that make a name of a word, also where it was saved before they did", () =>
    inRolledBackTransaction(async (db) => {
      const { student } = await stage(db);
      const kept = async () =>
        (await db.select().from(savedSearches)).map(({ query }) => query).toSorted();
      await saveSearch(student, search("q=CAT+Scans"), db);
      const [{ id } = { id: "" }] = await db.select().from(savedSearches);
      const { fingerprint } = (await db.select().from(savedSearches))[0]!;
      expect(await findSavedSearch(student, search("q=cat+scans"), db)).toBeNull();
      // As it was kept before.
      await saveSearch(student, search("q=cat+scans"), db);
      const small = ne(savedSearches.id, id);
      const [{ fingerprint: before } = { fingerprint: "" }] = await db
        .delete(savedSearches)
        .where(small)
        .returning();
      await db.update(savedSearches).set({ fingerprint: before });
      expect(await findSavedSearch(student, search("q=CAT+scans"), db)).toBe(id);
      expect(await findSavedSearch(student, search("q=cat+scans"), db)).toBeNull();
      await saveSearch(student, search("q=cat+SCANS"), db);
      await saveSearch(student, search("q=CAT+scans"), db);
      expect(await kept()).toEqual(["q=CAT+scans", "q=cat+SCANS"]);
      const [renewed] = await db.select().from(savedSearches).where(eq(savedSearches.id, id));
      expect(renewed!.fingerprint).toBe(fingerprint);
    }));

  test("is refused when the list is full or its state is too long", () =>
    inRolledBackTransaction(async (db) => {
      const { student, coordinator } = await stage(db);
      for (let index = 0; index < LIMITS.savedSearches; index += 1)
        await saveSearch(student, search(`q=word${index}`), db);
      const refusal = { code: "tooManySavedSearches", values: { max: LIMITS.savedSearches } };
      await expect(saveSearch(student, search("q=onemore"), db)).rejects.toMatchObject({
        refusals: [refusal],
      });
      // What is there already may be saved again.
      await saveSearch(student, search("q=word7&sort=pay"), db);
      await saveSearch(coordinator, search("q=onemore"), db);
      const skills = Array.from({ length: 20 }, (_, index) => `skill=${"я".repeat(110)}${index}`);
      await expect(saveSearch(coordinator, search(skills.join("&")), db)).rejects.toMatchObject({
        refusals: [{ code: "searchTooLongToSave" }],
      });
      expect(await db.$count(savedSearches)).toBe(LIMITS.savedSearches + 1);
    }));

  test("that two windows save at once is one, and the last place is given once", () =>
    withOwnDatabase(async ({ db }) => {
      const { student } = await stage(db);
      await Promise.all(Array.from({ length: 6 }, () => saveSearch(student, search("q=one"), db)));
      expect(await db.$count(savedSearches)).toBe(1);
      for (let index = 0; index < LIMITS.savedSearches - 2; index += 1)
        await saveSearch(student, search(`q=word${index}`), db);
      const answers = await Promise.allSettled(
        ["a", "b", "c"].map((word) => saveSearch(student, search(`q=${unique(word)}`), db)),
      );
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await db.$count(savedSearches)).toBe(LIMITS.savedSearches);
    }));
});

test("a visit goes on for an hour, and what is new is new until it is over", () =>
  inRolledBackTransaction(async (db) => {
    const { student, outsider } = await cast(db);
    const visit = (minutes: number) =>
      noteSavedVisit(at(student, new Date(NOW.getTime() + minutes * 60_000)), db);
    expect(await visit(0)).toBeNull();
    expect(await visit(50)).toBeNull();
    const second = await visit(24 * 60);
    // Commands that were under way at the last page of the visit before count as new.
    expect(second).toEqual(new Date(NOW.getTime() + 50 * 60_000 - 10_000));
    expect(await visit(24 * 60 + 30)).toEqual(second);
    expect(await noteSavedVisit(outsider, db)).toBeNull();
  }));

test("whoever drops what is not on the list has done nothing", () =>
  inRolledBackTransaction(async (db) => {
    const { student, recruiter, publish } = await stage(db);
    const id = await publish();
    await savePosting(recruiter, id, db);
    await dropSavedPosting(student, id, db);
    expect(await db.$count(savedPostings)).toBe(1);
    await dropSavedPosting(recruiter, id, db);
    expect(await db.$count(savedPostings)).toBe(0);
  }));
