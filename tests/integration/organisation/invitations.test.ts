import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { invitations, members } from "#db/schema/index.ts";
import type { Person } from "#app/domain/actor.ts";
import { acceptById, acceptBySecret } from "#app/domain/invitation/accept.server.ts";
import {
  invite,
  renewInvitation,
  withdrawInvitation,
} from "#app/domain/invitation/commands.server.ts";
import { getInvitation, listInvitationsTo } from "#app/domain/invitation/queries.server.ts";
import { hashOfSecret } from "#app/domain/secret.server.ts";
import { at, makePerson, NOW, unique, visitor } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import {
  addressOf,
  company,
  mailsTo,
  membershipOf,
  moveTo,
  recordOf,
  type Company,
} from "#tests/support/organisation-people.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

const inCompany = (work: (c: Company, db: Database) => Promise<void>) => () =>
  inRolledBackTransaction(async (db) => work(await company(db), db));

const openOf = async (db: Database, organisationId: string) =>
  db.select().from(invitations).where(eq(invitations.organisationId, organisationId));

/** The secrets of the links that were mailed to an address, in no order. */
const secretsTo = async (db: Database, email: string) =>
  (await mailsTo(db, email))
    .filter(({ message }) => message === "invitation")
    .map(({ values }) => values.invitationPath!.replace("/invitations/", ""));

/** Invites somebody and answers with the secret of the link that they get. */
async function invited(db: Database, c: Company, person: Person, role = "editor" as const) {
  const email = await addressOf(db, person);
  await invite(c.owner, c.id, { email, role }, db);
  const [secret] = await secretsTo(db, email);
  return { email, secret: secret! };
}

