import { eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.server.ts";
import { internshipVersions, postingVersions, programmeVersions } from "#db/schema/index.ts";
import { inEuros } from "#search/euros.ts";

/** What only some kinds state and search filters by. */
export type PostingFacts = {
  eqfLevel?: number | null;
  minEqf?: number | null;
  iscedField?: string | null;
  payKind?: "paid" | "unpaid" | null;
  payPerMonth?: number | null;
};

const WEEKS_PER_MONTH = 52 / 12;
const FULL_WEEK_HOURS = 40;

/** What search has to know of these postings, in a few statements for all of them. */
export async function readPostingFacts(
  db: Database,
  versionIds: readonly string[],
): Promise<Map<string, PostingFacts>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .select({
      versionId: postingVersions.id,
      durationWeeks: postingVersions.durationWeeks,
      eqfLevel: programmeVersions.eqfLevel,
      iscedField: programmeVersions.iscedField,
      minEqf: internshipVersions.minEqf,
      payKind: internshipVersions.payKind,
      payFrom: internshipVersions.payFrom,
      payTo: internshipVersions.payTo,
      payPeriod: internshipVersions.payPeriod,
      payCurrency: internshipVersions.payCurrency,
      hoursPerWeek: internshipVersions.hoursPerWeek,
    })
    .from(postingVersions)
    .leftJoin(programmeVersions, eq(programmeVersions.versionId, postingVersions.id))
    .leftJoin(internshipVersions, eq(internshipVersions.versionId, postingVersions.id))
    .where(inArray(postingVersions.id, [...versionIds]));
  return new Map(rows.map((row) => [row.versionId, { ...row, payPerMonth: payPerMonth(row) }]));
}

type Pay = {
  payFrom: number | null;
  payTo: number | null;
  payPeriod: "hour" | "month" | "total" | null;
  payCurrency: string | null;
  hoursPerWeek: number | null;
  durationWeeks: number | null;
};

/**
 * The pay of a month in whole euros, the higher end of a range; null when it is not stated, in money without a fixed rate,
 * or paid in total for an unknown time. Hours count by the stated week, else by one of forty.
 */
export function payPerMonth(pay: Pay): number | null {
  const stated = pay.payTo ?? pay.payFrom;
  const amount = stated === null ? null : inEuros(stated, pay.payCurrency);
  if (amount === null) return null;
  if (pay.payPeriod === "month") return Math.round(amount);
  if (pay.payPeriod === "hour")
    return Math.round(amount * (pay.hoursPerWeek ?? FULL_WEEK_HOURS) * WEEKS_PER_MONTH);
  if (pay.durationWeeks === null) return null;
  return Math.round((amount / pay.durationWeeks) * WEEKS_PER_MONTH);
}
