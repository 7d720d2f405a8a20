import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { events, members, organisations, people } from "#db/schema/index.ts";
import { listQueues } from "#app/domain/office/queues.server.ts";
import { appointOwner } from "#app/domain/ownership/commands.server.ts";
import { getBeforeAppointment, listOwnerless } from "#app/domain/ownership/queries.server.ts";
import { at, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import {
  addressOf,
  company,
  mailsTo,
  memberIdOf,
  membershipOf,
  recordOf,
  type Company,
} from "#tests/support/organisation-people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const REASON = { reason: "The owner has left the company." };

const seen = (db: Database, personId: string, days: number) =>
  db
    .update(people)
    .set({ lastSeenAt: daysAgo(days) })
    .where(eq(people.id, personId));

/** A company whose only owner was not here for over a year; everybody else was here yesterday. */
const inAbandoned = (work: (c: Company, db: Database) => Promise<void>) => () =>
  inRolledBackTransaction(async (db) => work(await abandoned(db), db));

async function abandoned(db: Database) {
  const c = await company(db);
  await db.update(people).set({ lastSeenAt: daysAgo(1) });
  await seen(db, c.owner.personId, 366);
  return c;
}

const idsIn = async (c: Company, db: Database) =>
  (await listOwnerless(c.staff, 1, db)).rows.map(({ id }) => id);

describe("an organisation without an active owner", () => {
  test(
    "is one whose owners were not here for a year, and none else",
    inAbandoned(async (c, db) => {
      expect((await listOwnerless(c.staff, 1, db)).rows).toMatchObject([
        { id: c.id, ownerSeenAt: daysAgo(366), members: [{ role: "owner" }, {}, {}] },
      ]);
      const waiting = (await listQueues(c.staff, db)).find(({ name }) => name === "owners");
      expect(waiting).toEqual({ name: "owners", waiting: 1, oldest: daysAgo(366) });
      await seen(db, c.owner.personId, 364);
      expect(await idsIn(c, db)).toEqual([]);
    }),
  );

  test(
    "has nobody who is an owner, or one who never came since the account was made",
    inAbandoned(async (c, db) => {
      const owner = eq(people.id, c.owner.personId);
      await db
        .update(people)
        .set({ lastSeenAt: null, createdAt: daysAgo(400) })
        .where(owner);
      expect((await listOwnerless(c.staff, 1, db)).rows).toMatchObject([
        { id: c.id, ownerSeenAt: null, unattendedSince: daysAgo(400) },
      ]);
      await db.delete(members).where(eq(members.personId, c.owner.personId));
      expect((await listOwnerless(c.staff, 1, db)).rows).toMatchObject([
        { id: c.id, ownerSeenAt: null, unattendedSince: null },
      ]);
    }),
  );

  test(
    "is left out where nobody belongs to it, and before and after it speaks here",
    inAbandoned(async (c, db) => {
      for (const state of ["new", "refused"] as const) {
        await db.update(organisations).set({ state }).where(eq(organisations.id, c.id));
        expect(await idsIn(c, db), state).toEqual([]);
      }
      await db.update(organisations).set({ state: "suspended" }).where(eq(organisations.id, c.id));
      expect(await idsIn(c, db)).toEqual([c.id]);
      await db.delete(members).where(eq(members.organisationId, c.id));
      expect(await idsIn(c, db)).toEqual([]);
    }),
  );

  test(
    "is listed for staff alone",
    inAbandoned(async (c, db) => {
      for (const viewer of [c.owner, c.editor, c.outsider, c.student])
        await expect(listOwnerless(viewer, 1, db)).rejects.toMatchObject({ name: "Forbidden" });
    }),
  );
});

describe("making a member an owner", () => {
  test(
    "leaves the former owner one, a record with the reason, and word to both",
    inAbandoned(async (c, db) => {
      const editor = await memberIdOf(db, c.id, c.editor);
      expect(await getBeforeAppointment(c.staff, c.id, editor, db)).toMatchObject({
        member: { name: c.editor.name, role: "editor" },
      });
      await appointOwner(c.staff, c.id, editor, REASON, db);
      for (const person of [c.owner, c.editor]) {
        expect((await membershipOf(db, c.id, person))!.role).toBe("owner");
        expect(await mailsTo(db, await addressOf(db, person))).toMatchObject([
          { message: "owner_appointed", values: { person: c.editor.name, ...REASON } },
        ]);
      }
      expect(await recordOf(db, c.id)).toEqual(["owner_appointed"]);
      const [row] = await db.select().from(events).where(eq(events.subjectId, c.id));
      expect(row).toMatchObject({
        personId: c.staff.personId,
        role: "staff",
        details: { from: "editor", to: "owner", member: editor, ...REASON },
      });
      expect(await idsIn(c, db)).toEqual([]);
    }),
  );

  test(
    "is refused while an owner is active, and of somebody who is one",
    inAbandoned(async (c, db) => {
      const [owner, viewer] = [
        await memberIdOf(db, c.id, c.owner),
        await memberIdOf(db, c.id, c.viewer),
      ];
      for (const step of [appointOwner, before])
        await expect(step(c.staff, c.id, owner, REASON, db)).rejects.toThrow("ownerAlready");
      await seen(db, c.owner.personId, 2);
      for (const step of [appointOwner, before])
        await expect(step(c.staff, c.id, viewer, REASON, db)).rejects.toThrow("ownerIsActive");
      expect(await recordOf(db, c.id)).toEqual([]);
    }),
  );

  test(
    "is the staff's: 403 to whoever sees the organisation, 404 to whoever does not, and of members of another",
    inAbandoned(async (c, db) => {
      const viewer = await memberIdOf(db, c.id, c.viewer);
      const stranger = await memberIdOf(db, c.elsewhere.id, c.outsider);
      for (const step of [appointOwner, before]) {
        for (const actor of [c.owner, c.editor, c.outsider, c.student])
          await expect(step(actor, c.id, viewer, REASON, db)).rejects.toMatchObject({
            name: "Forbidden",
          });
        for (const id of [stranger, crypto.randomUUID(), "nobody"])
          await expect(step(c.staff, c.id, id, REASON, db)).rejects.toMatchObject({
            name: "NotFound",
          });
        await expect(step(c.staff, crypto.randomUUID(), viewer, REASON, db)).rejects.toMatchObject({
          name: "NotFound",
        });
      }
      await db.update(organisations).set({ state: "suspended" }).where(eq(organisations.id, c.id));
      for (const step of [appointOwner, before])
        await expect(step(c.outsider, c.id, viewer, REASON, db)).rejects.toMatchObject({
          name: "NotFound",
        });
    }),
  );

  test("of two members at the same instant makes one", () =>
    withOwnDatabase(async ({ db }) => {
      const c = await abandoned(db);
      const ids = [await memberIdOf(db, c.id, c.editor), await memberIdOf(db, c.id, c.viewer)];
      const staff = at(c.staff, NOW);
      const answers = await Promise.allSettled(
        ids.map((id) => appointOwner(staff, c.id, id, REASON, db)),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await recordOf(db, c.id)).toEqual(["owner_appointed"]);
    }));
});

/** The page before the step answers as the step does. */
const before: typeof appointOwner = async (actor, id, memberId, _reason, db) => {
  await getBeforeAppointment(actor, id, memberId, db);
};
