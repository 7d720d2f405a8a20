import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { mails, secondFactors, sessions } from "#db/schema/index.ts";
import {
  completeSignIn,
  completeSignInByRecovery,
} from "#app/auth/second-factor/complete-sign-in.server.ts";
import { giveRecoveryCodes } from "#app/auth/second-factor/recovery-codes.server.ts";
import { optionalActor, requireActor, requireSignIn } from "#app/auth/session.server.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { asking, makeAccount, passwordStep, sent } from "#tests/support/account.ts";
import { unique } from "#tests/support/cast.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { codeOf, FACTOR_KEY, giveFactor, wrongCodeOf } from "#tests/support/second-factor.ts";

const db = useProcessDatabase();

async function makeGuarded() {
  const account = await makeAccount(db());
  await giveFactor(db(), account.id);
  return { ...account, cookie: await passwordStep(account.email) };
}

async function codeStep(cookie: string, code: string, from = unique("address")) {
  const request = asking(cookie);
  return sent(await completeSignIn(request, from, await requireSignIn(request), { code }));
}

async function recoveryStep(cookie: string, recoveryCode: string) {
  const request = asking(cookie);
  const signIn = await requireSignIn(request);
  return sent(await completeSignInByRecovery(request, unique("address"), signIn, { recoveryCode }));
}

/** What becomes of several attempts at once: `in`, or the code of the refusal. */
const outcomes = async (attempts: Promise<string>[]) =>
  (
    await Promise.all(
      attempts.map((one) => one.then(() => "in").catch((error: Error) => error.message)),
    )
  ).toSorted();

const roleOf = async (cookie: string) => (await optionalActor(asking(cookie))).role;

