import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import {
  changeRole,
  handOver,
  leaveOrganisation,
  removeMember,
} from "#app/domain/membership/commands.server.ts";
import { getMembersPage } from "#app/domain/membership/queries.server.ts";
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
import { makePerson } from "#tests/support/cast.ts";

const inCompany = (work: (c: Company, db: Database) => Promise<void>) => () =>
  inRolledBackTransaction(async (db) => work(await company(db), db));

const roleOf = async (db: Database, { id }: Company, person: Person) =>
  (await membershipOf(db, id, person))?.role;

describe("a role", () => {
  test(
    "is changed by an owner, recorded, and told to whom it concerns",
    inCompany(async (c, db) => {
      const editor = await memberIdOf(db, c.id, c.editor);
      await changeRole(c.owner, c.id, editor, { role: "owner" }, db);
      expect(await roleOf(db, c, c.editor)).toBe("owner");
      expect(await recordOf(db, c.id)).toEqual(["role_changed"]);
      expect(await mailsTo(db, await addressOf(db, c.editor))).toMatchObject([
        { message: "role_changed", values: { role: "owner" } },
      ]);
      // As what one was when the request began counts for nothing any more.
      const owner = await memberIdOf(db, c.id, c.owner);
      await changeRole(c.owner, c.id, owner, { role: "viewer" }, db);
      await expect(changeRole(c.owner, c.id, editor, { role: "viewer" }, db)).rejects.toMatchObject(
        { name: "Forbidden" },
      );
    }),
  );

  test(
    "of the last owner stays",
    inCompany(async (c, db) => {
      const owner = await memberIdOf(db, c.id, c.owner);
      await expect(changeRole(c.owner, c.id, owner, { role: "editor" }, db)).rejects.toThrow(
        "lastOwner",
      );
      expect(await roleOf(db, c, c.owner)).toBe("owner");
    }),
  );
});

describe("a member", () => {
  test(
    "is removed by an owner, and told",
    inCompany(async (c, db) => {
      await removeMember(c.owner, c.id, await memberIdOf(db, c.id, c.viewer), db);
      expect(await roleOf(db, c, c.viewer)).toBeUndefined();
      expect(await recordOf(db, c.id)).toEqual(["member_removed"]);
      expect(await mailsTo(db, await addressOf(db, c.viewer))).toMatchObject([
        { message: "membership_ended" },
      ]);
    }),
  );

  test(
    "leaves, but not as the last owner",
    inCompany(async (c, db) => {
      await leaveOrganisation(c.viewer, c.id, db);
      expect(await roleOf(db, c, c.viewer)).toBeUndefined();
      await expect(leaveOrganisation(c.owner, c.id, db)).rejects.toThrow("lastOwner");
      const owner = await memberIdOf(db, c.id, c.owner);
      await expect(removeMember(c.owner, c.id, owner, db)).rejects.toThrow("lastOwner");
      expect(await recordOf(db, c.id)).toEqual(["member_left"]);
    }),
  );

  test(
    "gets the ownership handed over, and the old owner stays as an editor",
    inCompany(async (c, db) => {
      await handOver(c.owner, c.id, await memberIdOf(db, c.id, c.viewer), db);
      expect(await roleOf(db, c, c.viewer)).toBe("owner");
      expect(await roleOf(db, c, c.owner)).toBe("editor");
      expect(await recordOf(db, c.id)).toEqual(["role_changed", "role_changed"]);
      expect(await mailsTo(db, await addressOf(db, c.viewer))).toMatchObject([
        { message: "ownership_handed_over" },
      ]);
      await leaveOrganisation(c.owner, c.id, db);
    }),
  );

  test(
    "cannot be given to oneself",
    inCompany(async (c, db) => {
      const owner = await memberIdOf(db, c.id, c.owner);
      await expect(handOver(c.owner, c.id, owner, db)).rejects.toThrow("handOverToOneself");
    }),
  );
});

type Manage = (actor: Person, organisation: string, member: string, db: Database) => Promise<void>;

