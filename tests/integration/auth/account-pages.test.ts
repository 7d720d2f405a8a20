import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { mails, people, signUps } from "#db/schema/index.ts";
import { hashPassword } from "#app/auth/password.server.ts";
import { makePerson, unique } from "#tests/support/cast.ts";
import { useProcessDatabase } from "#tests/support/process-database.ts";
import { giveFactor } from "#tests/support/second-factor.ts";
import { readerOf, type Reader } from "#tests/support/site.ts";

const database = useProcessDatabase();
const PASSWORD = "seven odd kettles sing";
const NEW_PASSWORD = "a rope of wet sand";

const entries = (email: string) => ({
  role: "member",
  name: "Mira Dimova",
  email,
  newPassword: PASSWORD,
});

/** The path in the last mail to an address. */
async function pathTo(email: string, value: "confirmPath" | "resetPath" | "signInPath") {
  const sent = await database()
    .select()
    .from(mails)
    .where(eq(mails.toAddress, email))
    .orderBy(mails.createdAt);
  return sent.at(-1)!.values[value]!;
}

async function makeHolder() {
  const { personId } = await makePerson(database(), "member");
  const email = `${unique("holder")}@mail.example`;
  const passwordHash = await hashPassword(PASSWORD);
  await database().update(people).set({ email, passwordHash }).where(eq(people.id, personId));
  return { personId, email };
}

const signIn = (reader: Reader, email: string, password: string, query = "") =>
  reader.send(`/sign-in${query}`, { email, password });

/** What differs between pages without being about what was typed. */
const withoutNonces = (html: string) => html.replaceAll(/nonce="[^"]*"|\b[0-9a-f-]{36}\b/g, "");

test("whoever has a second factor is told at once of all that is empty", async () => {
  const { personId } = await makeHolder();
  const reader = await readerOf(personId);
  const sent = { password: "", code: "", newPassword: "", email: "", newCode: "" };
  const changes = ["password", "address", "closure"];
  for (const change of changes) {
    const { html } = await reader.send(`/account/${change}`, sent);
    expect(html).not.toMatch(/id="[a-z-]+-code-error"/);
  }
  await giveFactor(database(), personId);
  const ofFactor = ["recovery-codes", "removal", "replacement"].map(
    (change) => `second-factor/${change}`,
  );
  for (const change of [...changes, ...ofFactor]) {
    const { status, html } = await reader.send(`/account/${change}`, sent);
    expect([change, status]).toEqual([change, 400]);
    expect(html).toMatch(/id="[a-z-]+-password-error"/);
    expect(html).toMatch(/id="[a-z-]+-code-error"/);
  }
});

