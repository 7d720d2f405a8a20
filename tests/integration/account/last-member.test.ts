import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import type { OrganisationState } from "#db/codes.ts";
import {
  events,
  members,
  organisationDomains,
  organisations,
  organisationTransitions,
  outbox,
} from "#db/schema/index.ts";
import { closeOwnAccount } from "#app/domain/account/close-account.server.ts";
import type { Person } from "#app/domain/actor.ts";
import { claimOrganisation } from "#app/domain/claim/commands.server.ts";
import { getClaimPage } from "#app/domain/claim/queries.server.ts";
import { invite } from "#app/domain/invitation/commands.server.ts";
import { listInvitationsTo } from "#app/domain/invitation/queries.server.ts";
import { findJoinable } from "#app/domain/membership/join.server.ts";
import { createOrganisation } from "#app/domain/organisation/create.server.ts";
import { getOrganisation } from "#app/domain/organisation/queries.server.ts";
import { ProfileInput } from "#app/domain/organisation/profile-input.ts";
import { reviseProfile } from "#app/domain/organisation/revise.server.ts";
import {
  restoreOrganisation,
  suspendOrganisation,
} from "#app/domain/verification/commands.server.ts";
import { getDecision } from "#app/domain/verification/queries.server.ts";
import { makeOrganisation, makePerson, NOW, unique, visitor } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";

const EIK = "131071587";

async function makeAlone(db: Database, state: OrganisationState) {
  const organisation = await makeOrganisation(db, "company", state);
  return { organisation, last: await ownerOf(db, organisation.id) };
}

const ownerOf = (db: Database, organisationId: string): Promise<Person> =>
  makePerson(db, "member", [{ organisationId, role: "owner" }]);

async function leftOf(db: Database, id: string) {
  const [row] = await db.select().from(organisations).where(eq(organisations.id, id));
  const isIts = eq(organisationTransitions.organisationId, id);
  const [moved, ...more] = await db.select().from(organisationTransitions).where(isIts);
  expect(more).toEqual([]);
  const record = await db.select().from(events).where(eq(events.subjectId, id));
  return { row: row!, moved, verbs: record.map(({ verb }) => verb) };
}

describe("when the last member closes the account", () => {
  test("a verified organisation can be claimed again, and stays public", () =>
    inRolledBackTransaction(async (db) => {
      const { organisation, last } = await makeAlone(db, "verified");
      const { id } = organisation;
      await closeOwnAccount(last, db);
      const { row, moved, verbs } = await leftOf(db, id);
      expect(row.state).toBe("unclaimed");
      const { personId } = last;
      expect(moved).toMatchObject({ fromState: "verified", toState: "unclaimed", personId });
      expect(verbs).toEqual(expect.arrayContaining(["member_left", "abandoned"]));
      const isIts = and(eq(outbox.entity, "organisation"), eq(outbox.entityId, id));
      expect(await db.select().from(outbox).where(isIts)).toHaveLength(1);
      const successor = await makePerson(db, "member");
      await claimOrganisation(successor, id, { words: "The new manager" }, db);
      expect((await getClaimPage(successor, id, db)).claim).toMatchObject({ state: "open" });
      const shown = await getOrganisation(visitor(), id, db);
      expect(shown).toMatchObject({ state: "unclaimed", listedFrom: null });
    }));

  test("a new one is given up, and its number is free for whoever has it", () =>
    inRolledBackTransaction(async (db) => {
      const { organisation, last } = await makeAlone(db, "new");
      const number = { country: "BG", identifier: EIK, verificationAskedAt: NOW };
      const isThis = eq(organisations.id, organisation.id);
      await db.update(organisations).set(number).where(isThis);
      const genuine = await makePerson(db, "member");
      const input = {
        kind: "company" as const,
        name: unique("Genuine"),
        country: "BG",
        identifier: EIK,
        isNoneOfThese: true,
        seen: [],
      };
      await expect(db.transaction((tx) => createOrganisation(genuine, input, tx))).rejects.toThrow(
        "identifierTaken",
      );
      await closeOwnAccount(last, db);
      const { row, moved, verbs } = await leftOf(db, organisation.id);
      expect(row).toMatchObject({ state: "refused", identifier: EIK, verificationAskedAt: null });
      expect(moved).toMatchObject({ fromState: "new", toState: "refused", reason: null });
      expect(verbs).toEqual(expect.arrayContaining(["member_left", "given_up"]));
      const { id } = await createOrganisation(genuine, input, db);
      expect(id).not.toBe(organisation.id);
    }));

  test("a suspended one stays so, and can be claimed when staff lift that", () =>
    inRolledBackTransaction(async (db) => {
      const { organisation, last } = await makeAlone(db, "suspended");
      await closeOwnAccount(last, db);
      const before = await leftOf(db, organisation.id);
      expect(before).toMatchObject({ row: { state: "suspended" }, moved: undefined });
      await restoreOrganisation(
        await makePerson(db, "staff"),
        organisation.id,
        { reason: "It was cleared up.", revision: before.row.revision },
        db,
      );
      const { row, verbs } = await leftOf(db, organisation.id);
      expect(row.state).toBe("unclaimed");
      expect(verbs).toContain("restored");
    }));

  test.each(["verified", "suspended"] as const)(
    "a %s one that staff have not seen under its new name goes by the one they vouched for",
    (state) =>
      inRolledBackTransaction(async (db) => {
        const { organisation, last } = await makeAlone(db, "verified");
        const { id, name } = organisation;
        const identity = { name: unique("Unseen") };
        await reviseProfile(last, id, ProfileInput.parse({ revision: 1, identity }), db);
        const staff = await makePerson(db, "staff");
        const reason = { reason: "It was not so." };
        if (state === "suspended") await suspendOrganisation(staff, id, reason, db);
        await closeOwnAccount(last, db);
        const { revision } = (await leftOf(db, id)).row;
        if (state === "suspended")
          await restoreOrganisation(staff, id, { ...reason, revision }, db);
        const shown = await getOrganisation(visitor(), id, db);
        expect(shown).toMatchObject({ state: "unclaimed", name });
        const { history } = await getDecision(staff, id, db);
        const changes = history.flatMap(({ deed }) => deed?.changes ?? []);
        expect(changes).toContainEqual({ field: "name", before: identity.name, after: name });
      }),
  );

  test("nobody comes in by an old invitation or by a domain", () =>
    inRolledBackTransaction(async (db) => {
      const { organisation, last } = await makeAlone(db, "verified");
      const { id: organisationId } = organisation;
      const invited = await makePerson(db, "member");
      await invite(last, organisationId, { email: invited.name, role: "owner" }, db);
      const times = { askedAt: NOW, confirmedAt: NOW };
      const domain = "tandem.example";
      await db.insert(organisationDomains).values({ organisationId, domain, ...times });
      expect(await findJoinable(invited, db)).toMatchObject({ id: organisationId });
      await closeOwnAccount(last, db);
      expect(await listInvitationsTo(invited, db)).toEqual([]);
      expect(await findJoinable(invited, db)).toBeNull();
    }));
});

test("two owners who close their accounts at the same instant leave nothing verified behind", () =>
  withOwnDatabase(async ({ db }) => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await makeOrganisation(db, "company");
      const both = [await ownerOf(db, id), await ownerOf(db, id)];
      await Promise.all(both.map((person) => closeOwnAccount(person, db)));
      expect(await db.$count(members, eq(members.organisationId, id))).toBe(0);
      expect((await leftOf(db, id)).row.state).toBe("unclaimed");
    }
  }));