describe("an invitation", () => {
  test(
    "is mailed with a link whose secret is stored by its hash alone, and ends after 14 days",
    inCompany(async (c, db) => {
      const { secret } = await invited(db, c, c.newcomer);
      const [row] = await openOf(db, c.id);
      expect(row).toMatchObject({ role: "editor", secretHash: hashOfSecret(secret) });
      expect(row!.expiresAt.getTime() - NOW.getTime()).toBe(14 * DAY_MS);
      expect(JSON.stringify(row)).not.toContain(secret);
      expect(await recordOf(db, c.id)).toEqual(["invited"]);
    }),
  );

  test(
    "goes to an address without an account in the same way, and the answer is the same",
    inCompany(async (c, db) => {
      const known = await addressOf(db, c.newcomer);
      const unknown = `${unique("nobody")}@tandem.example`;
      const answers = [];
      for (const email of [known, unknown])
        answers.push(await invite(c.owner, c.id, { email, role: "viewer" }, db));
      expect(answers).toEqual([undefined, undefined]);
      for (const email of [known, unknown]) expect(await secretsTo(db, email)).toHaveLength(1);
    }),
  );

  test(
    "makes a member of whoever accepts it with that address, once; the owners are told",
    inCompany(async (c, db) => {
      const { secret } = await invited(db, c, c.newcomer);
      expect(await getInvitation(c.newcomer, secret, db)).toMatchObject({ isForViewer: true });
      expect(await acceptBySecret(c.newcomer, secret, db)).toEqual({ organisationId: c.id });
      expect(await membershipOf(db, c.id, c.newcomer)).toMatchObject({ role: "editor" });
      expect(await recordOf(db, c.id)).toEqual(["invitation_accepted", "invited"]);
      expect(await mailsTo(db, await addressOf(db, c.owner))).toMatchObject([
        { message: "member_joined", values: { role: "editor" } },
      ]);
    }),
  );

  test(
    "is accepted in the workspace by its holder, and is not there for anybody else",
    inCompany(async (c, db) => {
      await invited(db, c, c.newcomer);
      const [listed] = await listInvitationsTo(c.newcomer, db);
      expect(await listInvitationsTo(c.outsider, db)).toEqual([]);
      for (const actor of [c.outsider, c.student, c.owner])
        await expect(acceptById(actor, c.id, listed!.id, db)).rejects.toMatchObject({
          name: "NotFound",
        });
      await expect(acceptById(c.newcomer, c.elsewhere.id, listed!.id, db)).rejects.toMatchObject({
        name: "NotFound",
      });
      expect(await acceptById(c.newcomer, c.id, listed!.id, db)).toEqual({ organisationId: c.id });
      expect(await listInvitationsTo(c.newcomer, db)).toEqual([]);
    }),
  );

  test(
    "by a link that went astray is refused to another address, and names no more than the organisation",
    inCompany(async (c, db) => {
      const { secret, email } = await invited(db, c, c.newcomer);
      await expect(acceptBySecret(c.outsider, secret, db)).rejects.toThrow("otherAddress");
      const seen = await getInvitation(visitor(), secret, db);
      expect(seen).toMatchObject({ isForViewer: false, name: c.organisation.name });
      expect(JSON.stringify(seen)).not.toContain(email);
    }),
  );

  test.each(["student", "staff"] as const)("makes no member of an account of %s", (role) =>
    inRolledBackTransaction(async (db) => {
      const c = await company(db);
      const { secret } = await invited(db, c, c[role]);
      await expect(acceptBySecret(c[role], secret, db)).rejects.toThrow("membersOnly");
    }),
  );

  test(
    "is over after 14 days, until it is sent again, by a link that alone works then",
    inCompany(async (c, db) => {
      const { secret, email } = await invited(db, c, c.newcomer);
      const later = new Date(NOW.getTime() + 14 * DAY_MS);
      const late = at(c.newcomer, later);
      await expect(acceptBySecret(late, secret, db)).rejects.toMatchObject({ name: "NotFound" });
      await expect(getInvitation(late, secret, db)).rejects.toMatchObject({ name: "NotFound" });
      const [row] = await openOf(db, c.id);
      await renewInvitation(at(c.owner, later), c.id, row!.id, db);
      const fresh = (await secretsTo(db, email)).find((one) => one !== secret)!;
      await expect(acceptBySecret(late, secret, db)).rejects.toMatchObject({ name: "NotFound" });
      await acceptBySecret(late, fresh, db);
    }),
  );

  test(
    "that was taken back opens nothing",
    inCompany(async (c, db) => {
      const { secret } = await invited(db, c, c.newcomer);
      const [row] = await openOf(db, c.id);
      await withdrawInvitation(c.owner, c.id, row!.id, db);
      await expect(acceptBySecret(c.newcomer, secret, db)).rejects.toMatchObject({
        name: "NotFound",
      });
      await expect(withdrawInvitation(c.owner, c.id, row!.id, db)).rejects.toMatchObject({
        name: "NotFound",
      });
      await expect(renewInvitation(c.owner, c.id, row!.id, db)).rejects.toMatchObject({
        name: "NotFound",
      });
    }),
  );

  test(
    "of an address that was asked before takes the place of the one before, with the role given now",
    inCompany(async (c, db) => {
      const { email, secret } = await invited(db, c, c.newcomer);
      await invite(c.owner, c.id, { email: email.toLowerCase(), role: "viewer" }, db);
      expect(await openOf(db, c.id)).toMatchObject([{ role: "viewer" }]);
      await expect(acceptBySecret(c.newcomer, secret, db)).rejects.toMatchObject({
        name: "NotFound",
      });
    }),
  );

  test(
    "of a member is refused",
    inCompany(async (c, db) => {
      const email = await addressOf(db, c.viewer);
      await expect(invite(c.owner, c.id, { email, role: "editor" }, db)).rejects.toMatchObject({
        refusals: [{ field: "email", code: "isMember" }],
      });
    }),
  );

  test(
    "gives a member who has joined meanwhile the higher role, never a lower one",
    inCompany(async (c, db) => {
      const { secret } = await invited(db, c, c.newcomer);
      const place = { organisationId: c.id, personId: c.newcomer.personId };
      await db.insert(members).values({ ...place, role: "viewer" });
      await acceptBySecret(c.newcomer, secret, db);
      expect(await membershipOf(db, c.id, c.newcomer)).toMatchObject({ role: "editor" });
      await db
        .update(members)
        .set({ role: "owner" })
        .where(eq(members.personId, c.newcomer.personId));
      await db.update(invitations).set({ acceptedAt: null });
      await acceptBySecret(c.newcomer, secret, db);
      expect(await membershipOf(db, c.id, c.newcomer)).toMatchObject({ role: "owner" });
    }),
  );

  test(
    "is one of few: an address is not filled with mails, whoever sends them",
    inCompany(async (c, db) => {
      const email = `${unique("calm")}@tandem.example`;
      for (let sent = 0; sent < 6; sent++)
        await invite(c.owner, c.id, { email, role: "viewer" }, db);
      await expect(invite(c.owner, c.id, { email, role: "viewer" }, db)).rejects.toThrow(
        "tooManyAttempts",
      );
      await expect(
        invite(c.outsider, c.elsewhere.id, { email, role: "viewer" }, db),
      ).rejects.toThrow("tooManyAttempts");
    }),
  );
});

