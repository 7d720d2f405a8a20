import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import type { MailTopic } from "#db/codes.ts";
import { mailOptOuts, mails } from "#db/schema/index.ts";
import { listQueues } from "#app/domain/office/queues.server.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import { waitAfter } from "#app/domain/mail/waiting-mails.server.ts";
import { intoFolder, mailTransport, overSmtp } from "#jobs/mail-transport.server.ts";
import { sendMails } from "#jobs/send-mails.ts";
import { cast, makePerson, NOW, unique } from "#tests/support/cast.ts";
import { inRolledBackTransaction, withOwnDatabase } from "#tests/support/database.ts";
import { refusal, withMailServer } from "#tests/support/mail-server.ts";

const ORIGIN = "https://tandem.example";
const FROM = "Tandem <tandem@tandem.example>";
const log = pino({ level: "silent" });
const later = (ms: number) => new Date(NOW.getTime() + ms);

type Queued = { personId?: string | null; topic?: MailTopic; language?: "en" | "bg"; to?: string };

/** A mail that waits; answers its address, which no other has. */
async function queue(db: Database, { personId = null, topic = "account", ...rest }: Queued = {}) {
  const email = rest.to ?? `${unique("reader")}@mail.example`;
  await queueMail(
    db,
    { now: NOW },
    {
      to: { personId, email, language: rest.language ?? "en" },
      topic,
      message: "confirm_address",
      values: { confirmPath: "/confirmation/secret" },
    },
  );
  return email;
}

const rowOf = async (db: Database, email: string) =>
  (await db.select().from(mails).where(eq(mails.toAddress, email)))[0];

describe("by SMTP", () => {
  const send = async (db: Database, url: string, now = NOW) => {
    const transport = overSmtp(url, FROM);
    return sendMails({ db, transport, origin: ORIGIN, log }, now).finally(transport.close);
  };

  test("a mail leaves once, in its reader's language, as text and HTML, and forgets what it said", () =>
    withMailServer(({ url, received }) =>
      inRolledBackTransaction(async (db) => {
        const email = await queue(db, { language: "bg" });
        await send(db, url);
        await send(db, url, later(24 * 3600 * 1000));
        expect(received).toHaveLength(1);
        const [mail] = received;
        const row = await rowOf(db, email);
        expect(row).toMatchObject({ state: "sent", values: {}, sentAt: NOW, error: null });
        expect(mail).toMatchObject({
          subject: "Потвърдете имейл адреса си",
          messageId: row!.messageId,
          date: NOW,
        });
        expect([mail!.to].flat().map((to) => to!.text)).toEqual([email]);
        expect(mail!.from!.value).toEqual([{ name: "Tandem", address: "tandem@tandem.example" }]);
        expect(mail!.text).toContain(`${ORIGIN}/confirmation/secret`);
        expect(mail!.html).toContain(`href="${ORIGIN}/confirmation/secret"`);
        expect(mail!.headers.get("auto-submitted")).toBe("auto-generated");
        expect(mail!.headers.has("list-unsubscribe-post")).toBe(false);
      }),
    ));

  test("a mail of a topic that can be ended says so to programmes, as RFC 8058 wants it", () =>
    withMailServer(({ url, received }) =>
      inRolledBackTransaction(async (db) => {
        const { personId } = await makePerson(db, "student");
        await queue(db, { personId, topic: "posting" });
        await send(db, url);
        const lines = received[0]!.headerLines.map(({ line }) => line);
        expect(lines).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        const address = lines.find((line) => line.startsWith("List-Unsubscribe:"))!;
        expect(address).toMatch(
          new RegExp(
            `^List-Unsubscribe: <${ORIGIN}/unsubscribe/${personId}\\.posting\\.[\\w-]{43}>$`,
          ),
        );
        expect(received[0]!.text).toContain(/<(.*)>/.exec(address)![1]);
      }),
    ));

  test("what the server refuses waits longer and longer, is parked at last and told to staff; others go", () =>
    withMailServer(
      ({ url, received }) =>
        inRolledBackTransaction(async (db) => {
          const { staff } = await cast(db);
          const refused = await queue(db, { to: `${unique("nobody")}@mail.example` });
          const taken = await queue(db);
          let now = NOW;
          for (let refusals = 1; refusals <= 8; refusals += 1) {
            expect((await send(db, url, now)).away).toBeNull();
            expect(await rowOf(db, refused)).toMatchObject({ attempts: refusals });
            const waits = await send(db, url, new Date(now.getTime() + waitAfter(refusals) - 1));
            expect(waits.claimed).toBe(0);
            now = new Date(now.getTime() + waitAfter(refusals));
          }
          expect(await rowOf(db, refused)).toMatchObject({ state: "parked" });
          expect((await rowOf(db, refused))!.error).toContain("No such person");
          expect((await send(db, url, later(365 * 24 * 3600 * 1000))).claimed).toBe(0);
          expect(received.map(({ to }) => [to].flat()[0]!.text)).toEqual([taken]);
          const queues = await listQueues(staff, db);
          expect(queues.find(({ name }) => name === "mails")).toMatchObject({ waiting: 1 });
        }),
      {
        judge: (address) => {
          if (address.startsWith("nobody")) throw refusal(550, "No such person");
        },
      },
    ));

  test("a server that is away or does not know us says nothing of the mail: it waits as it was", () =>
    withMailServer(({ url, received }) =>
      inRolledBackTransaction(async (db) => {
        const email = await queue(db);
        for (const wrong of ["smtp://127.0.0.1:1", url.replace("tandem:", "stranger:")]) {
          expect((await send(db, wrong)).away).toMatch(/^E[A-Z]+/);
          expect(await rowOf(db, email)).toMatchObject({ state: "waiting", attempts: 0 });
        }
        await send(db, url);
        expect(received).toHaveLength(1);
      }),
    ));

  test("several workers at once send each mail once", () =>
    withMailServer(({ url, received }) =>
      withOwnDatabase(async ({ db }) => {
        const emails = await Promise.all(Array.from({ length: 25 }, () => queue(db)));
        const worker = async () => {
          while ((await send(db, url)).claimed > 0);
        };
        await Promise.all([worker(), worker(), worker()]);
        const readers = received.map(({ to }) => [to].flat()[0]!.text);
        expect(readers.toSorted()).toEqual(emails.toSorted());
      }),
    ));
});

