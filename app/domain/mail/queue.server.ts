import { randomUUID } from "node:crypto";
import type { Database } from "#db/client.server.ts";
import type { InterfaceLanguage, MailTopic } from "#db/codes.ts";
import { mails } from "#db/schema/index.ts";
import type { Viewer } from "#app/domain/actor.ts";
import type { MailMessage, MailMessages } from "#app/domain/mail/messages.ts";

/** Who gets a mail: an account, or an address that has none. */
export type MailReader = {
  personId: string | null;
  email: string;
  language: InterfaceLanguage;
};

export type QueuedMail<Message extends MailMessage> = {
  to: MailReader;
  topic: MailTopic;
  message: Message;
  values: MailMessages[Message];
};

const MESSAGE_ID_HOST = "mail.tandem";

/** Has a mail sent by the job that sends mails, as soon as the caller's transaction is committed and only then. */
export async function queueMail<Message extends MailMessage>(
  tx: Database,
  { now }: Pick<Viewer, "now">,
  { to, topic, message, values }: QueuedMail<Message>,
): Promise<void> {
  await tx.insert(mails).values({
    messageId: `<${randomUUID()}@${MESSAGE_ID_HOST}>`,
    personId: to.personId,
    toAddress: to.email,
    language: to.language,
    topic,
    message,
    values,
    nextAttemptAt: now,
    createdAt: now,
  });
}
