import { and, eq, isNull } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  organisations,
  outbox,
  overwrittenDrafts,
  postings,
  skills,
} from "#db/schema/index.ts";
import { publishImported } from "#app/domain/browser-import/commit-import.server.ts";
import { mendRow } from "#app/domain/browser-import/mend-row.server.ts";
import { getImport } from "#app/domain/browser-import/queries.server.ts";
import { listImportRows } from "#app/domain/browser-import/row-queries.server.ts";
import { closePosting, revisePosting, submitPosting } from "#app/domain/posting/commands.server.ts";
import { approvePosting } from "#app/domain/posting/review.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import {
  checked,
  committed,
  csv,
  findImportRow,
  line,
  publishFirst,
  rowsOf,
  work,
} from "#tests/support/browser-import.ts";
import { at, cast, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const LATER = new Date(NOW.getTime() + 60_000);
const LATEST = new Date(LATER.getTime() + 60_000);

type Scene = { db: Database } & Awaited<ReturnType<typeof cast>>;

const scene = (play: (scene: Scene) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await play({ db, ...(await cast(db)) });
  });

const ofCompany = (db: Database, organisationId: string) =>
  db
    .select()
    .from(postings)
    .where(and(eq(postings.organisationId, organisationId), isNull(postings.source)))
    .orderBy(postings.externalId);

const imported = async (db: Database, organisationId: string) =>
  (await ofCompany(db, organisationId)).filter(({ externalId }) => externalId !== null);

/** Four drafts from a file: one stays, one is published, one edited, one published and closed. */
async function lifeOfFour({ db, recruiter, company }: Scene) {
  await publishFirst(db, company.id);
  const lines = [1, 2, 3, 4].map((n) => line(n));
  const id = await checked(db, recruiter, csv(...lines), { organisationId: company.id });
  await committed(db, recruiter, id);
  const drafts = await imported(db, company.id);
  const [, published, edited, closed] = drafts.map((draft) => draft.id);
  await submitPosting(recruiter, published!, db);
  await submitPosting(recruiter, closed!, db);
  await closePosting(recruiter, closed!, { reason: "filled" }, db);
  const content = await contentOf(db, drafts[2]!);
  const typed = { ...content, texts: { en: { title: "Edited here" } } } as typeof content;
  await revisePosting(at(recruiter, LATER), edited!, typed, drafts[2]!.revision, db);
  return drafts;
}

