import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { boolean, char, check, numeric, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import {
  CONFIDENTIALITY_OPTIONS,
  EXPECTED_RESULTS,
  FUNDING_OPTIONS,
  IP_OPTIONS,
  MADE_AVAILABLE,
  THESES,
} from "#db/codes-of-partnerships.ts";
import { LIMITS } from "#db/limits.ts";
import { allOf, within } from "#db/schema/columns.ts";
import { postingVersions } from "#db/schema/postings.ts";

/** What both sides of a joint project state, so that a pair can be compared field by field. */
const partnershipColumns = () => ({
  versionId: uuid("version_id")
    .primaryKey()
    .references(() => postingVersions.id, { onDelete: "cascade" }),
  /** Technology readiness levels 1–9: where the work stands, and where it should arrive. */
  trlFrom: smallint("trl_from"),
  trlTo: smallint("trl_to"),
  /** Sets of options the side can live with; null: not stated; {any}: any. */
  funding: text("funding").array(),
  ip: text("ip").array(),
  confidentiality: text("confidentiality").array(),
  /** Sets of what is to come of it, and of what this side lets the other use; null: not stated. */
  expectedResults: text("expected_results").array(),
  madeAvailable: text("made_available").array(),
  /** How many people this side brings: at least, and at most. */
  teamFrom: smallint("team_from"),
  teamTo: smallint("team_to"),
});

type PartnershipColumns = Record<
  keyof Omit<ReturnType<typeof partnershipColumns>, "versionId">,
  AnyPgColumn
>;

const partnershipChecks = (kind: string, t: PartnershipColumns) => [
  within(`${kind}_readiness_starts_at_one_to_nine`, t.trlFrom, 1, 9),
  within(`${kind}_readiness_ends_at_one_to_nine`, t.trlTo, 1, 9),
  check(`${kind}_readiness_is_in_order`, sql`${t.trlTo} >= ${t.trlFrom}`),
  allOf(`${kind}_funding_is_known`, t.funding, FUNDING_OPTIONS),
  allOf(`${kind}_ip_is_known`, t.ip, IP_OPTIONS),
  allOf(`${kind}_confidentiality_is_known`, t.confidentiality, CONFIDENTIALITY_OPTIONS),
  allOf(`${kind}_results_are_known`, t.expectedResults, EXPECTED_RESULTS),
  allOf(`${kind}_makes_known_things_available`, t.madeAvailable, MADE_AVAILABLE),
  within(`${kind}_team_has_at_least_one_person`, t.teamFrom, 1, LIMITS.team),
  within(`${kind}_team_is_not_a_crowd`, t.teamTo, 1, LIMITS.team),
  check(`${kind}_team_is_in_order`, sql`${t.teamTo} >= ${t.teamFrom}`),
];

export const projectProposalVersions = pgTable(
  "project_proposal_versions",
  {
    ...partnershipColumns(),
    isOpenToStudents: boolean("is_open_to_students"),
    /** Theses that can be written in it; null: not stated. */
    theses: text("theses").array(),
  },
  (t) => [
    ...partnershipChecks("proposal", t),
    allOf("proposal_theses_are_known", t.theses, THESES),
  ],
);

export const coDevelopmentOfferVersions = pgTable(
  "co_development_offer_versions",
  {
    ...partnershipColumns(),
    budget: numeric("budget", { precision: 14, scale: 2, mode: "number" }),
    budgetCurrency: char("budget_currency", { length: 3 }),
  },
  (t) => [
    ...partnershipChecks("offer", t),
    within("a_budget_is_plausible", t.budget, 0, LIMITS.budget),
    check("a_budget_has_a_currency", sql`(${t.budget} is null) = (${t.budgetCurrency} is null)`),
  ],
);
