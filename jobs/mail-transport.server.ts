import { createTransport } from "nodemailer";
import type { FolderMail } from "#app/domain/mail/folder.server.ts";
import { putIntoFolder } from "#app/domain/mail/folder.server.ts";
import type { Environment } from "#env";

/** What became of a mail: `away` means that the mail server could not be asked, which says nothing of the mail. */
export type Delivery =
  | { outcome: "sent" }
  | { outcome: "refused" | "away"; error: string; why: string };

export type MailTransport = {
  deliver: (mail: FolderMail) => Promise<Delivery>;
  close: () => void;
};

const SECOND_MS = 1000;
/** Together they stay below the time for which a claimed mail is nobody else's. */
const TIMEOUTS = {
  dnsTimeout: 10 * SECOND_MS,
  connectionTimeout: 10 * SECOND_MS,
  greetingTimeout: 10 * SECOND_MS,
  socketTimeout: 30 * SECOND_MS,
};

/** The mail server that SMTP_URL names, else the folder that MAIL_FOLDER names, else none: mails wait then. */
export function mailTransport(
  environment: Pick<Environment, "SMTP_URL" | "MAIL_FROM" | "MAIL_FOLDER">,
): MailTransport | null {
  const { SMTP_URL, MAIL_FROM, MAIL_FOLDER } = environment;
  if (SMTP_URL && MAIL_FROM) return overSmtp(SMTP_URL, MAIL_FROM);
  return MAIL_FOLDER ? intoFolder(MAIL_FOLDER) : null;
}

/** Writes mails into a folder instead of sending them, one file each. */
export function intoFolder(folder: string): MailTransport {
  const deliver = async (mail: FolderMail): Promise<Delivery> => {
    try {
      await putIntoFolder(folder, mail);
      return { outcome: "sent" };
    } catch (error) {
      return { outcome: "away", error: String(error), why: "the folder cannot be written" };
    }
  };
  return { deliver, close: () => {} };
}

/** @param url such as smtps://user:password@host:465, or smtp://host:587, where STARTTLS is used if it is offered */
export function overSmtp(url: string, from: string): MailTransport {
  const smtp = createTransport({
    url,
    pool: true,
    ...TIMEOUTS,
    // Neither files nor addresses that stand in a mail are ever read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const deliver = async ({ at, to, headers, ...mail }: FolderMail): Promise<Delivery> => {
    // As an object: whatever it looks like, it is one address and not a list of them.
    const envelope = { from, to: { name: "", address: to }, date: new Date(at) };
    try {
      await smtp.sendMail({ ...mail, ...envelope, headers: asTheyAre(headers) });
      return { outcome: "sent" };
    } catch (error) {
      return judge(error as SmtpError);
    }
  };
  return { deliver, close: () => smtp.close() };
}

/** Long addresses in a header are not folded: some programmes would read the fold as a part of them. */
const asTheyAre = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, { prepared: true, value }]),
  );

type SmtpError = Error & { code?: string; responseCode?: number; command?: string };

const SERVICE_ENDS = 421;

/** Whether the server speaks about the mail itself, and not about us, our sender's address or its own state. */
const isAboutTheMail = ({ code, responseCode, command }: SmtpError) =>
  (code === "EENVELOPE" || code === "EMESSAGE") &&
  command !== "MAIL FROM" &&
  responseCode !== SERVICE_ENDS;

/** `why` may be logged: a server's words often repeat the reader's address, so they only stand beside the mail. */
function judge(error: SmtpError): Delivery {
  const { code, responseCode, command, message } = error;
  const why = [code, responseCode, command].filter(Boolean).join(" ");
  return { outcome: isAboutTheMail(error) ? "refused" : "away", error: message, why };
}