describe("signing up", () => {
  test("leads over the mail to where somebody wanted to go, signed in with a session of its own", async () => {
    const reader = await readerOf(null);
    const email = `${unique("mira")}@mail.example`;
    const target = "/organisations?kind=company";
    const sent = await reader.send(
      `/sign-up?redirectTo=${encodeURIComponent(target)}`,
      entries(email),
    );
    expect([sent.status, sent.location]).toEqual([302, "/sign-up?done=sent"]);
    expect((await reader.open(sent.location)).html).toContain("Check your mail");
    const path = await pathTo(email, "confirmPath");
    const page = await reader.open(path);
    expect(page.status).toBe(200);
    expect(page.html).toContain(email);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    const wrong = await reader.send(path, { password: "not mine at all" });
    expect(wrong.status).toBe(409);
    expect(wrong.html).toContain("This is not your password.");
    expect(wrong.html).not.toContain("not mine at all");
    const done = await reader.send(path, { password: PASSWORD });
    expect([done.status, done.location]).toEqual([302, target]);
    expect((await reader.open("/account")).html).toContain("Mira Dimova");
    const again = await (await readerOf(null)).open(path);
    expect(again.status).toBe(404);
    expect(again.html).toContain("This link does not work any more");
  });

  test("and asking for a password answer the same for an address that is known and one that is not", async () => {
    const { email } = await makeHolder();
    for (const [form, fields] of [
      ["/sign-up", entries],
      ["/forgotten-password", (address: string) => ({ email: address })],
    ] as const) {
      const answers = [];
      for (const address of [email, `${unique("nobody")}@mail.example`]) {
        const reader = await readerOf(null);
        const { status, location } = await reader.send(form, fields(address));
        const page = await reader.open(location);
        answers.push({ status, location, page: withoutNonces(page.html) });
      }
      expect(answers[0]).toEqual(answers[1]);
    }
  });

  test("puts what is wrong at its field, keeps what was typed, and sends no password back", async () => {
    const reader = await readerOf(null, "bg");
    const answer = await reader.send("/sign-up", {
      name: "Мира",
      email: "mira@",
      newPassword: "short-one-7",
    });
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('href="#sign-up-role"');
    expect(answer.html).toContain("Използвайте поне 12\u00a0знака.");
    expect(answer.html).toContain('value="mira@"');
    expect(answer.html).not.toContain("short-one-7");
    const weak = await reader.send("/sign-up", {
      ...entries("mira@mail.example"),
      newPassword: "Password12345",
    });
    expect(weak.status).toBe(409);
    expect(weak.html).toContain("сред първите, които някой би опитал");
    expect(weak.html).not.toContain("Password12345");
  });

  test("takes no address for a name, which stands in mails to others", async () => {
    const reader = await readerOf(null);
    for (const name of ["Win at www.evil.example", "https://evil.example", "me@mail.example"]) {
      const answer = await reader.send("/sign-up", { ...entries("mira@mail.example"), name });
      expect(answer.status).toBe(400);
      expect(answer.html).toContain(
        "Enter a name, without an address in it, and with a space after a dot",
      );
    }
  });

  test("makes no staff", async () => {
    const reader = await readerOf(null);
    const email = `${unique("staff")}@mail.example`;
    const answer = await reader.send("/sign-up", { ...entries(email), role: "staff" });
    expect(answer.status).toBe(400);
    expect(await database().$count(signUps, eq(signUps.email, email))).toBe(0);
  });

  test.each(["//evil.example", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"])(
    "leads nobody away by %s",
    async (target) => {
      const reader = await readerOf(null);
      const email = `${unique("mira")}@mail.example`;
      const query = `?redirectTo=${encodeURIComponent(target)}`;
      await reader.send(`/sign-up${query}`, entries(email));
      const path = await pathTo(email, "confirmPath");
      expect(path).not.toContain("evil");
      expect(path).not.toContain("redirectTo");
      const done = await reader.send(`${path}${query}`, { password: PASSWORD });
      expect(done.location).toBe("/workspace");
      const again = await signIn(await readerOf(null), email, PASSWORD, query);
      expect(again.location).toBe("/workspace");
    },
  );

  test("takes over no session that somebody had planted in the browser before", async () => {
    const browser = await readerOf((await makeHolder()).personId);
    const planted = browser.cookies();
    const email = `${unique("mira")}@mail.example`;
    await browser.send("/sign-up", entries(email));
    const done = await browser.send(await pathTo(email, "confirmPath"), { password: PASSWORD });
    const session = done.headers.getSetCookie().find((one) => one.startsWith("tandem_session="))!;
    expect(session).toMatch(/^tandem_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    expect((await browser.open("/account")).html).toContain(email);
    const thief = await readerOf(null, "en", { Cookie: planted });
    expect((await thief.open("/account")).location).toContain("/sign-in");
  });
});

describe("a forgotten password", () => {
  test("is replaced by the mailed link, which signs in nobody and out everybody", async () => {
    const { personId, email } = await makeHolder();
    const elsewhere = await readerOf(personId);
    const reader = await readerOf(null);
    await reader.send("/forgotten-password", { email });
    const path = await pathTo(email, "resetPath");
    expect((await reader.open(path)).html).toContain(email);
    const done = await reader.send(path, { newPassword: NEW_PASSWORD });
    expect(done.location).toBe("/sign-in?done=password");
    expect((await reader.open(done.location)).html).toContain("Your new password is set.");
    for (const one of [reader, elsewhere])
      expect((await one.open("/account")).location).toContain("/sign-in");
    expect((await signIn(reader, email, PASSWORD)).status).toBe(409);
    expect((await signIn(reader, email, NEW_PASSWORD)).location).toBe("/workspace");
    expect((await reader.open(path)).status).toBe(404);
  });
});

describe("the pages of an account", () => {
  test("show what it holds, and change name, language, password, address and topics", async () => {
    const { personId, email } = await makeHolder();
    const reader = await readerOf(personId);
    expect((await reader.open("/account")).html).toContain(email);
    const forms: [string, Record<string, string>, string][] = [
      ["name", { name: "  Мира   Димова ", language: "bg" }, "Името и езикът ви са запазени."],
      ["password", { password: PASSWORD, newPassword: NEW_PASSWORD }, "Паролата ви е сменена."],
      ["mail-topics", { topics: "posting" }, "Изборът ви е запазен."],
    ];
    for (const [page, fields, said] of forms) {
      expect((await reader.open(`/account/${page}`)).status).toBe(200);
      const { status, location } = await reader.send(`/account/${page}`, fields);
      expect(status).toBe(302);
      expect((await reader.open(location)).html).toContain(said);
    }
    const { html } = await reader.open("/account");
    expect(html).toContain("Мира Димова");
    expect(html).toContain("<dd>Обяви</dd>");
  });

  test("move the account to an address whose mailbox confirms it", async () => {
    const { personId } = await makeHolder();
    const reader = await readerOf(personId);
    const email = `${unique("new")}@mail.example`;
    const asked = await reader.send("/account/address", { email, password: PASSWORD });
    expect((await reader.open(asked.location)).html).toContain("Check your mail");
    const path = await pathTo(email, "confirmPath");
    expect((await (await readerOf(null)).open(path)).location).toContain("/sign-in?redirectTo=");
    const stranger = await readerOf((await makeHolder()).personId);
    expect((await stranger.open(path)).status).toBe(404);
    expect((await stranger.send(path, {})).status).toBe(404);
    expect((await reader.open(path)).html).toContain(email);
    const done = await reader.send(path, {});
    expect((await reader.open(done.location)).html).toContain("Your account has the new address.");
  });

  test("are nobody's who has not signed in", async () => {
    const visitor = await readerOf(null);
    for (const page of ["", "/name", "/password", "/address", "/mail-topics"]) {
      expect((await visitor.open(`/account${page}`)).location).toContain("/sign-in");
      if (page) expect((await visitor.send(`/account${page}`, {})).location).toContain("/sign-in");
    }
  });
});
