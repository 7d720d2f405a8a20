import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { INTERFACE_LANGUAGES, MAIL_STATES, MAIL_TOPICS } from "#db/codes.ts";
import type { InterfaceLanguage, MailState, MailTopic } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, oneOf, primaryId } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";

/**
 * Mails that a command wants sent: written in its transaction, sent by a job. The Message-ID is made here, so that a mail
 * which is sent again because the worker was killed before it could note it is the same mail to whoever receives it.
 */
export const mails = pgTable(
  "mails",
  {
    id: primaryId(),
    messageId: text("message_id").notNull(),
    /** Null: somebody who has no account, or has it no more. */
    personId: uuid("person_id").references(() => people.id, { onDelete: "set null" }),
    toAddress: text("to_address").notNull(),
    language: text("language").$type<InterfaceLanguage>().notNull(),
    topic: text("topic").$type<MailTopic>().notNull(),
    /** Name of the message in app/emails. */
    message: text("message").notNull(),
    /** What stands in it; emptied when the mail has been sent, since links in it may carry secrets. */
    values: jsonb("values").$type<Record<string, string>>().notNull(),
    state: text("state").$type<MailState>().notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    error: text("error"),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
  },
  (t) => [
    uniqueIndex("one_mail_per_message_id").on(t.messageId),
    index("mails_person_id").on(t.personId),
    index("mails_state_next_attempt_at").on(t.state, t.nextAttemptAt),
    oneOf("a_mail_has_a_known_language", t.language, INTERFACE_LANGUAGES),
    oneOf("a_mail_has_a_known_topic", t.topic, MAIL_TOPICS),
    oneOf("a_mail_has_a_known_state", t.state, MAIL_STATES),
    atMost("a_mail_address_is_short_enough", t.toAddress, LIMITS.email),
  ],
);

/** Topics that somebody does not want mails about. */
export const mailOptOuts = pgTable(
  "mail_opt_outs",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    topic: text("topic").$type<MailTopic>().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ name: "one_opt_out_per_person_and_topic", columns: [t.personId, t.topic] }),
    oneOf("an_opt_out_has_a_known_topic", t.topic, MAIL_TOPICS),
  ],
);
