import { sql } from "drizzle-orm";
import { char, check, numeric, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { ANSWERS, APPLICATION_DOCUMENTS, BENEFITS, CONTRACTS } from "#db/codes-of-internships.ts";
import type { Answer, ApplicationDocument, Benefit, Contract } from "#db/codes-of-internships.ts";
import { PAY_KINDS, PAY_PERIODS } from "#db/codes.ts";
import type { PayPeriod } from "#db/codes.ts";
import { LIMITS } from "#db/limits.ts";
import { allOf, oneOf, within } from "#db/schema/columns.ts";
import { postingVersions } from "#db/schema/postings.ts";

export const internshipVersions = pgTable(
  "internship_versions",
  {
    versionId: uuid("version_id")
      .primaryKey()
      .references(() => postingVersions.id, { onDelete: "cascade" }),
    /** Lowest EQF level of the programme an intern comes from; 1: any level; null: not stated. */
    minEqf: smallint("min_eqf"),
    /** Years of study that may apply; empty: any; null: not stated. */
    studyYears: smallint("study_years").array(),
    positions: smallint("positions"),
    hoursPerWeek: smallint("hours_per_week"),
    payKind: text("pay_kind").$type<"paid" | "unpaid">(),
    payFrom: numeric("pay_from", { precision: 12, scale: 2, mode: "number" }),
    payTo: numeric("pay_to", { precision: 12, scale: 2, mode: "number" }),
    payCurrency: char("pay_currency", { length: 3 }),
    payPeriod: text("pay_period").$type<PayPeriod>(),
    /** Documents that an application is to bring; "none": none are asked for; null: not stated. */
    documents: text("documents").array().$type<ApplicationDocument[]>(),
    /** What an intern gets besides the pay; null: not stated. */
    benefits: text("benefits").array().$type<Benefit[]>(),
    /** A role such as "senior developer", in the posting's own language; never a name. */
    /** Hours a week that the mentor has for the intern. */
    mentorHours: smallint("mentor_hours"),
    contract: text("contract").$type<Contract>(),
    /** Days a week at the place of work, of hybrid work alone. */
    onSiteDays: smallint("on_site_days"),
    mayLeadToJob: text("may_lead_to_job").$type<Answer>(),
    /** Whether it counts as the compulsory practice of a programme. */
    countsAsPractice: text("counts_as_practice").$type<Answer>(),
  },
  (t) => [
    within("a_lowest_eqf_is_one_to_eight", t.minEqf, 1, 8),
    within("positions_are_plausible", t.positions, 1, LIMITS.positions),
    within("hours_per_week_are_plausible", t.hoursPerWeek, 1, LIMITS.hoursPerWeek),
    oneOf("a_pay_kind_is_known", t.payKind, PAY_KINDS),
    oneOf("a_pay_period_is_known", t.payPeriod, PAY_PERIODS),
    within("pay_is_plausible", t.payFrom, 0, LIMITS.pay),
    check("a_pay_range_is_in_order", sql`${t.payTo} >= ${t.payFrom}`),
    check(
      "pay_is_an_amount_with_currency_and_period",
      sql`${t.payKind} is distinct from 'paid' or (${t.payFrom} is not null and ${t.payCurrency} is not null and ${t.payPeriod} is not null)`,
    ),
    check(
      "unpaid_has_no_amount",
      sql`${t.payKind} is not distinct from 'paid' or ${t.payFrom} is null`,
    ),
    allOf("documents_asked_for_are_known", t.documents, APPLICATION_DOCUMENTS),
    check(
      "no_documents_stands_alone",
      sql`not 'none' = any(${t.documents}) or cardinality(${t.documents}) = 1`,
    ),
    allOf("benefits_are_known", t.benefits, BENEFITS),
    within("mentor_hours_are_plausible", t.mentorHours, 1, LIMITS.mentorHours),
    oneOf("a_form_of_contract_is_known", t.contract, CONTRACTS),
    within("days_on_site_leave_some_elsewhere", t.onSiteDays, 1, LIMITS.onSiteDays),
    oneOf("whether_a_job_may_follow_is_yes_or_no", t.mayLeadToJob, ANSWERS),
    oneOf("whether_it_counts_as_practice_is_yes_or_no", t.countsAsPractice, ANSWERS),
  ],
);
