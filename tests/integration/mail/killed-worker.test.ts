import { once } from "node:events";
import { spawn } from "node:child_process";
import { pino } from "pino";
import { expect, test } from "vitest";
import type { Database } from "#db/client.server.ts";
import { mails } from "#db/schema/index.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";
import { overSmtp, type MailTransport } from "#jobs/mail-transport.server.ts";
import { sendMails } from "#jobs/send-mails.ts";
import { withOwnDatabase } from "#tests/support/database.ts";
import { withMailServer } from "#tests/support/mail-server.ts";

const FROM = "Tandem <tandem@tandem.example>";
const worker = new URL("../../../jobs/worker.ts", import.meta.url).pathname;

function startWorker(environment: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", worker], {
    stdio: "ignore",
    env: { ...process.env, MEILI_URL: "", MAIL_FROM: FROM, ...environment },
  });
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { kill };
}

/** The answer of a mail server that has taken the mail and never gets to say so, until the worker is dead. */
function silentUntilKilled() {
  let tell = () => {};
  const comes = new Promise<void>((resolve) => (tell = resolve));
  let isKilled = false;
  const onMail = () => {
    tell();
    return isKilled ? undefined : new Promise<void>(() => {});
  };
  return { comes, onMail, killed: () => (isKilled = true) };
}

async function queue(db: Database) {
  const to = { personId: null, email: "mira@mail.example", language: "bg" } as const;
  const values = { confirmPath: "/confirmation/secret" };
  const mail = { to, topic: "account", message: "confirm_address", values } as const;
  await queueMail(db, { now: new Date() }, mail);
}

/** How many mails another worker would claim so many minutes later. */
const sendAfter = (db: Database, transport: MailTransport) => async (minutes: number) => {
  const then = new Date(Date.now() + minutes * 60_000);
  const log = pino({ level: "silent" });
  return (await sendMails({ db, transport, origin: "https://tandem.example", log }, then)).claimed;
};

test("a mail whose worker is killed between sending and noting leaves again as the same mail, and then no more", () => {
  const { comes, onMail, killed } = silentUntilKilled();
  return withMailServer(
    ({ url, received }) =>
      withOwnDatabase(async ({ db, url: databaseUrl }) => {
        await queue(db);
        const { kill } = startWorker({ DATABASE_URL: databaseUrl, SMTP_URL: url });
        await comes.finally(kill);
        killed();
        const transport = overSmtp(url, FROM);
        const send = sendAfter(db, transport);
        // Until the claim of the dead worker has run out, nobody else sends it.
        expect([await send(0), await send(3), await send(60)]).toEqual([0, 1, 0]);
        transport.close();
        const [first, second, ...more] = received.map(({ messageId }) => messageId);
        expect([second, more]).toEqual([first, []]);
        expect(await db.select().from(mails)).toMatchObject([{ state: "sent", attempts: 2 }]);
      }),
    { onMail },
  );
});
