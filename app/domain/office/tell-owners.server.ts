import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { InterfaceLanguage, MailTopic } from "#db/codes.ts";
import { members, people } from "#db/schema/index.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { MailMessage, MailMessages } from "#app/domain/mail/messages.ts";
import { queueMail } from "#app/domain/mail/queue.server.ts";

/** What a mail says, in the language of whoever reads it. */
export type Telling<Message extends MailMessage> = {
  topic: MailTopic;
  message: Message;
  values: (language: InterfaceLanguage) => MailMessages[Message];
};

/** Tells every owner of an organisation, in their languages. */
export async function tellOwners<Message extends MailMessage>(
  tx: Database,
  actor: Actor,
  organisationId: string,
  { topic, message, values }: Telling<Message>,
): Promise<void> {
  const owners = await tx
    .select({ personId: people.id, email: people.email, language: people.language })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.organisationId, organisationId), eq(members.role, "owner")));
  for (const to of owners)
    await queueMail(tx, actor, { to, topic, message, values: values(to.language) });
}

/** Tells one person, if there still is one. */
export async function tellPerson<Message extends MailMessage>(
  tx: Database,
  actor: Actor,
  personId: string | null,
  { topic, message, values }: Telling<Message>,
): Promise<void> {
  if (personId === null) return;
  const [person] = await tx
    .select({ personId: people.id, email: people.email, language: people.language })
    .from(people)
    .where(eq(people.id, personId));
  if (person)
    await queueMail(tx, actor, { to: person, topic, message, values: values(person.language) });
}