describe.each<[string, Manage]>([
  [
    "changing a role",
    (actor, id, member, db) => changeRole(actor, id, member, { role: "viewer" }, db),
  ],
  ["removing a member", removeMember],
  ["handing over", handOver],
])("%s", (_name, manage) => {
  test(
    "is for owners alone",
    inCompany(async (c, db) => {
      const member = await memberIdOf(db, c.id, c.editor);
      for (const actor of [c.editor, c.viewer, c.outsider, c.student, c.staff])
        await expect(manage(actor, c.id, member, db)).rejects.toMatchObject({ name: "Forbidden" });
    }),
  );

  test("is not even there for whoever does not see the organisation", () =>
    inRolledBackTransaction(async (db) => {
      const c = await company(db, "new");
      const member = await memberIdOf(db, c.id, c.editor);
      for (const actor of [c.outsider, c.student])
        await expect(manage(actor, c.id, member, db)).rejects.toMatchObject({ name: "NotFound" });
    }));

  test(
    "finds no member of another organisation, and no nonsense",
    inCompany(async (c, db) => {
      const foreign = await memberIdOf(db, c.elsewhere.id, c.outsider);
      for (const member of [foreign, crypto.randomUUID(), "x"])
        await expect(manage(c.owner, c.id, member, db)).rejects.toMatchObject({ name: "NotFound" });
      await expect(manage(c.owner, "x", foreign, db)).rejects.toMatchObject({ name: "NotFound" });
    }),
  );
});

test(
  "whoever is no member cannot leave",
  inCompany(async (c, db) => {
    for (const actor of [c.outsider, c.student, c.newcomer])
      await expect(leaveOrganisation(actor, c.id, db)).rejects.toMatchObject({ name: "Forbidden" });
  }),
);

test(
  "members see each other's names, owners their addresses, others nothing",
  inCompany(async (c, db) => {
    const seen = await getMembersPage(c.viewer, c.id, db);
    expect(seen.members.map(({ role }) => role)).toEqual(["owner", "editor", "viewer"]);
    expect(seen.members.every(({ email }) => email === null)).toBe(true);
    expect(seen.can).toEqual({ manage: false, leave: true });
    const owned = await getMembersPage(c.owner, c.id, db);
    expect(owned.members.every(({ email }) => email !== null)).toBe(true);
    for (const actor of [c.outsider, c.student, c.newcomer])
      await expect(getMembersPage(actor, c.id, db)).rejects.toMatchObject({ name: "Forbidden" });
  }),
);

describe("at the same instant", () => {
  const ROUNDS = 10;
  const won = (results: PromiseSettledResult<unknown>[]) =>
    results.filter(({ status }) => status === "fulfilled").length;
  const owners = (db: Database, id: string) =>
    db.select().from(members).where(eq(members.organisationId, id));

  test.each<[string, (one: Person, other: Person, c: Company, db: Database) => Promise<void>[]]>([
    [
      "leave",
      (one, other, c, db) => [leaveOrganisation(one, c.id, db), leaveOrganisation(other, c.id, db)],
    ],
    [
      "demote each other",
      (one, other, c, db) =>
        [
          [one, other],
          [other, one],
        ].map(async ([actor, target]) => {
          const member = await memberIdOf(db, c.id, target!);
          await changeRole(actor!, c.id, member, { role: "viewer" }, db);
        }),
    ],
    [
      "remove each other",
      (one, other, c, db) =>
        [
          [one, other],
          [other, one],
        ].map(async ([actor, target]) => {
          const member = await memberIdOf(db, c.id, target!);
          await removeMember(actor!, c.id, member, db);
        }),
    ],
  ])("of two owners who %s exactly one wins", (_name, act) =>
    withOwnDatabase(async ({ db }) => {
      for (let round = 0; round < ROUNDS; round++) {
        const c = await company(db);
        const second = await makePerson(db, "member", [{ organisationId: c.id, role: "owner" }]);
        const results = await Promise.allSettled(act(c.owner, second, c, db));
        expect(won(results)).toBe(1);
        const left = (await owners(db, c.id)).filter(({ role }) => role === "owner");
        expect(left).toHaveLength(1);
      }
    }),
  );
});
