import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { events, mails, people, signUps } from "#db/schema/index.ts";
import { confirmSignUp, findSignUp } from "#app/auth/confirm-sign-up.server.ts";
import { signUp } from "#app/auth/sign-up.server.ts";
import { makePerson, NOW, unique } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";

const PASSWORD = "seven odd kettles sing";
const viewer = { now: NOW };
const later = (hours: number) => ({ now: new Date(NOW.getTime() + hours * 3600 * 1000) });

const fieldsFor = (email = `${unique("mira")}@mail.example`) => ({
  role: "student" as const,
  name: "Мира Димова",
  email,
  newPassword: PASSWORD,
  language: "bg" as const,
  back: null as string | null,
});

type Fields = ReturnType<typeof fieldsFor>;

/** Signs up from a network address of its own. */
const send = (db: Database, fields: Fields, from = unique("address")) =>
  signUp(viewer, from, fields, db);

const mailTo = async (db: Database, email: string) =>
  (await db.select().from(mails).where(eq(mails.toAddress, email))).at(-1)!;

/** The secret of the link that was mailed. */
const secretFor = async (db: Database, email: string) =>
  /\/confirmation\/([\w-]{43})/.exec((await mailTo(db, email)).values.confirmPath!)![1]!;

const confirm = (db: Database, secret: string, password = PASSWORD, who = viewer) =>
  confirmSignUp(who, unique("address"), secret, { password }, db);

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: Error) => error.message,
  );

describe("signing up", () => {
  test("makes no account, but mails a link in the language of the pages, which names nobody", () =>
    inRolledBackTransaction(async (db) => {
      const fields = fieldsFor();
      await send(db, fields);
      const mail = await mailTo(db, fields.email);
      expect(mail).toMatchObject({
        personId: null,
        language: "bg",
        topic: "account",
        message: "confirm_address",
        nextAttemptAt: NOW,
      });
      expect(JSON.stringify(mail.values)).not.toContain("Мира");
      const secret = await secretFor(db, fields.email);
      const [row] = await db.select().from(signUps);
      expect(row!.id).not.toBe(secret);
      expect(row!.passwordHash).toContain("$argon2id$");
      expect(await db.select().from(people).where(eq(people.email, fields.email))).toEqual([]);
    }));

  test("with a known address answers and writes the same, and mails its holder that there is an account", () =>
    inRolledBackTransaction(async (db) => {
      const { personId } = await makePerson(db, "member");
      const [known] = await db.select().from(people).where(eq(people.id, personId));
      await db.update(people).set({ language: "en" });
      const fields = { ...fieldsFor(known!.email.toUpperCase()), back: "/invitations/x" };
      expect(await send(db, fields)).toBe(await send(db, fieldsFor()));
      expect(await db.$count(signUps)).toBe(2);
      expect(await mailTo(db, known!.email)).toMatchObject({
        personId,
        language: "en",
        message: "account_exists",
        values: {
          signInPath: "/sign-in?redirectTo=%2Finvitations%2Fx",
          resetPath: "/forgotten-password",
        },
      });
    }));

  test("keeps where somebody wanted to go in the mailed link", () =>
    inRolledBackTransaction(async (db) => {
      const fields = { ...fieldsFor(), back: "/invitations/secret?lang=bg" };
      await send(db, fields);
      expect((await mailTo(db, fields.email)).values.confirmPath).toMatch(
        /\?redirectTo=%2Finvitations%2Fsecret%3Flang%3Dbg$/,
      );
    }));

  test.each([
    ["commonPassword", "Password123456"],
    ["commonPassword", "димова123456"],
    ["passwordHasProduct", "tandem for the two"],
  ])("is refused with %s for %s, and nothing is written", (code, newPassword) =>
    inRolledBackTransaction(async (db) => {
      expect(await codeOf(send(db, { ...fieldsFor(), newPassword }))).toBe(code);
      expect(await db.$count(signUps)).toBe(0);
      expect(await db.$count(mails)).toBe(0);
    }),
  );

  test("ends after five mails an hour from one place, and ten from all places, known address or not", () =>
    inRolledBackTransaction(async (db) => {
      const { personId } = await makePerson(db, "member");
      const [known] = await db.select().from(people).where(eq(people.id, personId));
      for (const email of [known!.email, `${unique("new")}@mail.example`]) {
        const fields = fieldsFor(email);
        for (const place of [unique("one"), unique("two")]) {
          for (let n = 0; n < 5; n += 1) await send(db, fields, place);
          expect(await codeOf(send(db, fields, place))).toBe("tooManyAttempts");
        }
        expect(await codeOf(send(db, fields))).toBe("tooManyAttempts");
        expect(await db.$count(mails, eq(mails.toAddress, email))).toBe(10);
      }
    }));
});

