import { eq, sql } from "drizzle-orm";
import { afterEach, describe, expect, test } from "vitest";
import { members, people, sessions } from "#db/schema/index.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { countAttempt } from "#app/domain/rate-limit.server.ts";
import { endSession } from "#app/auth/open-session.server.ts";
import { optionalActor, requireActor } from "#app/auth/session.server.ts";
import { signIn } from "#app/auth/sign-in.server.ts";
import { Refused } from "#app/domain/errors.ts";
import { makeOrganisation, unique } from "#tests/support/cast.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";

const db = useProcessDatabase();
const PASSWORD = "a long enough password";
const SITE = "https://tandem.example";

async function makeAccount() {
  const email = `${unique("person")}@tandem.example`;
  const [person] = await db()
    .insert(people)
    .values({ email, name: "Mira", role: "member", passwordHash: await hashPassword(PASSWORD) })
    .returning();
  return { id: person!.id, email };
}

const asking = (cookie?: string, path = "/") =>
  new Request(`${SITE}${path}`, { headers: cookie ? { Cookie: cookie } : {} });

const attemptFrom = async (address: string, email: string, password = PASSWORD, cookie?: string) =>
  (await signIn(asking(cookie), address, { email, password })).cookie;

/** From an address of its own, where nothing was tried before. */
const attempt = (email: string, password = PASSWORD, cookie?: string) =>
  attemptFrom(unique("address"), email, password, cookie);

/** What becomes of as many attempts at once: a cookie each, or the code of a refusal. */
const times = (n: number, make: () => Promise<string>) =>
  Promise.all(Array.from({ length: n }, () => make().catch((error: Error) => error.message)));

/** Attempts of the last minute, without the wait for as many passwords to be judged. */
async function failBefore(action: string, subject: string, failures: number) {
  const now = new Date();
  const limit = { action, subject, most: failures, minutes: 15 };
  for (let n = 0; n < failures; n += 1) await countAttempt(db(), limit, now);
}

/** What a browser sends back of a Set-Cookie header. */
const sent = (setCookie: string) => setCookie.split(";")[0]!;

afterEach(() => {
  delete process.env.ORIGIN;
});

describe("signing in", () => {
  test("opens a session of the person with their memberships, whatever the case of the address", async () => {
    const { id, email } = await makeAccount();
    const { id: organisationId } = await makeOrganisation(db());
    await db().insert(members).values({ organisationId, personId: id, role: "editor" });
    const cookie = sent(await attempt(email.toUpperCase()));
    expect(await optionalActor(asking(cookie))).toMatchObject({
      role: "member",
      personId: id,
      memberships: [{ organisationId, role: "editor" }],
    });
  });

  test("keeps the secret out of the database", async () => {
    const { id, email } = await makeAccount();
    const secret = sent(await attempt(email)).split("=")[1]!;
    const [row] = await db().select().from(sessions).where(eq(sessions.userId, id));
    expect(row!.id).not.toContain(secret);
    expect(await optionalActor(asking(`tandem_session=${row!.id}`))).toMatchObject({
      role: "visitor",
    });
  });

  test("gives the same answer for a wrong password and for an unknown address", async () => {
    const { email } = await makeAccount();
    const answers = await Promise.all(
      [attempt(email, "another password"), attempt("nobody@tandem.example")].map((one) =>
        one.catch((error: unknown) => error as Refused),
      ),
    );
    expect(answers.map((answer) => (answer as Refused).refusals)).toEqual([
      [{ code: "wrongCredentials" }],
      [{ code: "wrongCredentials" }],
    ]);
  });

  test("ends after ten failures from one address, also when they come at once", async () => {
    const { email } = await makeAccount();
    const here = unique("address");
    const answers = await times(25, () => attemptFrom(here, email, "wrong"));
    expect(answers.filter((code) => code === "wrongCredentials").length).toBeLessThanOrEqual(10);
    await expect(attemptFrom(here, email)).rejects.toThrow("tooManyAttempts");
    expect(await attempt(email)).toContain("tandem_session=");
  });

  test("begins anew after a success, which counts as no failure", async () => {
    const { email } = await makeAccount();
    const here = unique("address");
    for (let round = 0; round < 2; round += 1) {
      const wrong = await times(9, () => attemptFrom(here, email, "wrong"));
      expect(new Set(wrong)).toEqual(new Set(["wrongCredentials"]));
      expect(await attemptFrom(here, email)).toContain("tandem_session=");
    }
    for (let n = 0; n < 11; n += 1)
      expect(await attemptFrom(here, email)).toContain("tandem_session=");
  });

  test("ends after a hundred failures from all addresses together", async () => {
    const { email } = await makeAccount();
    await failBefore("sign_in_account", email, 99);
    for (let n = 0; n < 2; n += 1) expect(await attempt(email)).toContain("tandem_session=");
    await expect(attempt(email, "wrong")).rejects.toThrow("wrongCredentials");
    await expect(attempt(email)).rejects.toThrow("tooManyAttempts");
  });

  test("ends for an address after sixty attempts, whosever account they were for", async () => {
    const { email } = await makeAccount();
    const here = unique("address");
    await failBefore("sign_in_address", here, 60);
    await expect(attemptFrom(here, email)).rejects.toThrow("tooManyAttempts");
  });

  test("ends the session that the browser had, and never takes one over", async () => {
    const { email } = await makeAccount();
    const planted = "tandem_session=planted-by-somebody-else";
    const first = sent(await attempt(email, PASSWORD, planted));
    expect(first).not.toBe(planted);
    expect(await optionalActor(asking(planted))).toMatchObject({ role: "visitor" });
    const second = sent(await attempt(email, PASSWORD, first));
    expect(await optionalActor(asking(first))).toMatchObject({ role: "visitor" });
    expect(await optionalActor(asking(second))).toMatchObject({ role: "member" });
  });

  test("gives a cookie that scripts and other sites cannot use, bound to the host over https", async () => {
    const { email } = await makeAccount();
    process.env.ORIGIN = SITE;
    const cookie = await attempt(email);
    expect(cookie).toMatch(/^__Host-tandem_session=/);
    for (const part of ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain("Domain");
  });
});

describe("a session", () => {
  const shorten = (id: string, column: "expires_at" | "absolute_expires_at") =>
    db().execute(
      sql`update sessions set ${sql.identifier(column)} = now() - interval '1 minute' where person_id = ${id}`,
    );

  test.each(["expires_at", "absolute_expires_at"] as const)("is over at its %s", async (column) => {
    const { id, email } = await makeAccount();
    const cookie = sent(await attempt(email));
    await shorten(id, column);
    expect(await optionalActor(asking(cookie))).toMatchObject({ role: "visitor" });
    expect(await db().select().from(sessions).where(eq(sessions.userId, id))).toEqual([]);
  });

  test("is over after signing out", async () => {
    const { email } = await makeAccount();
    const cookie = sent(await attempt(email));
    await endSession(asking(cookie));
    expect(await optionalActor(asking(cookie))).toMatchObject({ role: "visitor" });
  });

  test("is asked for where it is needed, and leads back to the page", async () => {
    const answer = await requireActor(asking(undefined, "/workspace?page=2")).catch((e) => e);
    expect(answer.status).toBe(302);
    expect(answer.headers.get("Location")).toBe("/sign-in?redirectTo=%2Fworkspace%3Fpage%3D2");
  });
});
