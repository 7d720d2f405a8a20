import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import * as t from "#db/schema/index.ts";
import { keepTo } from "#app/domain/retention/commands.server.ts";
import { endOfKeeping, PERIODS, RULE_NAMES } from "#app/domain/retention/periods.ts";
import type { RuleName } from "#app/domain/retention/periods.ts";
import { getRetention } from "#app/domain/retention/queries.server.ts";
import { systemActor } from "#app/domain/actor.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { makeOrganisation, makePerson, NOW, unique } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";
import { putFile } from "#tests/support/full-account.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

const system = systemActor(NOW);
const MINUTE_MS = 60_000;

const someone = async (db: Database) => (await makePerson(db, "member")).personId;

async function makePosting(db: Database) {
  const [known] = await db.select({ id: t.skills.id }).from(t.skills).limit(1);
  if (!known) await makeVocabulary(db);
  const { id } = await makeOrganisation(db, "company");
  return (await createDraft(system, id, contentFor("internship"), db)).id;
}

const mail = (db: Database, row: Partial<typeof t.mails.$inferInsert>) =>
  db.insert(t.mails).values({
    messageId: unique("message"),
    toAddress: "somebody@mail.example",
    language: "en",
    topic: "account",
    message: "confirm_address",
    values: {},
    nextAttemptAt: NOW,
    createdAt: NOW,
    ...row,
  });

async function makeImport(db: Database, state: "done" | "checked", changedAt: Date) {
  const fileId = await putFile(db, "import", null, changedAt);
  const times = { createdAt: changedAt, changedAt };
  await db
    .insert(t.imports)
    .values({ kind: "internship", state, fileId, fileName: "rows.csv", ...times });
}

/** Puts something there that was over at an instant. */
type Put = (db: Database, at: Date) => Promise<unknown>;

const PUT: Record<Exclude<RuleName, `unused_accounts_${string}`>, Put> = {
  sign_ups: (db, expiresAt) =>
    db.insert(t.signUps).values({
      id: unique("id"),
      email: "new@mail.example",
      name: "New",
      role: "student",
      language: "en",
      passwordHash: "none",
      createdAt: NOW,
      expiresAt,
    }),
  account_links: async (db, expiresAt) =>
    db.insert(t.accountTokens).values({
      id: unique("id"),
      purpose: "reset_password",
      personId: await someone(db),
      createdAt: NOW,
      expiresAt,
    }),
  sessions: async (db, absoluteExpiresAt) =>
    db.insert(t.sessions).values({
      id: unique("id"),
      userId: await someone(db),
      expiresAt: new Date(NOW.getTime() + MINUTE_MS),
      absoluteExpiresAt,
    }),
  attempts: (db, at) => db.insert(t.attempts).values({ action: "sign_in", subject: "hash", at }),
  invitations: async (db, withdrawnAt) =>
    db.insert(t.invitations).values({
      organisationId: (await makeOrganisation(db)).id,
      email: "asked@mail.example",
      role: "viewer",
      secretHash: unique("hash"),
      createdAt: NOW,
      expiresAt: NOW,
      withdrawnAt,
    }),
  sent_mails: (db, sentAt) => mail(db, { state: "sent", sentAt }),
  parked_mails: (db, createdAt) => mail(db, { state: "parked", createdAt }),
  unfinished_imports: (db, at) => makeImport(db, "checked", at),
  finished_imports: (db, at) => makeImport(db, "done", at),
  left_files: (db, at) => putFile(db, "logo", null, at),
  autosaves: async (db, savedAt) =>
    db
      .insert(t.formAutosaves)
      .values({ personId: await someone(db), form: "internship", entries: [], savedAt }),
  saved_postings: async (db, updatedAt) => {
    const postingId = await makePosting(db);
    await db.update(t.postings).set({ updatedAt }).where(eq(t.postings.id, postingId));
    await db
      .insert(t.savedPostings)
      .values({ personId: await someone(db), postingId, savedAt: updatedAt });
  },
  match_list_visits: async (db, lastAt) =>
    db.insert(t.matchListVisits).values({
      personId: await someone(db),
      postingId: await makePosting(db),
      lastAt,
      seen: {
        own: unique("version"),
        rules: "6",
        snapshot: "1",
        vocabulary: 1,
        aside: [],
        matches: [],
      },
    }),
  overwritten_drafts: async (db, overwrittenAt) =>
    db.insert(t.overwrittenDrafts).values({
      postingId: await makePosting(db),
      revision: 1,
      content: {},
      createdAt: NOW,
      overwrittenAt,
    }),
  reporters: async (db, decidedAt) =>
    db.insert(t.reports).values({
      postingId: await makePosting(db),
      reason: "fraud",
      language: "en",
      state: "upheld",
      reporterEmail: "visitor@mail.example",
      reportedAt: NOW,
      decidedAt,
    }),
  job_runs: (db, startedAt) => db.insert(t.jobRuns).values({ job: "a-job", startedAt }),
};

