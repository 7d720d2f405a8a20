import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { accountTokens, events, mails, people, secondFactors, sessions } from "#db/schema/index.ts";
import { makeLink } from "#app/auth/account-links.server.ts";
import {
  askForNewAddress,
  confirmNewAddress,
  findNewAddress,
} from "#app/auth/change-address.server.ts";
import { changePassword } from "#app/auth/change-password.server.ts";
import { hashPassword, isPasswordOf } from "#app/auth/password.server.ts";
import type { Person } from "#app/domain/actor.ts";
import { changeName } from "#app/domain/person/change-name.server.ts";
import { hashOfSecret } from "#app/domain/secret.server.ts";
import { at, makePerson, NOW, unique } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";

const PASSWORD = "seven odd kettles sing";
const NEW_PASSWORD = "a rope of wet sand";
const SECRET = "the secret of this browser";
const request = new Request("http://tandem.example/", {
  headers: { Cookie: `tandem_session=${SECRET}` },
});
const later = (hours: number) => new Date(NOW.getTime() + hours * 3600 * 1000);

const hash = hashPassword(PASSWORD);

async function makeHolder(db: Database): Promise<Person> {
  const person = await makePerson(db, "member");
  await db
    .update(people)
    .set({ passwordHash: await hash })
    .where(eq(people.id, person.personId));
  const session = { userId: person.personId, expiresAt: later(1), absoluteExpiresAt: later(1) };
  await db.insert(sessions).values([
    { ...session, id: hashOfSecret(SECRET) },
    { ...session, id: hashOfSecret(unique("another browser")) },
  ]);
  return person;
}

const rowOf = async (db: Database, { personId }: Person) =>
  (await db.select().from(people).where(eq(people.id, personId)))[0]!;

const mailsTo = (db: Database, email: string) =>
  db.select().from(mails).where(eq(mails.toAddress, email));

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: Error) => error.message || error.name,
  );

describe("the password", () => {
  const change = (db: Database, actor: Person, password = PASSWORD, newPassword = NEW_PASSWORD) =>
    changePassword(request, actor, unique("address"), { password, newPassword }, db);

  test("is changed by whoever knows the present one; all other sessions and mailed links end", () =>
    inRolledBackTransaction(async (db) => {
      const actor = await makeHolder(db);
      const { personId } = actor;
      await makeLink(db, NOW, { purpose: "reset_password", personId });
      await change(db, actor);
      const { passwordHash, email } = await rowOf(db, actor);
      expect(await isPasswordOf(passwordHash, NEW_PASSWORD)).toBe(true);
      expect(await db.select({ id: sessions.id }).from(sessions)).toEqual([
        { id: hashOfSecret(SECRET) },
      ]);
      expect(await db.$count(accountTokens)).toBe(0);
      expect(await mailsTo(db, email)).toMatchObject([{ message: "password_changed" }]);
      expect(await db.select().from(events)).toMatchObject([
        { verb: "password_changed", personId, subjectId: personId, details: {} },
      ]);
    }));

  test("stays when the present one is wrong, which can be tried ten times, or the new one weak", () =>
    inRolledBackTransaction(async (db) => {
      const actor = await makeHolder(db);
      expect(await codeOf(change(db, actor, PASSWORD, "qwertyuiop123"))).toBe("commonPassword");
      for (let n = 0; n < 10; n += 1)
        expect(await codeOf(change(db, actor, "wrong"))).toBe("wrongPassword");
      expect(await codeOf(change(db, actor))).toBe("tooManyAttempts");
      expect((await rowOf(db, actor)).passwordHash).toBe(await hash);
      expect(await db.$count(sessions)).toBe(2);
    }));
});

