import { and, eq, inArray, ne } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import type { InterfaceLanguage, MailTopic, MemberRole } from "#db/codes.ts";
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
export const tellOwners = <Message extends MailMessage>(
  tx: Database,
  actor: Actor,
  organisationId: string,
  telling: Telling<Message>,
): Promise<void> => tellMembers(tx, actor, { organisationId, roles: ["owner"] }, telling);

/** Tells everybody who writes for an organisation, its owners and editors, but not whoever does what they are told of. */
export const tellWriters = <Message extends MailMessage>(
  tx: Database,
  actor: Actor,
  organisationId: string,
  telling: Telling<Message>,
): Promise<void> =>
  tellMembers(
    tx,
    actor,
    { organisationId, roles: ["owner", "editor"], but: actor.personId },
    telling,
  );

type Told = { organisationId: string; roles: MemberRole[]; but?: string | null };

async function tellMembers<Message extends MailMessage>(
  tx: Database,
  actor: Actor,
  { organisationId, roles, but }: Told,
  { topic, message, values }: Telling<Message>,
): Promise<void> {
  const told = await tx
    .select({ personId: people.id, email: people.email, language: people.language })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(
      and(
        eq(members.organisationId, organisationId),
        inArray(members.role, roles),
        but ? ne(people.id, but) : undefined,
      ),
    );
  for (const to of told)
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