describe("a rule of retention", () => {
  test.each(Object.entries(PUT))("%s removes what is over, and nothing else", (name, put) =>
    inRolledBackTransaction(async (db) => {
      const rule = name as RuleName;
      const end = endOfKeeping(PERIODS[rule], NOW);
      await put(db, end);
      await put(db, new Date(end.getTime() + MINUTE_MS));
      expect(await keepTo(system, rule, db)).toBe(1);
      expect(await keepTo(system, rule, db)).toBe(0);
      const later = systemActor(new Date(NOW.getTime() + MINUTE_MS));
      expect(await keepTo(later, rule, db)).toBe(1);
      const runs = await db.select().from(t.retentionRuns);
      expect(runs.map(({ removed }) => removed).toSorted()).toEqual([0, 1, 1]);
    }),
  );

  test("takes files along with their import, and leaves those that something refers to", () =>
    inRolledBackTransaction(async (db) => {
      const longAgo = new Date("2020-01-01T00:00:00Z");
      await makeImport(db, "checked", longAgo);
      const fileId = await putFile(db, "logo", null, longAgo);
      const { id: organisationId } = await makeOrganisation(db);
      await db.insert(t.organisationLogos).values({ organisationId, fileId, width: 1, height: 1 });
      expect(await keepTo(system, "left_files", db)).toBe(0);
      expect(await keepTo(system, "unfinished_imports", db)).toBe(1);
      expect((await db.select().from(t.files)).map(({ id }) => id)).toEqual([fileId]);
    }));

  test("keeps what a list of matches showed a member while the posting is open, however long they were away", () =>
    inRolledBackTransaction(async (db) => {
      const longAgo = new Date("2020-01-01T00:00:00Z");
      await PUT.match_list_visits(db, longAgo);
      const [visit] = await db.select().from(t.matchListVisits);
      const { postingId, personId } = visit!;
      const ofPosting = eq(t.postings.id, postingId);
      const [posting] = await db.select().from(t.postings).where(ofPosting);
      const { organisationId } = posting!;
      await db.insert(t.members).values({ organisationId, personId, role: "editor" });
      expect(await keepTo(system, "match_list_visits", db)).toBe(0);
      await db.update(t.postings).set({ updatedAt: longAgo }).where(ofPosting);
      expect(await keepTo(system, "match_list_visits", db)).toBe(1);
    }));

  test("keeps a report itself, and what is not decided", () =>
    inRolledBackTransaction(async (db) => {
      await PUT.reporters(db, new Date("2026-01-01T00:00:00Z"));
      await db.insert(t.reports).values({
        postingId: await makePosting(db),
        reason: "fraud",
        language: "en",
        reporterEmail: "open@mail.example",
        reportedAt: new Date("2020-01-01T00:00:00Z"),
      });
      await keepTo(system, "reporters", db);
      const left = await db
        .select()
        .from(t.reports)
        .orderBy(sql`reported_at`);
      expect(left.map(({ reporterEmail }) => reporterEmail)).toEqual(["open@mail.example", null]);
    }));

  test("is kept to by the clock alone, and shown to staff alone", () =>
    inRolledBackTransaction(async (db) => {
      const staff = await makePerson(db, "staff");
      const member = await makePerson(db, "member");
      await expect(keepTo(staff, "sessions", db)).rejects.toThrow(Forbidden);
      await expect(getRetention(member, db)).rejects.toThrow(Forbidden);
      await PUT.sent_mails(db, new Date("2026-01-01T00:00:00Z"));
      await keepTo(system, "sent_mails", db);
      const later = { ...staff, now: new Date(NOW.getTime() + MINUTE_MS) };
      const { rules } = await getRetention(later, db);
      expect(rules.map(({ name }) => name)).toEqual(RULE_NAMES);
      const mails = rules.find(({ name }) => name === "sent_mails");
      expect(mails).toMatchObject({ removed: 1, runs: [{ at: NOW, removed: 1 }] });
    }));
});
