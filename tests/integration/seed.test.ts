import { count, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  openAt,
  openPostings,
  organisations,
  outbox,
  people,
  postingPlaces,
  postings,
  postingTransitions,
  skillCredits,
  skillRelations,
  skills,
} from "#db/schema/index.ts";
import { isPasswordOf } from "#app/auth/password.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { latestSnapshot } from "#app/domain/matching/snapshots.server.ts";
import { isNextReviewed } from "#app/domain/posting/review-due.server.ts";
import { listForReview } from "#app/domain/posting/review-page.server.ts";
import { approvePosting } from "#app/domain/posting/review.server.ts";
import { loadVocabulary } from "#app/domain/skill/load-vocabulary.server.ts";
import type { VocabularyEntry } from "#app/domain/skill/load-vocabulary.server.ts";
import { listQueues } from "#app/domain/office/queues.server.ts";
import { listReports } from "#app/domain/report/queries.server.ts";
import { listVerifications } from "#app/domain/verification/waiting.server.ts";
import { cast, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { SEED_PASSWORD } from "#tools/seed/plant-people.ts";
import { seedDatabase } from "#tools/seed/seed-database.ts";
import { signInTable } from "#tools/seed/sign-ins.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const entry = (id: string, more: Partial<VocabularyEntry> = {}): VocabularyEntry => ({
  id,
  type: "knowledge",
  en: id,
  bg: id,
  altEn: [],
  altBg: [],
  broader: [],
  related: [],
  ...more,
});

const rowCounts = async (db: Database) => {
  const [row] = await db.execute(sql`
    select (select count(*) from organisations) organisations, (select count(*) from people) people,
      (select count(*) from postings) postings, (select count(*) from posting_versions) versions,
      (select count(*) from modules) modules, (select count(*) from events) events,
      (select count(*) from organisation_claims) claims, (select count(*) from reports) reports,
      (select count(*) from organisation_evidence) evidence,
      (select count(*) from saved_searches) searches, (select count(*) from saved_postings) saved,
      (select count(*) from match_snapshots) snapshots, (select sum(version) from outbox) announced,
      (select sum(revision) from skills) revisions, (select count(*) from skill_credits) credits`);
  return row;
};

const credits = async (db: Database) =>
  (await db.select().from(skillCredits))
    .map(({ fromId, toId, credit }) => `${fromId} ${toId} ${credit}`)
    .toSorted();

async function expectOpenPostings(db: Database) {
  const open = await db
    .select({ kind: openPostings.kind, n: count() })
    .from(openPostings)
    .where(openAt(NOW))
    .groupBy(openPostings.kind);
  expect(Object.fromEntries(open.map(({ kind, n }) => [kind, n]))).toEqual({
    programme: 30,
    internship: 60,
    project_proposal: 25,
    co_development_offer: 25,
  });
  const strangers = await db
    .select()
    .from(postingPlaces)
    .where(sql`${postingPlaces.settlementId} is null`);
  expect(strangers).toEqual([]);
  const drafts = await db.select().from(postings).where(eq(postings.state, "draft"));
  expect(drafts).toHaveLength(3);
}

/** The staff's queue holds the first postings of two verified organisations that have published nothing. */
async function expectReviews(db: Database) {
  const { staff } = await cast(db);
  const { rows: waiting } = await listForReview(staff, 1, db);
  expect(waiting.map(({ kind, organisation }) => [kind, organisation.state])).toEqual([
    ["project_proposal", "verified"],
    ["internship", "verified"],
  ]);
  for (const posting of waiting) {
    expect(await isNextReviewed(db, posting.organisationId)).toBe(true);
    await approvePosting(staff, posting.id, posting, db);
  }
}

/** Whoever claims what an import listed has published nothing yet, so that staff read the first change. */
async function expectListedUnclaimed(db: Database) {
  const rows = await db
    .select({ posting: postings, organisation: organisations })
    .from(postings)
    .innerJoin(organisations, eq(organisations.id, postings.organisationId))
    .where(eq(organisations.state, "unclaimed"));
  expect(rows.length).toBeGreaterThan(0);
  for (const { posting, organisation } of rows) {
    expect(posting.source).toBe(organisation.listedFrom);
    expect(await isNextReviewed(db, organisation.id)).toBe(true);
  }
}

/** The record that people's work would leave, and word to search. */
async function expectRecord(db: Database) {
  const published = await db
    .select()
    .from(postingTransitions)
    .where(eq(postingTransitions.toState, "published"));
  expect(published).toHaveLength(141);
  const submitted = await db
    .select()
    .from(postingTransitions)
    .where(eq(postingTransitions.toState, "in_review"));
  expect(submitted).toHaveLength(2);
  const announced = await db
    .select({ entity: outbox.entity, n: count() })
    .from(outbox)
    .groupBy(outbox.entity);
  expect(Object.fromEntries(announced.map(({ entity, n }) => [entity, n]))).toEqual({
    organisation: 32,
    posting: 143,
    skill: vocabulary.length,
  });
  const snapshot = await latestSnapshot(db);
  expect(snapshot.kinds.internship?.n).toBe(60);
}

