import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import { ENDABLE_MAIL_TOPICS, type EndableMailTopic } from "#db/codes.ts";
import { mailOptOuts } from "#db/schema/index.ts";
import type { Person, Viewer } from "#app/domain/actor.ts";
import type { MailTopicsInput } from "#app/domain/person/account-input.ts";

/** The topics that the actor is written to about. */
export async function listWantedTopics(
  actor: Person,
  db: Database = database(),
): Promise<EndableMailTopic[]> {
  const ended = await db
    .select({ topic: mailOptOuts.topic })
    .from(mailOptOuts)
    .where(eq(mailOptOuts.personId, actor.personId));
  return ENDABLE_MAIL_TOPICS.filter((topic) => !ended.some((one) => one.topic === topic));
}

/** From now on the actor is written to about these topics and no others. */
export async function chooseMailTopics(
  actor: Person,
  { topics }: MailTopicsInput,
  db: Database = database(),
): Promise<void> {
  const { personId, now } = actor;
  const ended = ENDABLE_MAIL_TOPICS.filter((topic) => !topics.includes(topic));
  await db.transaction(async (tx) => {
    await tx
      .delete(mailOptOuts)
      .where(and(eq(mailOptOuts.personId, personId), inArray(mailOptOuts.topic, topics)));
    if (ended.length === 0) return;
    const rows = ended.map((topic) => ({ personId, topic, at: now }));
    await tx.insert(mailOptOuts).values(rows).onConflictDoNothing();
  });
}

/**
 * Ends mails of a topic for the person whom a signed address names. Twice is as good as once, and a person who has gone
 * meanwhile is written to no more anyway.
 */
export async function endMailTopic(
  { now }: Pick<Viewer, "now">,
  { personId, topic }: { personId: string; topic: EndableMailTopic },
  db: Database = database(),
): Promise<void> {
  await db.execute(sql`
    insert into mail_opt_outs (person_id, topic, at)
    select id, ${topic}, ${now.toISOString()} from people where id = ${personId}
    on conflict do nothing`);
}
