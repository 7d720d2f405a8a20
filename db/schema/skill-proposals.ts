import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { PROPOSAL_STATES } from "#db/codes.ts";
import type { ProposalState } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { atMost, instant, oneOf, primaryId } from "#db/schema/columns.ts";
import { people } from "#db/schema/people.ts";
import { skills } from "#db/schema/skills.ts";

/** A skill that somebody misses in the vocabulary; staff accept it, or say why not. */
export const skillProposals = pgTable(
  "skill_proposals",
  {
    id: primaryId(),
    en: text("en"),
    bg: text("bg"),
    words: text("words").notNull(),
    // Null: the account was closed. What the vocabulary lacks stays worth knowing.
    proposedBy: uuid("proposed_by").references(() => people.id, { onDelete: "set null" }),
    proposedAt: instant("proposed_at").notNull(),
    state: text("state").$type<ProposalState>().notNull().default("open"),
    decidedBy: uuid("decided_by").references(() => people.id, { onDelete: "set null" }),
    decidedAt: instant("decided_at"),
    reason: text("reason"),
    /** The skill that it has become, or that there was already. */
    skillId: text("skill_id").references(() => skills.id),
  },
  (t) => [
    index("skill_proposals_state_proposed_at").on(t.state, t.proposedAt),
    index("skill_proposals_proposed_by").on(t.proposedBy),
    index("skill_proposals_decided_by").on(t.decidedBy),
    index("skill_proposals_skill_id").on(t.skillId),
    oneOf("a_proposal_has_a_known_state", t.state, PROPOSAL_STATES),
    check("a_proposed_skill_is_named", sql`${t.en} is not null or ${t.bg} is not null`),
    check(
      "an_accepted_proposal_is_a_skill",
      sql`${t.state} <> 'accepted' or ${t.skillId} is not null`,
    ),
    check("a_refused_proposal_says_why", sql`${t.state} <> 'refused' or ${t.reason} is not null`),
    atMost("a_proposed_label_is_short_enough", t.en, LIMITS.skillLabel),
    atMost("a_proposed_bulgarian_label_is_short_enough", t.bg, LIMITS.skillLabel),
    atMost("words_for_a_skill_are_short_enough", t.words, LIMITS.reason),
    atMost("a_reason_about_a_skill_is_short_enough", t.reason, LIMITS.reason),
  ],
);
