import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { PersonRole } from "#db/codes.ts";
import { events, mails, recoveryCodes, secondFactors, sessions } from "#db/schema/index.ts";
import { removeSecondFactor, renewRecoveryCodes } from "#app/auth/second-factor/change.server.ts";
import { completeSignIn } from "#app/auth/second-factor/complete-sign-in.server.ts";
import { findSecondFactor, offerSecondFactor } from "#app/auth/second-factor/queries.server.ts";
import { replaceSecondFactor, setUpSecondFactor } from "#app/auth/second-factor/set-up.server.ts";
import { readNewCodes } from "#app/auth/second-factor/shown-once.server.ts";
import {
  optionalActor,
  requireActor,
  requireHolder,
  requireSignIn,
} from "#app/auth/session.server.ts";
import { Forbidden } from "#app/domain/errors.ts";
import { asking, makeAccount, PASSWORD, passwordStep, sent } from "#tests/support/account.ts";
import { unique } from "#tests/support/cast.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { codeOf, wrongCodeOf } from "#tests/support/second-factor.ts";

const db = useProcessDatabase();
const here = () => unique("address");

async function makeHolder(role: PersonRole = "member") {
  const account = await makeAccount(db(), role);
  return { ...account, cookie: await passwordStep(account.email) };
}

/** Set up as by the form: the key from the page, the code from the application. Answers the cookies and the key. */
async function setUp(cookie: string, entries: { newCode?: string; password?: string } = {}) {
  const request = asking(cookie);
  const holder = await requireHolder(request);
  const { key } = await offerSecondFactor(request, holder);
  const input = { password: PASSWORD, newCode: codeOf(key), ...entries };
  const headers = await setUpSecondFactor(request, here(), holder, input);
  const [session, codes] = headers.map(([, value]) => sent(value)) as [string, string];
  return { key, cookie: session, codes: readNewCodes(asking(codes), holder.personId)! };
}

const guarded = async (role: PersonRole = "member") => {
  const account = await makeHolder(role);
  return { ...account, ...(await setUp(account.cookie)) };
};

const actorOf = (cookie: string) => requireActor(asking(cookie));
const roleOf = async (cookie: string) => (await optionalActor(asking(cookie))).role;

async function traces(personId: string) {
  const told = await db().select().from(mails).where(eq(mails.personId, personId));
  const done = await db().select().from(events).where(eq(events.subjectId, personId));
  return { told: told.map(({ message }) => message), done: done.map(({ verb }) => verb) };
}

