import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { CLAIM_STATES, EVIDENCE_KINDS } from "#db/codes.ts";
import type { ClaimState, EvidenceKind } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, oneOf, primaryId } from "#db/schema/columns.ts";
import { files } from "#db/schema/files.ts";
import { organisations } from "#db/schema/organisations.ts";
import { people } from "#db/schema/people.ts";

/** What members give staff to verify their organisation by. */
export const organisationEvidence = pgTable(
  "organisation_evidence",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    kind: text("kind").$type<EvidenceKind>().notNull(),
    words: text("words"),
    fileId: uuid("file_id").references(() => files.id),
    addedBy: uuid("added_by").references(() => people.id, { onDelete: "set null" }),
    addedAt: instant("added_at").notNull(),
  },
  (t) => [
    index("organisation_evidence_organisation_id").on(t.organisationId),
    index("organisation_evidence_file_id").on(t.fileId),
    index("organisation_evidence_added_by").on(t.addedBy),
    oneOf("evidence_has_a_known_kind", t.kind, EVIDENCE_KINDS),
    check("evidence_says_something", sql`${t.words} is not null or ${t.fileId} is not null`),
    atMost("words_of_evidence_are_short_enough", t.words, LIMITS.reason),
  ],
);

/** Somebody who says to speak for an organisation that came with an import. */
export const organisationClaims = pgTable(
  "organisation_claims",
  {
    id: primaryId(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    state: text("state").$type<ClaimState>().notNull().default("open"),
    /** Position in the organisation and how staff can check it. */
    words: text("words").notNull(),
    fileId: uuid("file_id").references(() => files.id),
    claimedAt: instant("claimed_at").notNull(),
    decidedBy: uuid("decided_by").references(() => people.id, { onDelete: "set null" }),
    decidedAt: instant("decided_at"),
    reason: text("reason"),
  },
  (t) => [
    uniqueIndex("one_open_claim_per_person_and_organisation")
      .on(t.organisationId, t.personId)
      .where(sql`${t.state} = 'open'`),
    index("organisation_claims_person_id").on(t.personId),
    index("organisation_claims_file_id").on(t.fileId),
    index("organisation_claims_decided_by").on(t.decidedBy),
    oneOf("a_claim_has_a_known_state", t.state, CLAIM_STATES),
    check("a_claim_is_open_until_decided", sql`(${t.state} = 'open') = (${t.decidedAt} is null)`),
    atMost("words_of_a_claim_are_short_enough", t.words, LIMITS.reason),
  ],
);
