import { and, eq, isNull, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import {
  events,
  files,
  mails,
  members,
  people,
  postings,
  postingTransitions,
  reports,
} from "#db/schema/index.ts";
import { closeOwnAccount } from "#app/domain/account/close-account.server.ts";
import { getClosure } from "#app/domain/account/queries.server.ts";
import { makeOrganisation, makePerson, NOW } from "#tests/support/cast.ts";
import { contentFor } from "#tests/support/contents.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { makeFullAccount } from "#tests/support/full-account.ts";
import { createDraft } from "#app/domain/posting/commands.server.ts";
import { makeVocabulary } from "#tests/support/skills.ts";

/** Rows of all tables in which a text stands anywhere, written as `table: row`. */
async function rowsWith(db: Database, text: string): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  expect(tables.length).toBeGreaterThan(40);
  const found = [];
  for (const { name } of tables) {
    const rows = await db.execute<{ row: string }>(sql`
      select x::text as row from ${sql.identifier(name)} x
      where x::text ilike ${`%${text}%`}`);
    found.push(...rows.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

describe("closing an account", () => {
  test("leaves the name and the address nowhere but in the mail that says good-bye", () =>
    inRolledBackTransaction(async (db) => {
      const { person } = await makeFullAccount(db);
      const before = [
        ...(await rowsWith(db, person.name)),
        ...(await rowsWith(db, person.email)),
      ].map((row) => row.split(":")[0]);
      expect([...new Set(before)].toSorted()).toEqual([
        "account_tokens",
        "form_autosaves",
        "import_rows",
        "invitations",
        "mails",
        "organisation_claims",
        "people",
        "reports",
        "saved_searches",
        "sign_ups",
        "skill_proposals",
      ]);
      await closeOwnAccount(person, db);
      expect(await rowsWith(db, person.name)).toEqual([]);
      expect(await rowsWith(db, person.email)).toEqual([
        expect.stringMatching(/^mails: .*account_closed/),
      ]);
      const [mail] = await db.select().from(mails).where(eq(mails.message, "account_closed"));
      expect(mail).toMatchObject({ personId: null, toAddress: person.email, state: "waiting" });
    }));

  test("leaves what others need: postings, decisions, documents and the record", () =>
    inRolledBackTransaction(async (db) => {
      const { person, heir, company, posting } = await makeFullAccount(db);
      await closeOwnAccount(person, db);
      const [kept] = await db.select().from(postings).where(eq(postings.id, posting));
      expect(kept).toMatchObject({ createdBy: null, state: "in_review" });
      const left = await db.select().from(members).where(eq(members.organisationId, company.id));
      expect(left.map(({ personId }) => personId)).toEqual([heir.personId]);
      const purposes = (await db.select().from(files)).map(({ purpose }) => purpose);
      expect(purposes).toEqual(["evidence"]);
      const told = await db.select().from(reports).where(isNull(reports.personId));
      expect(told).toHaveLength(3);
      const moves = await db
        .select()
        .from(postingTransitions)
        .where(eq(postingTransitions.personId, person.personId));
      expect(moves.length).toBeGreaterThan(0);
      const verbs = await db
        .select({ verb: events.verb })
        .from(events)
        .where(and(eq(events.personId, person.personId), eq(events.role, "member")));
      expect(verbs.map(({ verb }) => verb)).toEqual(
        expect.arrayContaining(["draft_created", "member_left", "account_closed"]),
      );
      expect(await db.select().from(people).where(eq(people.id, person.personId))).toEqual([]);
    }));

  test("sends nothing any more that waited for the person", () =>
    inRolledBackTransaction(async (db) => {
      const { person, heir } = await makeFullAccount(db);
      await closeOwnAccount(person, db);
      const waiting = await db.select().from(mails).where(eq(mails.state, "waiting"));
      expect(waiting.map(({ message }) => message)).toEqual(["account_closed"]);
      const theirs = await db.select().from(mails).where(eq(mails.personId, heir.personId));
      expect(theirs).toEqual([]);
    }));
});

describe("the last owner", () => {
  const owner = (db: Database, organisationId: string) =>
    makePerson(db, "member", [{ organisationId, role: "owner" }]);

  test("is refused while others belong to the organisation, and may go after", () =>
    inRolledBackTransaction(async (db) => {
      const { id, name } = await makeOrganisation(db, "company");
      const last = await owner(db, id);
      const place = { organisationId: id, role: "editor" as const };
      const editor = await makePerson(db, "member", [place]);
      await expect(closeOwnAccount(last, db)).rejects.toMatchObject({
        refusals: [{ code: "lastOwnerStays", values: { organisation: name } }],
      });
      expect((await getClosure(last, db)).holdings).toMatchObject([{ needsOwner: true }]);
      expect((await getClosure(editor, db)).holdings).toMatchObject([{ needsOwner: false }]);
      await closeOwnAccount(editor, db);
      await closeOwnAccount(last, db);
      expect(await db.select().from(members).where(eq(members.organisationId, id))).toEqual([]);
    }));

  test("is refused while the organisation has postings that are not put away", () =>
    inRolledBackTransaction(async (db) => {
      await makeVocabulary(db);
      const { id } = await makeOrganisation(db, "company");
      const last = await owner(db, id);
      const draft = await createDraft(last, id, contentFor("internship"), db);
      await expect(closeOwnAccount(last, db)).rejects.toThrow("lastOwnerStays");
      await db.update(postings).set({ state: "archived" }).where(eq(postings.id, draft.id));
      await closeOwnAccount(last, db);
    }));

  test("is one of two who go at the same instant, and stays", () =>
    withOwnDatabase(async ({ db }) => {
      for (let round = 0; round < 5; round += 1) {
        const { id } = await makeOrganisation(db, "company");
        const both = [await owner(db, id), await owner(db, id)];
        await makePerson(db, "member", [{ organisationId: id, role: "viewer" }]);
        const outcomes = await Promise.all(
          both.map((person) =>
            closeOwnAccount(person, db).then(
              () => "gone",
              (error: Error) => error.message,
            ),
          ),
        );
        expect(outcomes.toSorted()).toEqual(["gone", "lastOwnerStays"]);
      }
    }));

  test("closes an account once, however often it is asked for at once", () =>
    withOwnDatabase(async ({ db }) => {
      const student = await makePerson(db, "student");
      const outcomes = await Promise.allSettled(
        [1, 2, 3].map(() => closeOwnAccount({ ...student, now: NOW }, db)),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await db.select().from(mails)).toHaveLength(1);
    }));
});
