import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { mails, people } from "#db/schema/index.ts";
import { systemActor } from "#app/domain/actor.ts";
import type { Person } from "#app/domain/actor.ts";
import { keepTo } from "#app/domain/retention/commands.server.ts";
import { getRetention } from "#app/domain/retention/queries.server.ts";
import { makeOrganisation, makePerson, NOW } from "#tests/support/cast.ts";
import { inRolledBackTransaction } from "#tests/support/database.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const after = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const TWO_YEARS_AGO = new Date("2025-03-01T09:00:00Z");

const lastHere = (db: Database, { personId }: Person, at: Date) =>
  db
    .update(people)
    .set({ lastSeenAt: at, createdAt: new Date("2020-01-01T00:00:00Z") })
    .where(eq(people.id, personId));

const warn = (db: Database, now = NOW) => keepTo(systemActor(now), "unused_accounts_warned", db);
const close = (db: Database, now: Date) => keepTo(systemActor(now), "unused_accounts_closed", db);

const isThere = async (db: Database, { personId }: Person) =>
  (await db.select().from(people).where(eq(people.id, personId))).length === 1;

test("an account that nobody has used for two years is warned once, and closed thirty days later", () =>
  inRolledBackTransaction(async (db) => {
    const unused = await makePerson(db, "student");
    const used = await makePerson(db, "student");
    await lastHere(db, unused, TWO_YEARS_AGO);
    await lastHere(db, used, new Date(TWO_YEARS_AGO.getTime() + DAY_MS));
    expect(await warn(db)).toBe(1);
    expect(await warn(db)).toBe(0);
    const told = await db.select().from(mails);
    expect(told).toMatchObject([
      { personId: unused.personId, message: "account_unused", values: { closesOn: "2027-03-31" } },
    ]);
    expect(await close(db, after(29))).toBe(0);
    expect(await close(db, after(30))).toBe(1);
    expect(await isThere(db, unused)).toBe(false);
    expect(await isThere(db, used)).toBe(true);
  }));

test("whoever signs in after the warning keeps the account, and is warned anew two years later", () =>
  inRolledBackTransaction(async (db) => {
    const back = await makePerson(db, "student");
    await lastHere(db, back, TWO_YEARS_AGO);
    await warn(db);
    await lastHere(db, back, after(10));
    expect(await close(db, after(60))).toBe(0);
    expect(await warn(db, after(60))).toBe(0);
    expect(await warn(db, after(10 + 731))).toBe(1);
    expect(await close(db, after(10 + 731 + 30))).toBe(1);
  }));

test("an account that was never used counts from the day it was made", () =>
  inRolledBackTransaction(async (db) => {
    const never = await makePerson(db, "student");
    await db.update(people).set({ createdAt: TWO_YEARS_AGO }).where(eq(people.id, never.personId));
    expect(await warn(db)).toBe(1);
  }));

test("an organisation's last owner is neither warned nor closed, and staff see the organisation", () =>
  inRolledBackTransaction(async (db) => {
    const { id } = await makeOrganisation(db, "company");
    const owner = await makePerson(db, "member", [{ organisationId: id, role: "owner" }]);
    await makePerson(db, "member", [{ organisationId: id, role: "viewer" }]);
    await lastHere(db, owner, TWO_YEARS_AGO);
    const staff = await makePerson(db, "staff");
    expect(await warn(db)).toBe(0);
    expect((await getRetention(staff, db)).ownerless).toBe(1);
    // Made the last one after the warning.
    await db.update(people).set({ closureWarnedAt: NOW }).where(eq(people.id, owner.personId));
    expect(await close(db, after(30))).toBe(0);
    expect(await isThere(db, owner)).toBe(true);
  }));
