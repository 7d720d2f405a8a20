import { sql } from "drizzle-orm";
import {
  bigint,
  char,
  check,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ORGANISATION_KINDS, ORGANISATION_STATES } from "#db/codes.ts";
import type { OrganisationKind, OrganisationState } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, oneOf, primaryId } from "#db/schema/columns.ts";

/** A text by language code; the keys are ISO 639 codes. */
export type LocalText = Record<string, string>;

/** A page of an organisation elsewhere, with the words that lead there. */
export type OrganisationLink = { label: string; url: string };

/** What an organisation is called, in its own language and in those of the interface. */
export type OrganisationNames = { name: string; nameEn: string | null; nameBg: string | null };

export const settlements = pgTable(
  "settlements",
  {
    id: text("id").primaryKey(),
    en: text("en").notNull(),
    bg: text("bg").notNull(),
    country: char("country", { length: 2 }).notNull(),
    latitude: doublePrecision("latitude").notNull(),
    longitude: doublePrecision("longitude").notNull(),
  },
  (t) => [index("settlements_en").on(t.en), index("settlements_bg").on(t.bg)],
);

/** What was refused or given up is over, and keeps nobody else from the number. */
export const HOLDS_ITS_NUMBER = sql.raw("state <> 'refused'");

export const organisations = pgTable(
  "organisations",
  {
    id: primaryId(),
    kind: text("kind").$type<OrganisationKind>().notNull(),
    state: text("state").$type<OrganisationState>().notNull().default("new"),
    name: text("name").notNull(),
    nameEn: text("name_en"),
    nameBg: text("name_bg"),
    about: jsonb("about").$type<LocalText>().notNull().default({}),
    identifier: text("identifier"),
    country: char("country", { length: 2 }),
    website: text("website"),
    contactEmail: text("contact_email"),
    /** Languages that the organisation works in, ISO 639-1; null: not stated. */
    languages: text("languages").array(),
    links: jsonb("links").$type<OrganisationLink[]>().notNull().default([]),
    /** Since when a new organisation waits to be verified; null: its members have not asked yet. */
    verificationAskedAt: instant("verification_asked_at"),
    /** What staff would still like to see before they decide; emptied when the members ask again. */
    verificationNote: text("verification_note"),
    /** The names that staff have vouched for, where owners have changed them since; null: they are as staff last saw them. */
    vouchedNames: jsonb("vouched_names").$type<OrganisationNames>(),
    /** Since when the names have not been what staff have vouched for. */
    renamedAt: instant("renamed_at"),
    /**
     * The source that an import first listed it from; it stays when somebody has claimed the organisation. Null: its own
     * people have registered it, also where none of them is left.
     */
    listedFrom: text("listed_from"),
    revision: bigint("revision", { mode: "number" }).notNull().default(1),
    /** The revision of which the keys in `organisation_keys` were made; null: they have not been made yet. */
    keyedRevision: bigint("keyed_revision", { mode: "number" }),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("one_organisation_per_identifier")
      .on(t.country, t.identifier)
      .where(HOLDS_ITS_NUMBER),
    check(
      "a_renamed_organisation_keeps_its_vouched_names",
      sql`(${t.renamedAt} is null) = (${t.vouchedNames} is null)`,
    ),
    index("organisations_renamed_at")
      .on(t.renamedAt)
      .where(sql`${t.renamedAt} is not null`),
    oneOf("an_organisation_has_a_known_kind", t.kind, ORGANISATION_KINDS),
    oneOf("an_organisation_has_a_known_state", t.state, ORGANISATION_STATES),
    atMost("an_organisation_name_is_short_enough", t.name, LIMITS.organisationName),
    atMost("an_identifier_is_short_enough", t.identifier, LIMITS.identifier),
  ],
);

/** By what imports find an organisation again: more than one source, or more than one name, when duplicates were merged. */
export const organisationListings = pgTable(
  "organisation_listings",
  {
    source: text("source").notNull(),
    /** What the source calls it; unique within the source. */
    externalId: text("external_id").notNull(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ name: "a_listing_names_one_organisation", columns: [t.source, t.externalId] }),
    index("organisation_listings_organisation_id").on(t.organisationId),
  ],
);

export const organisationPlaces = pgTable(
  "organisation_places",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    settlementId: text("settlement_id").references(() => settlements.id),
    label: text("label"),
  },
  (t) => [
    uniqueIndex("one_organisation_place_per_position").on(t.organisationId, t.position),
    index("organisation_places_settlement_id").on(t.settlementId),
    check(
      "an_organisation_place_is_named",
      sql`${t.settlementId} is not null or ${t.label} is not null`,
    ),
  ],
);

/**
 * Every move of an organisation from one state to another. Rows are only ever added: triggers refuse every other change
 * but a merger, which takes a duplicate's rows along, says in each where it comes from, and takes the duplicate away.
 */
export const organisationTransitions = pgTable(
  "organisation_transitions",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    fromState: text("from_state").$type<OrganisationState>(),
    toState: text("to_state").$type<OrganisationState>().notNull(),
    // Null: the system (an import or the seed) did it. No reference to people, so that the record survives them.
    personId: uuid("person_id"),
    reason: text("reason"),
    /** The duplicate that this happened to before it was merged; null: the organisation itself. */
    formerId: uuid("former_id"),
    at: instant("at").notNull(),
  },
  (t) => [index("organisation_transitions_organisation_id").on(t.organisationId)],
);