describe("the address", () => {
  const ask = (db: Database, actor: Person, email: string, password = PASSWORD) =>
    askForNewAddress(actor, unique("address"), { email, password }, db);

  const secretFor = async (db: Database, email: string) =>
    (await mailsTo(db, email))[0]!.values.confirmPath!.replace("/address-confirmation/", "");

  test("is another as soon as its mailbox confirms it; the former one hears of it before", () =>
    inRolledBackTransaction(async (db) => {
      const actor = await makeHolder(db);
      const { email: former } = await rowOf(db, actor);
      const email = `${unique("new")}@mail.example`;
      await ask(db, actor, email);
      expect(await mailsTo(db, former)).toMatchObject([{ message: "address_changing" }]);
      expect((await rowOf(db, actor)).email).toBe(former);
      await makeLink(db, NOW, { purpose: "reset_password", personId: actor.personId });
      const secret = await secretFor(db, email);
      expect(await findNewAddress(actor, secret, db)).toEqual({ email });
      await confirmNewAddress(actor, secret, db);
      expect((await rowOf(db, actor)).email).toBe(email);
      // A link for a new password that lies in the former mailbox is good for nothing now.
      expect(await db.$count(accountTokens)).toBe(0);
      expect(await db.select().from(events)).toMatchObject([
        { verb: "address_changed", personId: actor.personId, details: {} },
      ]);
      expect(await codeOf(confirmNewAddress(actor, secret, db))).toBe("NotFound");
    }));

  test("is not given by a link to whom it was not sent, nor after a day", () =>
    inRolledBackTransaction(async (db) => {
      const actor = await makeHolder(db);
      const other = await makePerson(db, "student");
      const email = `${unique("new")}@mail.example`;
      await ask(db, actor, email);
      const secret = await secretFor(db, email);
      expect(await findNewAddress(other, secret, db)).toBeNull();
      expect(await codeOf(confirmNewAddress(other, secret, db))).toBe("NotFound");
      expect(await codeOf(confirmNewAddress(at(actor, later(24)), secret, db))).toBe("NotFound");
    }));

  test("of another account answers and writes the same; its holder hears that there is an account", () =>
    inRolledBackTransaction(async (db) => {
      const actor = await makeHolder(db);
      const other = await rowOf(db, await makePerson(db, "student"));
      expect(await ask(db, actor, other.email.toUpperCase())).toBeUndefined();
      expect(await mailsTo(db, other.email)).toMatchObject([{ message: "account_exists" }]);
      expect(await db.$count(accountTokens)).toBe(1);
    }));

  test("asks for the password, for another address, and only so often", () =>
    inRolledBackTransaction(async (db) => {
      const actor = await makeHolder(db);
      const { email } = await rowOf(db, actor);
      expect(await codeOf(ask(db, actor, "new@mail.example", "wrong"))).toBe("wrongPassword");
      expect(await codeOf(ask(db, actor, email.toUpperCase()))).toBe("sameAddress");
      for (let n = 0; n < 5; n += 1) await ask(db, actor, `${unique("new")}@mail.example`);
      expect(await codeOf(ask(db, actor, "new@mail.example"))).toBe("tooManyAttempts");
    }));

  test("that two accounts want at the same instant goes to one", () =>
    withOwnDatabase(async ({ db }) => {
      const actors = [await makeHolder(db), await makePerson(db, "student")];
      const secrets = await Promise.all(
        actors.map(({ personId }) =>
          makeLink(db, NOW, { purpose: "change_address", personId, email: "w@mail.example" }),
        ),
      );
      const answers = await Promise.all(
        actors.map((actor, index) => codeOf(confirmNewAddress(actor, secrets[index]!, db))),
      );
      expect(answers.toSorted()).toEqual(["addressTaken", "done"]);
      expect(await db.$count(people, eq(people.email, "w@mail.example"))).toBe(1);
    }));
});

test("where there is a second factor, neither password nor address is changed without a code", () =>
  inRolledBackTransaction(async (db) => {
    const actor = await makeHolder(db);
    const factor = { personId: actor.personId, secret: "sealed", confirmedAt: NOW, lastStep: 0 };
    await db.insert(secondFactors).values(factor);
    const proof = { password: PASSWORD };
    const place = unique("address");
    const changes = [
      () => changePassword(request, actor, place, { ...proof, newPassword: NEW_PASSWORD }, db),
      () => askForNewAddress(actor, place, { ...proof, email: "new@mail.example" }, db),
    ];
    for (const change of changes)
      await expect(change()).rejects.toMatchObject({
        refusals: [{ field: "code", code: "required" }],
      });
  }));

test("name and language are changed, and the record holds neither", () =>
  inRolledBackTransaction(async (db) => {
    const actor = await makePerson(db, "student");
    await changeName(actor, { name: "Мира Димова", language: "bg" }, db);
    expect(await rowOf(db, actor)).toMatchObject({ name: "Мира Димова", language: "bg" });
    expect(await db.select().from(events)).toMatchObject([{ verb: "renamed", details: {} }]);
  }));