describe("setting up a second factor", () => {
  test("is all that cluster staff can do before, and lets them in after", async () => {
    const { cookie } = await makeHolder("staff");
    expect(await roleOf(cookie)).toBe("visitor");
    const answer = await actorOf(cookie).catch((e) => e);
    expect(answer.headers.get("Location")).toMatch(/^\/account\/second-factor\?/);
    const after = await setUp(cookie);
    expect(await actorOf(after.cookie)).toMatchObject({ role: "staff" });
    expect(await roleOf(cookie)).toBe("visitor");
  });

  test("gives ten recovery codes, ends all other sessions, and is told and recorded", async () => {
    const { id, email, cookie } = await makeHolder();
    const elsewhere = await passwordStep(email);
    const after = await setUp(cookie);
    expect(new Set(after.codes).size).toBe(10);
    for (const code of after.codes)
      expect(code).toMatch(/^([2-9a-hjkmnp-z]{4}-){3}[2-9a-hjkmnp-z]{4}$/);
    expect(await roleOf(elsewhere)).toBe("visitor");
    expect(await db().select().from(sessions).where(eq(sessions.userId, id))).toHaveLength(1);
    expect(await traces(id)).toEqual({ told: ["second_factor_on"], done: ["second_factor_on"] });
    const [row] = await db().select().from(secondFactors).where(eq(secondFactors.personId, id));
    expect(row!.secret).not.toContain(after.key);
    const stored = await db().select().from(recoveryCodes).where(eq(recoveryCodes.personId, id));
    expect(JSON.stringify(stored)).not.toContain(after.codes[0]!.replaceAll("-", ""));
    expect(await findSecondFactor(await actorOf(after.cookie))).toMatchObject({
      codesLeft: 10,
      can: { remove: true },
    });
  });

  test("keeps its key through a wrong code or password, and offers every session another", async () => {
    const { cookie, email } = await makeHolder();
    const keyFor = async (own: string) =>
      (await offerSecondFactor(asking(own), await actorOf(own))).key;
    const key = await keyFor(cookie);
    await expect(setUp(cookie, { newCode: wrongCodeOf(key) })).rejects.toThrow("wrongCode");
    await expect(setUp(cookie, { password: "another password" })).rejects.toThrow("wrongPassword");
    expect(await keyFor(cookie)).toBe(key);
    expect(await keyFor(await passwordStep(email))).not.toBe(key);
  });

  test("happens once, also when two come at the same instant", async () => {
    const { id, cookie, email } = await makeHolder();
    const other = await passwordStep(email);
    const outcomes = await Promise.all(
      [cookie, other].map((one) =>
        setUp(one).then(
          () => "on",
          () => "refused",
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(["on", "refused"]);
    const rows = await db().select().from(secondFactors).where(eq(secondFactors.personId, id));
    expect(rows).toHaveLength(1);
  });

  test("uses up the code that proved it", async () => {
    const { email, key } = await guarded();
    const waiting = await passwordStep(email);
    const signIn = await requireSignIn(asking(waiting));
    const complete = (code: string) => completeSignIn(asking(waiting), here(), signIn, { code });
    await expect(complete(codeOf(key))).rejects.toThrow("wrongCode");
    expect(await complete(codeOf(key, 1))).toContain("tandem_session=");
  });
});

describe("a second factor that stands", () => {
  test("is moved by the password, a code of the former application and one of the new", async () => {
    const { id, cookie, key } = await guarded("staff");
    const actor = await actorOf(cookie);
    const request = asking(cookie);
    const offered = (await offerSecondFactor(request, actor)).key;
    const move = (code: string, newCode = codeOf(offered)) =>
      replaceSecondFactor(request, here(), actor, { password: PASSWORD, code, newCode });
    await expect(move(wrongCodeOf(key))).rejects.toThrow("wrongCode");
    await expect(move(codeOf(key, 1), wrongCodeOf(offered))).rejects.toThrow("wrongCode");
    const headers = await move(codeOf(key, 1));
    const session = sent(headers[0]![1]);
    expect(await actorOf(session)).toMatchObject({ role: "staff" });
    expect(await roleOf(cookie)).toBe("visitor");
    expect((await traces(id)).told).toEqual(["second_factor_on", "second_factor_moved"]);
  });

  test("is moved by a recovery code as well, which makes way for new ones", async () => {
    const { id, cookie, codes } = await guarded();
    const actor = await actorOf(cookie);
    const { key } = await offerSecondFactor(asking(cookie), actor);
    await replaceSecondFactor(asking(cookie), here(), actor, {
      password: PASSWORD,
      code: codes[0]!,
      newCode: codeOf(key),
    });
    const rows = await db().select().from(recoveryCodes).where(eq(recoveryCodes.personId, id));
    expect(rows).toHaveLength(10);
  });

  test("is switched off by password and code, never by cluster staff", async () => {
    const { id, cookie, key } = await guarded();
    const actor = await actorOf(cookie);
    const off = (proof: { password: string; code?: string }) =>
      removeSecondFactor(asking(cookie), here(), actor, proof);
    await expect(off({ password: "another password", code: codeOf(key, 1) })).rejects.toThrow(
      "wrongPassword",
    );
    await expect(off({ password: PASSWORD })).rejects.toThrow("required");
    const session = sent(await off({ password: PASSWORD, code: codeOf(key, 1) }));
    expect(await roleOf(session)).toBe("member");
    expect(await roleOf(cookie)).toBe("visitor");
    expect(await findSecondFactor(actor)).toBeNull();
    expect((await traces(id)).done).toEqual(["second_factor_on", "second_factor_off"]);
    await expect(off({ password: PASSWORD })).rejects.toThrow("noSecondFactor");

    const staff = await guarded("staff");
    await expect(
      removeSecondFactor(asking(staff.cookie), here(), await actorOf(staff.cookie), {
        password: PASSWORD,
        code: codeOf(staff.key, 1),
      }),
    ).rejects.toThrow(Forbidden);
  });

  test("gets new recovery codes in place of the former ones", async () => {
    const { id, cookie, key, codes } = await guarded();
    const actor = await actorOf(cookie);
    const renew = (code: string) => renewRecoveryCodes(here(), actor, { password: PASSWORD, code });
    const renewed = readNewCodes(asking(sent(await renew(codeOf(key, 1)))), id)!;
    expect(renewed.filter((code) => codes.includes(code))).toEqual([]);
    await expect(renew(codes[1]!)).rejects.toThrow("wrongCode");
    const again = readNewCodes(asking(sent(await renew(renewed[0]!))), id)!;
    expect(again).toHaveLength(10);
    expect((await traces(id)).told).toContain("recovery_code_used");
    const stranger = await makeHolder();
    await expect(
      renewRecoveryCodes(here(), await actorOf(stranger.cookie), { password: PASSWORD }),
    ).rejects.toThrow("noSecondFactor");
  });

  test("shows new codes to nobody else", async () => {
    const { id, cookie, key } = await guarded();
    const proof = { password: PASSWORD, code: codeOf(key, 1) };
    const codesCookie = sent(await renewRecoveryCodes(here(), await actorOf(cookie), proof));
    const { id: other } = await makeHolder();
    expect(readNewCodes(asking(codesCookie), id)).toHaveLength(10);
    expect(readNewCodes(asking(codesCookie), other)).toBeNull();
    expect(readNewCodes(asking("tandem_recovery_codes=made-up"), id)).toBeNull();
  });
});
