import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  internshipVersions,
  openPostings,
  organisations,
  organisationTransitions,
  outbox,
  postings,
  postingSearchTexts,
  postingSkills,
  postingTransitions,
  postingVersions,
} from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { importRows } from "#app/domain/import/import-rows.server.ts";
import { parseMapping } from "#app/domain/import/mapping.ts";
import type { ImportOrder } from "#app/domain/import/read-candidates.ts";
import { loadSkillFinder } from "#app/domain/import/vocabulary.server.ts";
import { closePosting, revisePosting } from "#app/domain/posting/commands.server.ts";
import { contentOf } from "#app/domain/posting/content-of.server.ts";
import { at, cast, makePerson, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const LATER = new Date(NOW.getTime() + 60_000);
const SOURCE = "A board";
const mapping = parseMapping(
  {
    fields: {
      externalId: "id",
      organisation: "company",
      language: { constant: "en" },
      "texts.en.title": "title",
      "texts.en.description": "about",
      places: "town",
      mode: "mode",
      deadlineOn: "until",
    },
    skills: { requires: [{ labels: "tags" }, { found: ["texts.en.description"] }] },
  },
  "internship",
);

type Row = Record<string, unknown>;
const row = (id: string, more: Row = {}): Row => ({
  id,
  company: "Балкан Софт",
  title: `Intern ${id}`,
  about: "Work with Python.",
  town: "София",
  tags: ["SQL"],
  ...more,
});

async function bring(
  db: Database,
  rows: Row[],
  more: Partial<ImportOrder> = {},
  actor: Actor = systemActor(NOW),
) {
  const order: ImportOrder = {
    kind: "internship",
    mapping,
    files: new Map(),
    finder: await loadSkillFinder(db, { taken: "exact", shown: 0, by: "company" }),
    source: SOURCE,
    taken: "exact" as const,
    dryRun: false,
    goodRowsOnly: false,
    ...more,
  };
  const sources = rows.map((fields, index) => ({ row: index + 1, fields, raw: fields }));
  return importRows(actor, sources, order, sources.length, db);
}

const outcomes = ({ rows }: Awaited<ReturnType<typeof bring>>) => rows.map((r) => r.outcome);

async function posting(db: Database, externalId: string) {
  const [found] = await db
    .select()
    .from(postings)
    .where(and(eq(postings.source, SOURCE), eq(postings.externalId, externalId)));
  return found!;
}

const scene = (work: (db: Database) => Promise<void>) =>
  inRolledBackTransaction(async (db) => {
    await makeVocabulary(db);
    await work(db);
  });

test("a new row is a published posting of an unclaimed organisation, with its record", () =>
  scene(async (db) => {
    const report = await bring(db, [row("1"), row("2")]);
    expect(report).toMatchObject({ isWritten: true, newOrganisations: 1 });
    const one = await posting(db, "1");
    expect(one).toMatchObject({ state: "published", versionNumber: 1, publishedAt: NOW });
    expect(one.expiresAt!.getTime() - NOW.getTime()).toBe(180 * 24 * 3600 * 1000);
    const [owner] = await db
      .select()
      .from(organisations)
      .where(eq(organisations.id, one.organisationId));
    expect(owner).toMatchObject({ state: "unclaimed", kind: "company", listedFrom: SOURCE });
    const listed = await db
      .select()
      .from(organisationTransitions)
      .where(eq(organisationTransitions.organisationId, owner!.id));
    expect(listed).toMatchObject([{ fromState: null, toState: "unclaimed" }]);
  }));

test("the import leaves transition, event, word to search and a text to search in", () =>
  scene(async (db) => {
    await bring(db, [row("1")]);
    const one = await posting(db, "1");
    const moved = await db
      .select()
      .from(postingTransitions)
      .where(eq(postingTransitions.postingId, one.id));
    expect(moved).toMatchObject([{ fromState: null, toState: "published", note: "import" }]);
    const recorded = await db.select().from(events).where(eq(events.subjectId, one.id));
    expect(recorded.map(({ verb }) => verb)).toEqual(["imported"]);
    const [word] = await db.select().from(outbox).where(eq(outbox.entityId, one.id));
    expect(word).toMatchObject({ entity: "posting", version: 1 });
    const [text] = await db
      .select()
      .from(postingSearchTexts)
      .where(eq(postingSearchTexts.postingId, one.id));
    expect(text!.title).toBe("intern 1");
  }));

test("skills keep where they came from, and pay may be unknown", () =>
  scene(async (db) => {
    await bring(db, [row("1")]);
    const one = await posting(db, "1");
    const [open] = await db.select().from(openPostings).where(eq(openPostings.id, one.id));
    const skills = await db
      .select()
      .from(postingSkills)
      .where(eq(postingSkills.versionId, open!.versionId))
      .orderBy(postingSkills.position);
    expect(skills).toMatchObject([
      { skillId: "sql", source: "label", span: null, importance: 2 },
      { skillId: "python", source: "exact", span: "Python", importance: 2 },
    ]);
    const [own] = await db
      .select()
      .from(internshipVersions)
      .where(eq(internshipVersions.versionId, open!.versionId));
    expect(own!.payKind).toBeNull();
  }));

test("a second run changes nothing; a changed row becomes a new version and keeps the old one", () =>
  scene(async (db) => {
    await bring(db, [row("1"), row("2")]);
    const again = await bring(db, [row("1"), row("2", { title: "Other" })], {}, systemActor(LATER));
    expect(outcomes(again)).toEqual(["unchanged", "changed"]);
    expect(again.newOrganisations).toBe(0);
    expect(await posting(db, "1")).toMatchObject({ versionNumber: 1, revision: 1, updatedAt: NOW });
    const two = await posting(db, "2");
    expect(two).toMatchObject({ versionNumber: 2, revision: 2, state: "published" });
    const versions = await db
      .select()
      .from(postingVersions)
      .where(eq(postingVersions.postingId, two.id))
      .orderBy(postingVersions.number);
    expect(versions.map(({ texts }) => texts.en!.title)).toEqual(["Intern 2", "Other"]);
    const [word] = await db.select().from(outbox).where(eq(outbox.entityId, two.id));
    expect(word!.version).toBe(2);
  }));

test("a past deadline comes in as closed, and a later one opens it again", () =>
  scene(async (db) => {
    const report = await bring(db, [row("1", { until: "2027-02-28" })]);
    expect(report.rows[0]).toMatchObject({ outcome: "new", isClosed: true });
    expect(await posting(db, "1")).toMatchObject({ state: "closed", closeReason: "expired" });
    await bring(db, [row("1", { until: "2027-06-30" })], {}, systemActor(LATER));
    const one = await posting(db, "1");
    expect(one).toMatchObject({ state: "published", closeReason: null });
    expect(one.expiresAt!.toISOString()).toBe("2027-06-30T21:00:00.000Z");
  }));

test("one refused row holds back all, and the good rows alone can be asked for", () =>
  scene(async (db) => {
    const rows = [row("1"), row("2", { mode: "odd" }), row("1"), row("3", { company: "" })];
    const none = await bring(db, rows);
    expect(none.isWritten).toBe(false);
    expect(outcomes(none)).toEqual(["new", "refused", "refused", "refused"]);
    expect(await db.select().from(postings).where(eq(postings.source, SOURCE))).toEqual([]);
    const some = await bring(db, rows, { goodRowsOnly: true });
    expect(some.isWritten).toBe(true);
    expect(some.rows.map(({ errors }) => errors[0]?.code)).toEqual([
      undefined,
      "unknownChoice",
      "repeatedId",
      "noOrganisation",
    ]);
    expect(await db.select().from(postings).where(eq(postings.source, SOURCE))).toHaveLength(1);
  }));

test("a dry run says what would happen and writes nothing", () =>
  scene(async (db) => {
    const report = await bring(db, [row("1")], { dryRun: true, taken: "none" as const });
    expect(report).toMatchObject({ isWritten: false, newOrganisations: 1 });
    expect(report.rows[0]!.suggestions).toEqual([
      { field: "requires", skill: "python", tier: "exact", span: "Python", isTaken: false },
    ]);
    expect(await db.select().from(postings).where(eq(postings.source, SOURCE))).toEqual([]);
    expect(
      await db.select().from(organisations).where(eq(organisations.listedFrom, SOURCE)),
    ).toEqual([]);
  }));

test("the same organisation is found again however its name is written", () =>
  scene(async (db) => {
    await bring(db, [row("1", { company: "Балкан Софт" })]);
    const more = await bring(db, [row("2", { company: "БАЛКАН  софт" })]);
    expect(more.newOrganisations).toBe(0);
    expect((await posting(db, "2")).organisationId).toBe((await posting(db, "1")).organisationId);
  }));

test("what was edited or closed here is left alone", () =>
  scene(async (db) => {
    await bring(db, [row("1"), row("2")]);
    const [one, two] = [await posting(db, "1"), await posting(db, "2")];
    const content = await contentOf(db, one);
    content.texts.en!.title = "Edited here";
    await db
      .update(organisations)
      .set({ state: "verified" })
      .where(eq(organisations.id, one.organisationId));
    const owner = await makePerson(db, "member", [
      { organisationId: one.organisationId, role: "owner" },
    ]);
    Object.assign(content, { payKind: "unpaid", contactEmail: "post@tandem.example" });
    Object.assign(content, { mode: "on_site" });
    await revisePosting(at(owner, LATER), one.id, content, one.revision, db);
    await closePosting(at(owner, LATER), two.id, { reason: "filled" }, db);
    const changed = [
      row("1", { title: "From the source" }),
      row("2", { title: "From the source" }),
    ];
    const report = await bring(db, changed, {}, systemActor(LATER));
    expect(report.rows.map(({ outcome, warnings }) => [outcome, warnings.at(-1)?.code])).toEqual([
      ["leftAlone", "editedHere"],
      ["leftAlone", "closedHere"],
    ]);
    expect(await posting(db, "1")).toMatchObject({ versionNumber: 2 });
    expect(await posting(db, "2")).toMatchObject({ state: "closed", closeReason: "filled" });
  }));

test("kind and organisation of a known posting do not change, nor does a suspended one get more", () =>
  scene(async (db) => {
    await bring(db, [row("1")]);
    const [moved] = (await bring(db, [row("1", { company: "Another" })])).rows;
    expect(moved!.errors[0]!.code).toBe("organisationIsFixed");
    const offers = parseMapping({ fields: mapping.fields }, "internship");
    const proposal = await bring(db, [row("1")], { kind: "project_proposal", mapping: offers });
    expect(proposal.rows[0]!.errors[0]!.code).toBe("organisationOfOtherSide");
    await db
      .update(organisations)
      .set({ state: "suspended" })
      .where(eq(organisations.listedFrom, SOURCE));
    const [late] = (await bring(db, [row("4")])).rows;
    expect(late!.errors[0]!.code).toBe("organisationNotPublic");
  }));

test("all rows can belong to one known organisation", () =>
  scene(async (db) => {
    const { company } = await cast(db);
    const organisation = { ...company, isNew: false };
    await bring(db, [row("1", { company: "" })], { organisation });
    expect((await posting(db, "1")).organisationId).toBe(company.id);
  }));

test("staff import, members and students do not", () =>
  scene(async (db) => {
    const staff = await makePerson(db, "staff");
    expect((await bring(db, [row("1")], {}, staff)).isWritten).toBe(true);
    expect(await posting(db, "1")).toMatchObject({ createdBy: staff.personId });
    for (const role of ["member", "student"] as const) {
      const other = await makePerson(db, role);
      await expect(bring(db, [row("2")], {}, other)).rejects.toThrow(Forbidden);
    }
  }));