describe("signing in with a second factor", () => {
  test("is not done by the password: pages see a visitor, and what needs an account asks for the code", async () => {
    const { cookie } = await makeGuarded();
    expect(await roleOf(cookie)).toBe("visitor");
    const answer = await requireActor(asking(cookie, "/workspace?page=2")).catch((e) => e);
    expect(answer.headers.get("Location")).toBe(
      "/sign-in/second-factor?redirectTo=%2Fworkspace%3Fpage%3D2",
    );
  });

  test("is done by a code, in a new session that ends the waiting one", async () => {
    const { cookie } = await makeGuarded();
    const complete = await codeStep(cookie, codeOf(FACTOR_KEY));
    expect(complete).not.toBe(cookie);
    expect(await roleOf(complete)).toBe("member");
    expect(await roleOf(cookie)).toBe("visitor");
    await expect(requireSignIn(asking(cookie))).rejects.toMatchObject({ status: 302 });
  });

  test("takes a code once, also when it comes twice at the same instant", async () => {
    const { cookie, email } = await makeGuarded();
    const other = await passwordStep(email);
    const code = codeOf(FACTOR_KEY);
    expect(await outcomes([codeStep(cookie, code), codeStep(other, code)])).toEqual([
      "in",
      "wrongCode",
    ]);
  });

  test("takes no code of a step before the last one that was taken", async () => {
    const { cookie, email } = await makeGuarded();
    await codeStep(cookie, codeOf(FACTOR_KEY, 1));
    const again = await passwordStep(email);
    await expect(codeStep(again, codeOf(FACTOR_KEY))).rejects.toThrow("wrongCode");
  });

  test("takes no code that is older or newer than a step", async () => {
    const { cookie } = await makeGuarded();
    for (const steps of [-3, 3])
      await expect(codeStep(cookie, codeOf(FACTOR_KEY, steps))).rejects.toThrow("wrongCode");
  });

  test("ends after ten wrong codes, also when they come at once and from many addresses", async () => {
    const { cookie } = await makeGuarded();
    const wrong = wrongCodeOf(FACTOR_KEY);
    const answers = await outcomes(Array.from({ length: 20 }, () => codeStep(cookie, wrong)));
    expect(answers.filter((code) => code === "wrongCode").length).toBeLessThanOrEqual(10);
    await expect(codeStep(cookie, codeOf(FACTOR_KEY))).rejects.toThrow("tooManyAttempts");
    await expect(recoveryStep(cookie, "abcd")).rejects.toThrow("tooManyAttempts");
  });

  test("ends after fifty wrong codes in a day, and after sixty tries from one address", async () => {
    const { id, cookie } = await makeGuarded();
    const before = async (action: string, subject: string, most: number, ago: number) => {
      for (let n = 0; n < most; n += 1)
        await countAttempt(
          db(),
          { action, subject, most, minutes: 60 },
          new Date(Date.now() - ago),
        );
    };
    const from = unique("address");
    await before("code_address", from, 60, 60_000);
    await expect(codeStep(cookie, codeOf(FACTOR_KEY), from)).rejects.toThrow("tooManyAttempts");
    await before("code_account_day", id, 50, 20 * 3_600_000);
    await expect(codeStep(cookie, codeOf(FACTOR_KEY))).rejects.toThrow("tooManyAttempts");
  });

  test("forgives wrong codes once a right one came", async () => {
    const { cookie, email } = await makeGuarded();
    const wrong = wrongCodeOf(FACTOR_KEY);
    for (let n = 0; n < 9; n += 1)
      await expect(codeStep(cookie, wrong)).rejects.toThrow("wrongCode");
    await codeStep(cookie, codeOf(FACTOR_KEY));
    const again = await passwordStep(email);
    await expect(codeStep(again, wrong)).rejects.toThrow("wrongCode");
    expect(await roleOf(await codeStep(again, codeOf(FACTOR_KEY, 1)))).toBe("member");
  });

  test("takes over no session that was planted, before either step", async () => {
    const { email } = await makeGuarded();
    const planted = "tandem_session=planted-by-somebody-else";
    const first = await passwordStep(email, planted);
    expect(first).not.toBe(planted);
    const second = await codeStep(first, codeOf(FACTOR_KEY));
    for (const dead of [planted, first]) expect(await roleOf(dead)).toBe("visitor");
    expect(second).not.toBe(first);
  });

  test("waits for an hour and no longer", async () => {
    const { id, cookie } = await makeGuarded();
    const [row] = await db().select().from(sessions).where(eq(sessions.userId, id));
    const minutes = (row!.absoluteExpiresAt.getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
    await db().execute(
      sql`update sessions set absolute_expires_at = now() - interval '1 second' where person_id = ${id}`,
    );
    await expect(codeStep(cookie, codeOf(FACTOR_KEY))).rejects.toMatchObject({ status: 302 });
  });

  test("does not open a secret that was moved to another person's row or changed", async () => {
    const { id, cookie } = await makeGuarded();
    const other = await makeGuarded();
    const [row] = await db().select().from(secondFactors).where(eq(secondFactors.personId, id));
    expect(row!.secret).not.toContain(FACTOR_KEY);
    await db()
      .update(secondFactors)
      .set({ secret: row!.secret })
      .where(eq(secondFactors.personId, other.id));
    await expect(codeStep(other.cookie, codeOf(FACTOR_KEY))).rejects.toThrow(/authenticate/);
    expect(await roleOf(await codeStep(cookie, codeOf(FACTOR_KEY)))).toBe("member");
  });
});

describe("signing in by a recovery code", () => {
  test("works once, however it is typed, and is told by mail", async () => {
    const { id, email, cookie } = await makeGuarded();
    const [code] = await giveRecoveryCodes(db(), id, new Date());
    const other = await passwordStep(email);
    const typed = ` ${code!.toUpperCase().replaceAll("-", " ")}`;
    expect(await outcomes([recoveryStep(cookie, typed), recoveryStep(other, code!)])).toEqual([
      "in",
      "wrongRecoveryCode",
    ]);
    const told = await db()
      .select()
      .from(mails)
      .where(and(eq(mails.personId, id), eq(mails.message, "recovery_code_used")));
    expect(told).toMatchObject([{ toAddress: email, topic: "account", values: { left: "9" } }]);
  });

  test("does not work with a code of somebody else, which stays good", async () => {
    const mine = await makeGuarded();
    const other = await makeGuarded();
    const [code] = await giveRecoveryCodes(db(), other.id, new Date());
    await expect(recoveryStep(mine.cookie, code!)).rejects.toThrow("wrongRecoveryCode");
    expect(await roleOf(await recoveryStep(other.cookie, code!))).toBe("member");
  });
});
