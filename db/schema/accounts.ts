import { bigint, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { INTERFACE_LANGUAGES, PERSON_ROLES, TOKEN_PURPOSES } from "#db/codes.ts";
import type { InterfaceLanguage, PersonRole, TokenPurpose } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, oneOf } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";

/**
 * Who has signed up and not yet confirmed the address. There is no person until then, so that nobody can take an address
 * by naming it. The id is the SHA-256 of the secret in the mailed link.
 */
export const signUps = pgTable(
  "sign_ups",
  {
    id: text("id").primaryKey(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<PersonRole>().notNull(),
    language: text("language").$type<InterfaceLanguage>().notNull(),
    passwordHash: text("password_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    index("sign_ups_expires_at").on(t.expiresAt),
    oneOf("a_sign_up_has_a_known_role", t.role, PERSON_ROLES),
    oneOf("a_sign_up_has_a_known_language", t.language, INTERFACE_LANGUAGES),
    atMost("an_email_of_a_sign_up_is_short_enough", t.email, LIMITS.email),
    atMost("a_name_of_a_sign_up_is_short_enough", t.name, LIMITS.personName),
  ],
);

/** Links that let their holder do one thing once. The id is the SHA-256 of the secret in the link; using it deletes it. */
export const accountTokens = pgTable(
  "account_tokens",
  {
    id: text("id").primaryKey(),
    purpose: text("purpose").$type<TokenPurpose>().notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** The new address, when the link confirms one. */
    email: text("email"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    index("account_tokens_person_id").on(t.personId),
    index("account_tokens_expires_at").on(t.expiresAt),
    oneOf("a_token_has_a_known_purpose", t.purpose, TOKEN_PURPOSES),
  ],
);

/**
 * The second factor of a person: a time-based one-time password (RFC 6238). There is a row once the person has proved that
 * an application holds the secret.
 */
export const secondFactors = pgTable("second_factors", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** Encrypted by a key that the database does not hold. */
  secret: text("secret").notNull(),
  confirmedAt: instant("confirmed_at").notNull(),
  /** The time step that was accepted last: no code is accepted twice. */
  lastStep: bigint("last_step", { mode: "number" }).notNull(),
});

/** Codes for whoever has lost the second factor, each good once. The id is the code's SHA-256; using it deletes it. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: text("id").primaryKey(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [index("recovery_codes_person_id").on(t.personId)],
);