describe("a member's file", () => {
  test("is tried without writing anything, and every row says what would become of it", () =>
    scene(async ({ db, recruiter, company }) => {
      await db.update(skills).set({ state: "deprecated" }).where(eq(skills.id, "postgresql"));
      const rest = [line(3, { skills: "Fortran; PostgreSQL" }), line(1)];
      const text = csv(line(1), line(2, { until: "soon" }), ...rest);
      const id = await checked(db, recruiter, text, { organisationId: company.id });
      const found = await findImportRow(db, id);
      expect(found).toMatchObject({ state: "checked", total: 4, progress: 0, error: null });
      expect(found.counts).toMatchObject({ good: 1, warned: 1, refused: 2, complete: 1 });
      const rows = await rowsOf(db, id);
      expect(rows.map(({ state, notes }) => [state, notes.map(({ code }) => code)])).toEqual([
        ["good", []],
        ["refused", ["notADate"]],
        ["warned", ["skillsToPublish", "unknownSkill", "goneSkill"]],
        ["refused", ["repeatedId"]],
      ]);
      expect(await ofCompany(db, company.id)).toEqual([]);
    }));

  test("becomes drafts with their own ids, in the record, and says nothing to search", () =>
    scene(async ({ db, recruiter, company }) => {
      const text = csv(line(1), line(2, { until: "soon" }));
      const id = await checked(db, recruiter, text, { organisationId: company.id });
      await db.delete(outbox);
      await committed(db, recruiter, id);
      expect(await db.select().from(outbox)).toEqual([]);
      const [draft, ...others] = await ofCompany(db, company.id);
      expect(others).toEqual([]);
      expect(draft).toMatchObject({
        state: "draft",
        source: null,
        externalId: "1",
        publishedAt: null,
        createdBy: recruiter.personId,
      });
      const [written, refused] = await rowsOf(db, id);
      expect(written).toMatchObject({ state: "written", postingId: draft!.id, outcome: "new" });
      expect(refused).toMatchObject({ state: "refused", postingId: null });
      expect(await contentOf(db, draft!)).toMatchObject({
        texts: { en: { title: "Intern 1" } },
        mode: "remote",
        deadlineOn: "2027-06-30",
        payFrom: 900,
        payCurrency: "EUR",
        payPeriod: "month",
        places: [{ place: "sofia" }],
        requires: [{ skill: "python" }, { skill: "sql" }],
        applicationUrl: "https://jobs.example/1",
      });
    }));

  test("is in the record from its upload to its drafts", () =>
    scene(async ({ db, recruiter, company }) => {
      const id = await checked(db, recruiter, csv(line(1)), { organisationId: company.id });
      await committed(db, recruiter, id);
      const [draft] = await ofCompany(db, company.id);
      const deeds = (subject: string) =>
        db.select().from(events).where(eq(events.subjectId, subject));
      expect(await deeds(draft!.id)).toMatchObject([
        { verb: "imported", personId: recruiter.personId, role: "member" },
      ]);
      const own = await deeds(id);
      expect(own.map(({ verb }) => verb).toSorted()).toEqual([
        "import_committed",
        "import_started",
      ]);
      expect(await findImportRow(db, id)).toMatchObject({ state: "done", counts: { written: 1 } });
    }));

  test("a row that is mended is judged at once, with those that had the same id, and written afterwards", () =>
    scene(async ({ db, recruiter, company }) => {
      const text = csv(line(1), line(2, { until: "soon" }), line(1, { title: "Another" }));
      const id = await checked(db, recruiter, text, { organisationId: company.id });
      const cells = (n: string, until: string) => [
        n,
        "T",
        "Text",
        "Sofia",
        "remote",
        until,
        "900 EUR",
        "Python",
        "https://a.example",
      ];
      const mended = await mendRow(recruiter, id, 2, cells("2", "2027-06-30"), db);
      expect(mended).toEqual({ state: "good", next: 3 });
      await committed(db, recruiter, id);
      expect(await ofCompany(db, company.id)).toHaveLength(2);
      // The written row keeps its id, so another one may not take it.
      expect(await mendRow(recruiter, id, 3, cells("1", "2027-06-30"), db)).toMatchObject({
        state: "refused",
      });
      expect(await mendRow(recruiter, id, 3, cells("3", "2027-06-30"), db)).toEqual({
        state: "good",
        next: null,
      });
      await committed(db, recruiter, id);
      expect((await ofCompany(db, company.id)).map(({ externalId }) => externalId)).toEqual([
        "1",
        "2",
        "3",
      ]);
      await expect(mendRow(recruiter, id, 1, cells("1", ""), db)).rejects.toMatchObject({
        refusals: [{ code: "importRowWritten" }],
      });
    }));

  test("the first of two rows with one id that gets another lets the second be", () =>
    scene(async ({ db, recruiter, company }) => {
      const text = csv(line(1), line(1, { title: "Second" }));
      const id = await checked(db, recruiter, text, { organisationId: company.id });
      const cells = ["7", "T", "Text", "Sofia", "remote", "", "900 EUR", "Python", ""];
      await mendRow(recruiter, id, 1, cells, db);
      expect((await rowsOf(db, id)).map(({ state }) => state)).toEqual(["warned", "good"]);
    }));

  test("again: drafts are overwritten, published ones get a new version, others are left alone", () =>
    scene(async (played) => {
      const { db, recruiter, company } = played;
      const [, published] = await lifeOfFour(played);
      const later = at(recruiter, LATEST);
      const start = { organisationId: company.id };
      const lines = [1, 2, 3, 4].map((n) => line(n, { title: "New" }));
      const text = csv(...lines, line(5));
      const id = await checked(db, later, text, start);
      expect(await getImport(later, id, db)).toMatchObject({ revisedAtOnce: 1, wouldPublish: 2 });
      await committed(db, later, id);
      const counts = { written: 3, untouched: 2 };
      expect(await getImport(later, id, db)).toMatchObject({ revisedAtOnce: 0, counts });
      const rows = await rowsOf(db, id);
      expect(rows.map(({ outcome, notes }) => [outcome, notes[0]?.code])).toEqual([
        ["changed", undefined],
        ["changed", undefined],
        ["leftAlone", "editedHere"],
        ["leftAlone", "closedHere"],
        ["new", undefined],
      ]);
      const after = await imported(db, company.id);
      expect(after.map(({ state, versionNumber }) => [state, versionNumber])).toEqual([
        ["draft", 1],
        ["published", 2],
        ["draft", 1],
        ["closed", 1],
        ["draft", 1],
      ]);
      const [word] = await db.select().from(outbox).where(eq(outbox.entityId, published!.id));
      expect(word!.version).toBe(after[1]!.revision);
      expect(await db.select().from(overwrittenDrafts)).toHaveLength(2);
      const again = await checked(db, at(later, new Date(LATEST.getTime() + 1000)), text, start);
      expect((await findImportRow(db, again)).counts).toMatchObject({ unchanged: 3, leftAlone: 2 });
    }));

  test("a published posting stays complete: the row that would take something out is refused", () =>
    scene(async ({ db, recruiter, company }) => {
      await publishFirst(db, company.id);
      const start = { organisationId: company.id };
      const first = await checked(db, recruiter, csv(line(1)), start);
      await committed(db, recruiter, first, { rows: "good", drafts: "publish" });
      const [posting] = (await ofCompany(db, company.id)).filter((row) => row.externalId === "1");
      expect(posting!.state).toBe("published");
      const id = await checked(db, recruiter, csv(line(1, { link: "" })), start);
      expect((await rowsOf(db, id))[0]).toMatchObject({
        state: "refused",
        notes: [{ level: "error", code: "contactToPublish" }, { level: "missing" }],
      });
    }));
});

