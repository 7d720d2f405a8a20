import { sql } from "drizzle-orm";
import {
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { CONTACT_TOPICS, MEMBER_ROLES } from "#db/codes.ts";
import type { ContactTopic, MemberRole } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, oneOf, primaryId } from "#db/schema/columns.ts";
import { organisations, type LocalText } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

/** Faculties, laboratories, offices: parts of an organisation that visitors look for. */
export const organisationDepartments = pgTable(
  "organisation_departments",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    /** By language code. */
    names: jsonb("names").$type<LocalText>().notNull(),
    website: text("website"),
  },
  (t) => [uniqueIndex("one_department_per_position").on(t.organisationId, t.position)],
);

/** Whom to ask about what. A role's name and address, not a person's account. */
export const organisationContacts = pgTable(
  "organisation_contacts",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    topic: text("topic").$type<ContactTopic>().notNull(),
    name: text("name"),
    email: text("email").notNull(),
    phone: text("phone"),
  },
  (t) => [
    uniqueIndex("one_contact_per_position").on(t.organisationId, t.position),
    oneOf("a_contact_has_a_known_topic", t.topic, CONTACT_TOPICS),
    atMost("a_contact_address_is_short_enough", t.email, LIMITS.email),
    atMost("a_contact_is_named_shortly", t.name, LIMITS.contactName),
    atMost("a_contact_phone_is_short_enough", t.phone, LIMITS.phone),
  ],
);

/** Domains of addresses whose holders may join by themselves, once staff have confirmed that they are the organisation's. */
export const organisationDomains = pgTable(
  "organisation_domains",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    domain: text("domain").notNull(),
    askedBy: uuid("asked_by").references(() => people.id, { onDelete: "set null" }),
    askedAt: instant("asked_at").notNull(),
    confirmedBy: uuid("confirmed_by").references(() => people.id, { onDelete: "set null" }),
    confirmedAt: instant("confirmed_at"),
  },
  (t) => [
    uniqueIndex("one_row_per_organisation_and_domain").on(t.organisationId, t.domain),
    uniqueIndex("one_organisation_per_confirmed_domain")
      .on(t.domain)
      .where(sql`${t.confirmedAt} is not null`),
    index("organisation_domains_asked_by").on(t.askedBy),
    index("organisation_domains_confirmed_by").on(t.confirmedBy),
    atMost("a_domain_is_short_enough", t.domain, LIMITS.domain),
  ],
);

/** Who was asked to join, by address. The link in the mail carries a secret whose SHA-256 stands here. */
export const invitations = pgTable(
  "invitations",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    role: text("role").$type<MemberRole>().notNull(),
    secretHash: text("secret_hash").notNull(),
    invitedBy: uuid("invited_by").references(() => people.id, { onDelete: "set null" }),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    withdrawnAt: instant("withdrawn_at"),
  },
  (t) => [
    uniqueIndex("one_invitation_per_secret").on(t.secretHash),
    uniqueIndex("one_open_invitation_per_address")
      .on(t.organisationId, sql`lower(${t.email})`)
      .where(sql`${t.acceptedAt} is null and ${t.withdrawnAt} is null`),
    index("invitations_invited_by").on(t.invitedBy),
    oneOf("an_invitation_has_a_known_role", t.role, MEMBER_ROLES),
    atMost("an_invited_address_is_short_enough", t.email, LIMITS.email),
  ],
);

/** Where an organisation went that was a duplicate of another: its old addresses lead there. */
export const organisationAliases = pgTable(
  "organisation_aliases",
  {
    /** The id that is no more. */
    formerId: uuid("former_id").primaryKey(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    formerName: text("former_name").notNull(),
    mergedAt: instant("merged_at").notNull(),
  },
  (t) => [index("organisation_aliases_organisation_id").on(t.organisationId)],
);

export const ORGANISATION_KEY_KINDS = ["name", "host"] as const;
export type OrganisationKeyKind = (typeof ORGANISATION_KEY_KINDS)[number];

/**
 * By what a possible duplicate of an organisation is found: its names in one spelling for both scripts, and the host of its
 * website. Made by the application, of the revision that the organisation notes as keyed.
 */
export const organisationKeys = pgTable(
  "organisation_keys",
  {
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    kind: text("kind").$type<OrganisationKeyKind>().notNull(),
    key: text("key").notNull(),
  },
  (t) => [
    primaryKey({
      name: "one_row_per_organisation_and_key",
      columns: [t.organisationId, t.kind, t.key],
    }),
    index("organisation_keys_kind_key").on(t.kind, t.key),
    index("organisation_keys_name")
      .using("gin", sql`${t.key} gin_trgm_ops`)
      .where(sql`${t.kind} = 'name'`),
    oneOf("an_organisation_key_has_a_known_kind", t.kind, ORGANISATION_KEY_KINDS),
  ],
);