describe("confirming", () => {
  test("makes the account that was asked for, once, and leaves a record without name and address", () =>
    inRolledBackTransaction(async (db) => {
      const fields = fieldsFor();
      await send(db, fields);
      const secret = await secretFor(db, fields.email);
      expect(await findSignUp(viewer, secret, db)).toEqual({ email: fields.email });
      const id = await confirm(db, secret);
      const [person] = await db.select().from(people).where(eq(people.id, id));
      expect(person).toMatchObject({
        email: fields.email,
        name: "Мира Димова",
        role: "student",
        language: "bg",
      });
      const record = await db.select().from(events).where(eq(events.subjectId, id));
      expect(record).toMatchObject([{ verb: "signed_up", details: {} }]);
      expect(await codeOf(confirm(db, secret))).toBe("linkUsed");
      expect(await findSignUp(viewer, secret, db)).toBeNull();
    }));

  test("takes the password of the sign-up: whoever is only sent the link gains nobody an account", () =>
    inRolledBackTransaction(async (db) => {
      const fields = fieldsFor();
      await send(db, fields);
      const secret = await secretFor(db, fields.email);
      for (let n = 0; n < 10; n += 1)
        expect(await codeOf(confirm(db, secret, "another password"))).toBe("wrongPassword");
      expect(await codeOf(confirm(db, secret))).toBe("tooManyAttempts");
      expect(await db.$count(people)).toBe(0);
      expect(typeof (await confirm(db, secret, PASSWORD, later(0.5)))).toBe("string");
    }));

  test("is over after a day", () =>
    inRolledBackTransaction(async (db) => {
      const fields = fieldsFor();
      await send(db, fields);
      const secret = await secretFor(db, fields.email);
      expect(await findSignUp(later(23), secret, db)).not.toBeNull();
      expect(await findSignUp(later(24), secret, db)).toBeNull();
      expect(await codeOf(confirm(db, secret, PASSWORD, later(24)))).toBe("linkUsed");
    }));

  test("by one of two who signed up with an address ends the other's link", () =>
    inRolledBackTransaction(async (db) => {
      const fields = fieldsFor();
      await send(db, { ...fields, name: "Somebody else", newPassword: "a rope of wet sand" });
      const others = await secretFor(db, fields.email);
      await send(db, { ...fields, email: fields.email.toUpperCase() });
      await confirm(db, await secretFor(db, fields.email.toUpperCase()));
      expect(await codeOf(confirm(db, others, "a rope of wet sand"))).toBe("linkUsed");
      expect(await db.select({ name: people.name }).from(people)).toEqual([
        { name: "Мира Димова" },
      ]);
    }));

  test("many times at the same instant makes one account", () =>
    withOwnDatabase(async ({ db }) => {
      const fields = fieldsFor();
      await send(db, fields);
      const secret = await secretFor(db, fields.email);
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => codeOf(confirm(db, secret))),
      );
      expect(answers.toSorted()).toEqual(["done", ...Array.from({ length: 5 }, () => "linkUsed")]);
      expect(await db.$count(people)).toBe(1);
    }));
});
