import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Database } from "#db/client.server.ts";
import { unsubscribeToken } from "#app/auth/unsubscribe-token.server.ts";
import type { FolderMail } from "#app/domain/mail/folder.server.ts";
import type { MailMessages } from "#app/domain/mail/messages.ts";
import {
  claimMails,
  dropUnwantedMails,
  giveBack,
  noteRefused,
  noteSent,
} from "#app/domain/mail/waiting-mails.server.ts";
import type { WaitingMail } from "#app/domain/mail/waiting-mails.server.ts";
import { composeMail, isMailMessage } from "#app/emails/compose.ts";
import type { Delivery, MailTransport } from "#jobs/mail-transport.server.ts";

export type Mailing = {
  db: Database;
  transport: MailTransport;
  /** The address of the site that links in mails begin with. */
  origin: string;
  log: Logger;
};

const MAILS_AT_ONCE = 5;
const IDLE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Sends what waits until the signal, within a second or two of its commit. Any number of workers may do so: each mail is
 * claimed by one. Outages of the database and of the mail server are waited out.
 */
export async function runMailing(mailing: Mailing, signal: AbortSignal): Promise<void> {
  const { transport, log } = mailing;
  let pause = IDLE_MS;
  while (!signal.aborted) {
    try {
      const { claimed, away } = await sendMails(mailing, new Date());
      if (away) log.warn({ why: away, pause }, "the mail server is away");
      pause = away ? Math.min(pause * 2, LONGEST_PAUSE_MS) : IDLE_MS;
      if (claimed === MAILS_AT_ONCE && !away) continue;
    } catch (error) {
      log.warn({ err: error, pause }, "sending mails is interrupted");
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    await sleep(pause, undefined, { signal }).catch(() => {});
  }
  transport.close();
}

/** One round; answers how many mails were claimed, and why the mail server could not be asked, if so. */
export async function sendMails(
  mailing: Mailing,
  now: Date,
): Promise<{ claimed: number; away: string | null }> {
  await dropUnwantedMails(mailing.db);
  const claimed = await claimMails(mailing.db, now, MAILS_AT_ONCE);
  const deliveries = await Promise.all(claimed.map((mail) => send(mailing, mail, now)));
  const away = deliveries.find(({ outcome }) => outcome === "away");
  return { claimed: claimed.length, away: away && "why" in away ? away.why : null };
}

async function send(mailing: Mailing, mail: WaitingMail, now: Date): Promise<Delivery> {
  const { db, transport, log, origin } = mailing;
  const delivery = await composed(mail, origin).then(transport.deliver, unwritten);
  if (delivery.outcome === "sent") await noteSent(db, mail, now);
  else if (delivery.outcome === "away") await giveBack(db, mail, now);
  else {
    const isParked = await noteRefused(db, mail, delivery.error, now);
    log.warn({ mail: mail.id, why: delivery.why, isParked }, "a mail was refused");
  }
  return delivery;
}

/** A mail that cannot be written is no reason to stop the others. */
const unwritten = (error: Error): Delivery => ({
  outcome: "refused",
  error: error.message,
  why: "not written",
});

async function composed(mail: WaitingMail, origin: string): Promise<FolderMail> {
  const { id, personId, message, language, topic, messageId, toAddress, createdAt } = mail;
  if (!isMailMessage(message)) throw new Error(`Mail ${id} is of an unknown message.`);
  const unsubscribePath =
    topic === "account" || !personId
      ? null
      : `/unsubscribe/${unsubscribeToken({ personId, topic })}`;
  const values = mail.values as MailMessages[typeof message];
  const words = composeMail({ message, values, language, topic, origin, unsubscribePath });
  return {
    ...words,
    messageId,
    to: toAddress,
    headers: {
      "Content-Language": language,
      // Programmes that answer by themselves, such as absence notes, leave these alone.
      "Auto-Submitted": "auto-generated",
      ...(unsubscribePath ? unsubscribeHeaders(`${origin}${unsubscribePath}`) : {}),
    },
    at: createdAt.toISOString(),
  };
}

/** The mail programme's own button, which sends one POST to the address (RFC 2369, RFC 8058). */
const unsubscribeHeaders = (address: string) => ({
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
