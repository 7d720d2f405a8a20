import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { mails, members, organisationClaims, organisations } from "#db/schema/index.ts";
import { claimOrganisation, withdrawClaim } from "#app/domain/claim/commands.server.ts";
import { acceptClaim, refuseClaim } from "#app/domain/claim/decisions.server.ts";
import { Forbidden, NotFound, Refused } from "#app/domain/errors.ts";
import { cast, makeOrganisation, makePerson } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";

const words = { words: "Head of people; call the switchboard." };

async function stage(db: Database) {
  const c = await cast(db);
  const listed = await makeOrganisation(db, "company", "unclaimed");
  return { ...c, listed, claimant: await makePerson(db, "member") };
}

const scene = (work: (db: Database, c: Awaited<ReturnType<typeof stage>>) => Promise<void>) =>
  inRolledBackTransaction(async (db) => work(db, await stage(db)));

async function openClaim(db: Database, personId: string) {
  const rows = await db
    .select()
    .from(organisationClaims)
    .where(eq(organisationClaims.personId, personId));
  return rows.find(({ state }) => state === "open")!;
}

const messages = async (db: Database) =>
  (await db.select().from(mails)).map(({ message, personId }) => ({ message, personId }));

describe("a claim", () => {
  test("is made once by a member of anything or nothing, and gives no rights", () =>
    scene(async (db, { listed, claimant }) => {
      await claimOrganisation(claimant, listed.id, words, db);
      await expect(claimOrganisation(claimant, listed.id, words, db)).rejects.toThrow("claimOpen");
      expect(
        await db.select().from(members).where(eq(members.personId, claimant.personId)),
      ).toEqual([]);
      const [row] = await db.select().from(organisations).where(eq(organisations.id, listed.id));
      expect(row!.state).toBe("unclaimed");
    }));

  test("is for members alone, and only where nobody speaks for the organisation", () =>
    scene(async (db, { listed, company, student, staff, outsider, claimant }) => {
      for (const actor of [student, staff])
        await expect(claimOrganisation(actor, listed.id, words, db)).rejects.toThrow(Forbidden);
      await expect(claimOrganisation(outsider, company.id, words, db)).rejects.toThrow(
        "claimedAlready",
      );
      const hidden = await makeOrganisation(db, "company", "suspended");
      for (const id of [hidden.id, crypto.randomUUID(), "none"])
        await expect(claimOrganisation(claimant, id, words, db)).rejects.toThrow(NotFound);
    }));

  test("may be withdrawn by its holder while it is open, and made again", () =>
    scene(async (db, { listed, claimant, outsider, staff }) => {
      await claimOrganisation(claimant, listed.id, words, db);
      await expect(withdrawClaim(outsider, listed.id, db)).rejects.toThrow(NotFound);
      const { id } = await openClaim(db, claimant.personId);
      await withdrawClaim(claimant, listed.id, db);
      await expect(withdrawClaim(claimant, listed.id, db)).rejects.toThrow(NotFound);
      await expect(acceptClaim(staff, id, db)).rejects.toThrow("claimDecided");
      await claimOrganisation(claimant, listed.id, words, db);
    }));

  test("accepted verifies the organisation, makes its holder the owner and refuses the others", () =>
    scene(async (db, { listed, claimant, outsider, staff }) => {
      await claimOrganisation(claimant, listed.id, words, db);
      await claimOrganisation(outsider, listed.id, words, db);
      const claim = await openClaim(db, claimant.personId);
      const other = await openClaim(db, outsider.personId);
      await acceptClaim(staff, claim.id, db);
      const [row] = await db.select().from(organisations).where(eq(organisations.id, listed.id));
      expect(row).toMatchObject({ state: "verified", listedFrom: "a list" });
      const places = await db.select().from(members).where(eq(members.organisationId, listed.id));
      expect(places).toMatchObject([{ personId: claimant.personId, role: "owner" }]);
      const states = await db.select().from(organisationClaims);
      expect(states.find(({ id }) => id === claim.id)!.state).toBe("accepted");
      expect(states.find(({ id }) => id === other.id)).toMatchObject({
        state: "refused",
        decidedBy: staff.personId,
      });
      expect(await messages(db)).toEqual([
        { message: "claim_accepted", personId: claimant.personId },
        { message: "claim_overtaken", personId: outsider.personId },
      ]);
      await expect(acceptClaim(staff, other.id, db)).rejects.toThrow(Refused);
    }));

  test("refused says why, and is decided once, by staff", () =>
    scene(async (db, { listed, claimant, outsider, student, staff }) => {
      await claimOrganisation(claimant, listed.id, words, db);
      const { id } = await openClaim(db, claimant.personId);
      const reason = { reason: "The switchboard does not know you." };
      for (const actor of [claimant, outsider, student]) {
        await expect(refuseClaim(actor, id, reason, db)).rejects.toThrow(Forbidden);
        await expect(acceptClaim(actor, id, db)).rejects.toThrow(Forbidden);
      }
      await expect(refuseClaim(staff, crypto.randomUUID(), reason, db)).rejects.toThrow(NotFound);
      await refuseClaim(staff, id, reason, db);
      await expect(refuseClaim(staff, id, reason, db)).rejects.toThrow("claimDecided");
      const [mail] = await db.select().from(mails);
      expect(mail).toMatchObject({ message: "claim_refused", values: reason });
    }));
});

test("of two staff who accept two claims at the same instant one does; the other finds it claimed", () =>
  withOwnDatabase(async ({ db }) => {
    const staff = [await makePerson(db, "staff"), await makePerson(db, "staff")];
    for (let round = 0; round < 10; round++) {
      const listed = await makeOrganisation(db, "company", "unclaimed");
      const claimants = [await makePerson(db, "member"), await makePerson(db, "member")];
      for (const person of claimants) await claimOrganisation(person, listed.id, words, db);
      const claims = [];
      for (const { personId } of claimants) claims.push(await openClaim(db, personId));
      const results = await Promise.allSettled(
        claims.map(({ id }, index) => acceptClaim(staff[index]!, id, db)),
      );
      expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const lost = results.find((result) => result.status === "rejected")!;
      expect((lost as PromiseRejectedResult).reason).toBeInstanceOf(Refused);
      const owners = await db.select().from(members).where(eq(members.organisationId, listed.id));
      expect(owners).toHaveLength(1);
    }
  }));