describe("whatever the way", () => {
  const delivered: string[] = [];
  const transport = {
    deliver: async ({ to }: { to: string }) => {
      delivered.push(to);
      return { outcome: "sent" } as const;
    },
    close: () => {},
  };
  const send = (db: Database) => sendMails({ db, transport, origin: ORIGIN, log }, NOW);

  test("nobody gets mails about a topic that they have ended, even when they waited already", () =>
    inRolledBackTransaction(async (db) => {
      const { personId } = await makePerson(db, "student");
      const unwanted = await queue(db, { personId, topic: "posting" });
      const wanted = [
        await queue(db, { personId, topic: "reminder" }),
        await queue(db, { personId, topic: "account" }),
      ];
      await db.insert(mailOptOuts).values({ personId, topic: "posting", at: NOW });
      await send(db);
      expect(delivered.splice(0).toSorted()).toEqual(wanted.toSorted());
      expect(await rowOf(db, unwanted)).toBeUndefined();
    }));

  test("a mail that cannot be written holds up no other", () =>
    inRolledBackTransaction(async (db) => {
      const unknown = await queue(db);
      await db.update(mails).set({ message: "of_a_newer_version" });
      const other = await queue(db);
      await send(db);
      expect(delivered.splice(0)).toEqual([other]);
      expect(await rowOf(db, unknown)).toMatchObject({ state: "waiting", attempts: 1 });
    }));
});

test("without a mail server and a folder nothing is sent: mails wait", () => {
  const nothing = { SMTP_URL: undefined, MAIL_FROM: undefined, MAIL_FOLDER: undefined };
  expect(mailTransport(nothing)).toBeNull();
  const both = { SMTP_URL: "smtp://127.0.0.1:1", MAIL_FROM: FROM, MAIL_FOLDER: tmpdir() };
  const transport = mailTransport(both);
  expect(transport?.deliver).toBeDefined();
  transport!.close();
});

test("in the folder a mail that is sent again takes the place of the first", () =>
  inRolledBackTransaction(async (db) => {
    const folder = mkdtempSync(path.join(tmpdir(), "tandem-mail-"));
    const send = () => sendMails({ db, transport: intoFolder(folder), origin: ORIGIN, log }, NOW);
    try {
      await queue(db);
      await send();
      const files = readdirSync(folder);
      expect(files).toHaveLength(1);
      await db.update(mails).set({
        state: "waiting",
        values: { confirmPath: "/confirmation/secret" },
        nextAttemptAt: NOW,
      });
      await send();
      expect(readdirSync(folder)).toEqual(files);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }));
