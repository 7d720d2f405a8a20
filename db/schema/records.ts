import { sql } from "drizzle-orm";
import {
  boolean,
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, oneOf, primaryId } from "#db/schema/columns.ts";

export const EVENT_ROLES = ["system", "staff", "member", "student"] as const;
export type EventRole = (typeof EVENT_ROLES)[number];

/** Who did what to what, and when. Rows are only ever added: a trigger refuses every other change. */
export const events = pgTable(
  "events",
  {
    id: primaryId(),
    at: instant("at").notNull(),
    /** Null: the system. No reference, so that the record survives the person. */
    personId: uuid("person_id"),
    /** As whom: what staff did stands in the log of staff actions. */
    role: text("role").$type<EventRole>(),
    verb: text("verb").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: text("subject_id").notNull(),
    details: jsonb("details").$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index("events_subject").on(t.subjectKind, t.subjectId),
    index("events_person_id").on(t.personId),
    index("events_role_at").on(t.role, t.at),
    oneOf("an_event_has_a_known_role", t.role, EVENT_ROLES),
  ],
);

export const OUTBOX_ENTITIES = ["posting", "organisation", "skill"] as const;
export type OutboxEntity = (typeof OUTBOX_ENTITIES)[number];
export const OUTBOX_STATES = ["waiting", "sent", "parked"] as const;

/**
 * What search has yet to hear of: one row an entity, bumped by every change, removed when the task that carries this
 * version has succeeded. It has no payload: the publisher reads the entity as it then is.
 */
export const outbox = pgTable(
  "outbox",
  {
    entity: text("entity").$type<OutboxEntity>().notNull(),
    entityId: text("entity_id").notNull(),
    /** The entity's revision that this row announces. */
    version: bigint("version", { mode: "number" }).notNull(),
    state: text("state").$type<(typeof OUTBOX_STATES)[number]>().notNull().default("waiting"),
    taskUid: bigint("task_uid", { mode: "number" }),
    attempts: integer("attempts").notNull().default(0),
    error: text("error"),
    changedAt: instant("changed_at").notNull(),
    /** When it was announced first of all that has yet to arrive, where `changed_at` is the last. */
    waitingSince: instant("waiting_since")
      .notNull()
      .default(sql`now()`),
    sentAt: instant("sent_at"),
    /** Somebody may have looked at their news while it was out of the way, and has not been told of it. */
    wasParked: boolean("was_parked").notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "one_outbox_row_per_entity", columns: [t.entity, t.entityId] }),
    index("outbox_state_changed_at").on(t.state, t.changedAt),
    oneOf("an_outbox_entity_is_known", t.entity, OUTBOX_ENTITIES),
    oneOf("an_outbox_state_is_known", t.state, OUTBOX_STATES),
  ],
);
