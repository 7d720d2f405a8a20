import { sql } from "drizzle-orm";
import { boolean, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { INTERFACE_LANGUAGES, MEMBER_ROLES, PERSON_ROLES } from "#db/codes.ts";
import type { InterfaceLanguage, MemberRole, PersonRole } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, oneOf, primaryId } from "#db/schema/columns.ts";
import { organisations } from "#db/schema/organisations.ts";

export const people = pgTable(
  "people",
  {
    id: primaryId(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<PersonRole>().notNull(),
    language: text("language").$type<InterfaceLanguage>().notNull().default("en"),
    passwordHash: text("password_hash").notNull(),
    // Rows of the development seed say so, so that no command of production can mistake them for people.
    isSeeded: boolean("is_seeded").notNull().default(false),
    lastSeenAt: instant("last_seen_at"),
    /** When a mail said that the account will be closed for want of use; null, or before they were last here: not now. */
    closureWarnedAt: instant("closure_warned_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("one_person_per_email").on(sql`lower(${t.email})`),
    oneOf("a_person_has_a_known_role", t.role, PERSON_ROLES),
    oneOf("a_person_reads_a_known_language", t.language, INTERFACE_LANGUAGES),
    atMost("an_email_is_short_enough", t.email, LIMITS.email),
    atMost("a_person_name_is_short_enough", t.name, LIMITS.personName),
  ],
);

export const members = pgTable(
  "members",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    role: text("role").$type<MemberRole>().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("one_membership_per_person_and_organisation").on(t.organisationId, t.personId),
    index("members_person_id").on(t.personId),
    oneOf("a_member_has_a_known_role", t.role, MEMBER_ROLES),
  ],
);

/** The id is the SHA-256 of the secret in the cookie: who reads this table cannot sign in with it. */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    absoluteExpiresAt: instant("absolute_expires_at").notNull(),
    /** When the second factor was shown in this session; null: not, or there is none to show. */
    secondFactorAt: instant("second_factor_at"),
    /** Browser and system in words, for the person's own list of sessions. */
    device: text("device").notNull().default(""),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    index("sessions_person_id").on(t.userId),
    atMost("a_device_is_named_shortly", t.device, LIMITS.deviceName),
  ],
);

/** Attempts that count against a rate limit, kept here so that the limit holds across processes. */
export const attempts = pgTable(
  "attempts",
  {
    id: primaryId(),
    action: text("action").notNull(),
    // A keyed hash of the address or account, never the value itself.
    subject: text("subject").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("attempts_action_subject_at").on(t.action, t.subject, t.at)],
);