test.each(["refused", "suspended"] as const)(
  "nobody is invited to an organisation that is %s",
  (state) =>
    inRolledBackTransaction(async (db) => {
      const c = await company(db, state);
      await expect(invited(db, c, c.newcomer)).rejects.toThrow("organisationStopped");
    }),
);

test("one that is not verified yet invites ten, and no more on half a day", () =>
  inRolledBackTransaction(async (db) => {
    const c = await company(db, "new");
    const one = () => ({ email: `${unique("new")}@tandem.example`, role: "viewer" }) as const;
    for (let sent = 0; sent < 10; sent++) await invite(c.owner, c.id, one(), db);
    await expect(invite(c.owner, c.id, one(), db)).rejects.toThrow("tooManyAttempts");
  }));

type Manage = (actor: Person, organisation: string, id: string, db: Database) => Promise<void>;

describe.each<[string, Manage]>([
  [
    "inviting",
    (actor, id, _one, db) => invite(actor, id, { email: "x@tandem.example", role: "owner" }, db),
  ],
  ["sending again", renewInvitation],
  ["taking back", withdrawInvitation],
])("%s", (_name, manage) => {
  test(
    "is for owners alone, and others use up no limit",
    inCompany(async (c, db) => {
      await invited(db, c, c.newcomer);
      const [row] = await openOf(db, c.id);
      for (const actor of [c.editor, c.viewer, c.outsider, c.student, c.staff])
        await expect(manage(actor, c.id, row!.id, db)).rejects.toMatchObject({ name: "Forbidden" });
      await expect(manage(c.owner, "x", row!.id, db)).rejects.toMatchObject({ name: "NotFound" });
    }),
  );

  test("is not there for whoever does not see the organisation", () =>
    inRolledBackTransaction(async (db) => {
      const c = await company(db, "new");
      await invited(db, c, c.newcomer);
      const [row] = await openOf(db, c.id);
      await expect(manage(c.outsider, c.id, row!.id, db)).rejects.toMatchObject({
        name: "NotFound",
      });
    }));
});

test(
  "an invitation of another organisation is not found",
  inCompany(async (c, db) => {
    await invited(db, c, c.newcomer);
    const [row] = await openOf(db, c.id);
    for (const manage of [renewInvitation, withdrawInvitation])
      await expect(manage(c.outsider, c.elsewhere.id, row!.id, db)).rejects.toMatchObject({
        name: "NotFound",
      });
  }),
);

test("accepted and withdrawn at the same instant, one of the two happens", () =>
  withOwnDatabase(async ({ db }) => {
    for (let round = 0; round < 10; round++) {
      const c = await company(db);
      const person = await makePerson(db, "member");
      await moveTo(db, person, `${unique("race")}@tandem.example`);
      const { secret } = await invited(db, c, person);
      const [row] = await openOf(db, c.id);
      const results = await Promise.allSettled([
        acceptBySecret(person, secret, db),
        acceptBySecret(person, secret, db),
        withdrawInvitation(c.owner, c.id, row!.id, db),
      ]);
      const [once, again, withdrawn] = results.map(({ status }) => status === "fulfilled");
      expect([again, withdrawn]).toEqual([once, !once]);
      const isMember = (await membershipOf(db, c.id, person)) !== undefined;
      const [after] = await openOf(db, c.id);
      expect(after!.acceptedAt !== null).toBe(isMember);
      expect(after!.withdrawnAt === null).toBe(isMember);
    }
  }));