describe("publishing what is complete", () => {
  test("hands in the first posting of an organisation alone, and all others once it is approved", () =>
    scene(async ({ db, recruiter, company, system }) => {
      const text = csv(line(1), line(2), line(3, { link: "" }));
      const id = await checked(db, recruiter, text, { organisationId: company.id });
      await committed(db, recruiter, id, { rows: "good", drafts: "publish" });
      const states = async () => (await ofCompany(db, company.id)).map(({ state }) => state);
      expect(await states()).toEqual(["in_review", "draft", "draft"]);
      const [first] = await ofCompany(db, company.id);
      await approvePosting(system, first!.id, first!, db);
      await publishImported(recruiter, id, db);
      await work(db, id);
      expect(await states()).toEqual(["published", "published", "draft"]);
      expect(await findImportRow(db, id)).toMatchObject({ state: "done" });
      await expect(publishImported(recruiter, id, db)).rejects.toMatchObject({
        refusals: [{ code: "importNothingToPublish" }],
      });
    }));

  test("says at the rows which drafts were refused since, and why, and does not offer them again", () =>
    scene(async ({ db, recruiter, company }) => {
      await publishFirst(db, company.id);
      const text = csv(line(1), line(2, { until: "2027-03-01" }), line(3), line(4, { link: "" }));
      const id = await checked(db, recruiter, text, { organisationId: company.id });
      await committed(db, recruiter, id);
      expect((await findImportRow(db, id)).counts).toMatchObject({ complete: 3, lacking: 1 });
      const [, , third] = await imported(db, company.id);
      const {
        contactEmail: _none,
        applicationUrl: _gone,
        ...content
      } = await contentOf(db, third!);
      await revisePosting(recruiter, third!.id, content as typeof content, third!.revision, db);
      const nextDay = at(recruiter, new Date("2027-03-02T09:00:00Z"));
      await publishImported(nextDay, id, db);
      await work(db, id, { now: nextDay.now });
      const states = (await imported(db, company.id)).map(({ state }) => state);
      expect(states).toEqual(["published", "draft", "draft", "draft"]);
      expect((await rowsOf(db, id)).map(({ notes }) => notes.map(({ code }) => code))).toEqual([
        [],
        ["deadlinePassed"],
        ["contactToPublish"],
        ["contactToPublish"],
      ]);
      const found = await findImportRow(db, id);
      expect(found).toMatchObject({ state: "done", counts: { complete: 1, lacking: 3 } });
      const page = await getImport(recruiter, id, db);
      expect(page.publishable).toBe(0);
      const { rows } = await listImportRows(recruiter, id, { page: 1 }, db);
      expect(rows.map(({ number }) => number)).toEqual([2, 3, 4, 1]);
    }));

  test("waits for the organisation to be verified", () =>
    scene(async ({ db, recruiter, company }) => {
      await db.update(organisations).set({ state: "new" }).where(eq(organisations.id, company.id));
      const id = await checked(db, recruiter, csv(line(1)), { organisationId: company.id });
      await committed(db, recruiter, id, { rows: "good", drafts: "publish" });
      expect((await ofCompany(db, company.id)).map(({ state }) => state)).toEqual(["draft"]);
      expect(await findImportRow(db, id)).toMatchObject({ state: "done" });
    }));
});
