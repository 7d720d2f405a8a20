import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { accountTokens, events, mails, people, sessions } from "#db/schema/index.ts";
import { makeLink } from "#app/auth/account-links.server.ts";
import { askForNewPassword } from "#app/auth/forgotten-password.server.ts";
import { findReset, setNewPassword } from "#app/auth/new-password.server.ts";
import { isPasswordOf } from "#app/auth/password.server.ts";
import { makePerson, NOW, unique } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";

const PASSWORD = "seven odd kettles sing";
const viewer = { now: NOW };
const later = (minutes: number) => ({ now: new Date(NOW.getTime() + minutes * 60 * 1000) });

async function makeHolder(db: Database) {
  const { personId } = await makePerson(db, "member");
  return (await db.select().from(people).where(eq(people.id, personId)))[0]!;
}

const ask = (db: Database, email: string, from = unique("address"), who = viewer) =>
  askForNewPassword(who, from, { email }, db);

const secretFor = async (db: Database, email: string) => {
  const sent = await db.select().from(mails).where(eq(mails.toAddress, email));
  return sent.at(-1)!.values.resetPath!.replace("/new-password/", "");
};

const set = (db: Database, secret: string, newPassword = PASSWORD, who = viewer) =>
  setNewPassword(who, unique("address"), secret, { newPassword }, db);

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: Error) => error.message,
  );

test("asking says nothing of whether an address is known; only a known one gets a mail", () =>
  inRolledBackTransaction(async (db) => {
    const { email, id } = await makeHolder(db);
    expect(await ask(db, email.toUpperCase())).toBe(await ask(db, "nobody@mail.example"));
    expect(await db.select().from(mails)).toMatchObject([
      { personId: id, toAddress: email, message: "reset_password", topic: "account" },
    ]);
    const [token] = await db.select().from(accountTokens);
    expect(token!.id).not.toBe(await secretFor(db, email));
  }));

test("asking ends after five times an hour from one place and ten from all, known address or not", () =>
  inRolledBackTransaction(async (db) => {
    const { email } = await makeHolder(db);
    for (const address of [email, "nobody@mail.example"]) {
      const from = [unique("one"), unique("two")];
      const answers = from.flatMap((place) =>
        Array.from({ length: 5 }, () => ask(db, address, place)),
      );
      await Promise.all(answers);
      expect(await codeOf(ask(db, address, from[0]))).toBe("tooManyAttempts");
      expect(await codeOf(ask(db, address))).toBe("tooManyAttempts");
      expect(await codeOf(ask(db, address, from[0], later(60)))).toBe("done");
    }
  }));

test("the link sets the password once, ends every session, opens none and tells the holder", () =>
  inRolledBackTransaction(async (db) => {
    const { email, id } = await makeHolder(db);
    const end = later(60 * 24).now;
    const session = { userId: id, expiresAt: end, absoluteExpiresAt: end };
    await db.insert(sessions).values([
      { ...session, id: "a thief's" },
      { ...session, id: "the holder's" },
    ]);
    const changing = { purpose: "change_address", personId: id, email: "t@mail.example" } as const;
    await makeLink(db, NOW, changing);
    await ask(db, email);
    const secret = await secretFor(db, email);
    expect(await findReset(viewer, secret, db)).toEqual({ email });
    await set(db, secret);
    const [person] = await db.select().from(people).where(eq(people.id, id));
    expect(await isPasswordOf(person!.passwordHash, PASSWORD)).toBe(true);
    expect(await db.$count(sessions)).toBe(0);
    // With it goes what somebody may have begun who knew the former password.
    expect(await db.$count(accountTokens)).toBe(0);
    expect((await db.select().from(mails)).at(-1)).toMatchObject({ message: "password_changed" });
    expect(await db.select().from(events)).toMatchObject([
      { verb: "password_reset", subjectId: id, details: {} },
    ]);
    expect(await codeOf(set(db, secret))).toBe("linkUsed");
  }));

test("the link is over after an hour, and at once when a later one is asked for", () =>
  inRolledBackTransaction(async (db) => {
    const { email } = await makeHolder(db);
    await ask(db, email);
    const first = await secretFor(db, email);
    await ask(db, email);
    const second = await secretFor(db, email);
    expect(await codeOf(set(db, first))).toBe("linkUsed");
    expect(await findReset(later(59), second, db)).not.toBeNull();
    expect(await findReset(later(60), second, db)).toBeNull();
    expect(await codeOf(set(db, second, PASSWORD, later(60)))).toBe("linkUsed");
  }));

test("a weak password is refused and uses nothing up", () =>
  inRolledBackTransaction(async (db) => {
    const { email } = await makeHolder(db);
    await ask(db, email);
    const secret = await secretFor(db, email);
    expect(await codeOf(set(db, secret, "qwerty1234567"))).toBe("commonPassword");
    const local = email.split("@")[0]!;
    expect(await codeOf(set(db, secret, `${local} and more`))).toBe("passwordHasAddress");
    expect(await codeOf(set(db, secret))).toBe("done");
  }));

test("a link of another purpose sets no password", () =>
  inRolledBackTransaction(async (db) => {
    const { id: personId } = await makeHolder(db);
    const link = { purpose: "change_address", personId, email: "other@mail.example" } as const;
    const secret = await makeLink(db, NOW, link);
    expect(await findReset(viewer, secret, db)).toBeNull();
    expect(await codeOf(set(db, secret))).toBe("linkUsed");
  }));

test("of two who use a link at the same instant one sets the password", () =>
  withOwnDatabase(async ({ db }) => {
    const { email } = await makeHolder(db);
    await ask(db, email);
    const secret = await secretFor(db, email);
    const wanted = ["seven odd kettles sing", "a rope of wet sand", "nine blue ladders"];
    const answers = await Promise.all(wanted.map((one) => codeOf(set(db, secret, one))));
    expect(answers.toSorted()).toEqual(["done", "linkUsed", "linkUsed"]);
  }));