/** Nothing of the office's first page is empty that the seed can fill. */
async function expectOffice(db: Database) {
  const { staff } = await cast(db);
  const queues = await listQueues(staff, db);
  const waiting = Object.fromEntries(queues.map(({ name, waiting }) => [name, waiting]));
  expect(waiting).toMatchObject({
    reviews: 2,
    verifications: 1,
    domains: 1,
    claims: 1,
    reports: 1,
    owners: 1,
  });
  const [first] = (await listVerifications(staff, 1, db)).rows;
  expect(first).toMatchObject({
    members: 1,
    evidence: [{ kind: "statement" }, { kind: "domain" }],
    duplicates: [{ state: "new", hasSameHost: true }],
  });
  const [reported] = (await listReports(staff, 1, db)).rows;
  expect(reported!.reports.map(({ isFromAccount }) => isFromAccount)).toEqual([true, false]);
}

async function expectSignIns(db: Database) {
  const rows = await db.select().from(people);
  expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(["member", "staff", "student"]));
  expect(rows.every(({ isSeeded }) => isSeeded)).toBe(true);
  expect(await isPasswordOf(rows[0]!.passwordHash, SEED_PASSWORD)).toBe(true);
  const table = await signInTable(db, NOW);
  for (const { email } of rows) expect(table).toContain(email);
  expect(table).toContain(SEED_PASSWORD);
}

describe("the seed", () => {
  test("plants the cluster once: open postings, their record, and people who can sign in", () =>
    inRolledBackTransaction(async (db) => {
      expect(await signInTable(db, NOW)).toBe("");
      expect((await seedDatabase(db, { now: NOW, demo: true })).postings).toBe(146);
      await expectOpenPostings(db);
      await expectRecord(db);
      await expectSignIns(db);
      const before = await rowCounts(db);
      const again = await seedDatabase(db, { now: NOW, demo: true });
      expect(again).toMatchObject({ postings: 0, changedSkills: 0, changedSettlements: 0 });
      expect(await rowCounts(db)).toEqual(before);
      await expectOffice(db);
      await expectReviews(db);
      await expectListedUnclaimed(db);
    }));

  test("plants nothing beside organisations that are there, nor without being asked", () =>
    inRolledBackTransaction(async (db) => {
      const bare = await seedDatabase(db, { now: NOW, demo: false });
      expect(bare.postings).toBe(0);
      expect(bare.changedSkills).toBe(vocabulary.length);
      expect(await db.select().from(organisations)).toEqual([]);
      await db.insert(organisations).values({ kind: "company", name: "Somebody's" });
      expect((await seedDatabase(db, { now: NOW, demo: true })).postings).toBe(0);
      expect(await db.select().from(organisations)).toHaveLength(1);
    }));
});

describe("loading a vocabulary", () => {
  const system = systemActor(NOW);
  const first = [
    entry("programming"),
    entry("java", { broader: ["programming"], uri: "https://skills.example/java" }),
    entry("kotlin", { related: ["java"] }),
  ];

  test("mirrors what is related and derives the credits", () =>
    inRolledBackTransaction(async (db) => {
      await loadVocabulary(system, first, db);
      const links = await db.select().from(skillRelations);
      expect(links.map(({ fromId, toId, kind }) => `${fromId} ${kind} ${toId}`).toSorted()).toEqual(
        ["java broader programming", "java related kotlin", "kotlin related java"],
      );
      expect(await credits(db)).toEqual([
        "java java 1000",
        "java kotlin 300",
        "java programming 800",
        "kotlin java 300",
        "kotlin kotlin 1000",
        "programming java 400",
        "programming programming 1000",
      ]);
    }));

  test("announces what has changed and nothing else", () =>
    inRolledBackTransaction(async (db) => {
      await loadVocabulary(system, first, db);
      await db.delete(outbox);
      const moved = [
        first[0]!,
        entry("java", { broader: ["programming"] }),
        entry("kotlin", { broader: ["programming"], uri: "https://skills.example/java" }),
      ];
      const loaded = await loadVocabulary(system, moved, db);
      expect(loaded.changedSkills).toBe(2);
      const told = await db.select().from(outbox);
      expect(told.map(({ entityId, version }) => [entityId, version]).toSorted()).toEqual([
        ["java", 2],
        ["kotlin", 2],
      ]);
      expect(await credits(db)).toContain("kotlin programming 800");
      expect(await credits(db)).not.toContain("kotlin java 300");
      expect(await db.select().from(events)).toHaveLength(2);
      await loadVocabulary(system, moved, db);
      expect(await db.select().from(events)).toHaveLength(2);
    }));

  test("keeps skills that the entries do not name", () =>
    inRolledBackTransaction(async (db) => {
      await loadVocabulary(system, first, db);
      await loadVocabulary(system, [first[0]!], db);
      expect(await db.select().from(skills)).toHaveLength(3);
      expect(await credits(db)).toHaveLength(7);
    }));

  test("is for staff and the system alone", () =>
    inRolledBackTransaction(async (db) => {
      const { coordinator, student, staff } = await cast(db);
      await expect(loadVocabulary(coordinator, first, db)).rejects.toThrow(Forbidden);
      await expect(loadVocabulary(student, first, db)).rejects.toThrow(Forbidden);
      expect((await loadVocabulary(staff, first, db)).skills).toBe(3);
    }));
});
