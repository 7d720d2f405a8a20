/** How long something is kept after it is over; at once: it goes with the next night. */
export type Period = "atOnce" | { count: number; unit: "day" | "month" };

const days = (count: number) => ({ count, unit: "day" }) as const;
const months = (count: number) => ({ count, unit: "month" }) as const;

/**
 * How long personal data is kept, declared once: the nightly job keeps to it, staff see what it removed, and the page
 * /privacy is made of it. What each rule is about is said in both languages in app/i18n (group `privacy`).
 */
export const PERIODS = {
  sign_ups: "atOnce",
  account_links: "atOnce",
  sessions: "atOnce",
  attempts: days(1),
  invitations: days(90),
  sent_mails: days(30),
  parked_mails: days(90),
  unfinished_imports: days(30),
  finished_imports: days(180),
  left_files: days(30),
  autosaves: days(60),
  saved_postings: months(12),
  match_list_visits: days(30),
  overwritten_drafts: days(30),
  reporters: days(180),
  job_runs: days(30),
  unused_accounts_warned: months(24),
  unused_accounts_closed: days(30),
} as const satisfies Record<string, Period>;

export type RuleName = keyof typeof PERIODS;
export const RULE_NAMES = Object.keys(PERIODS) as RuleName[];

const DAY_MS = 24 * 60 * 60 * 1000;

/** What was over before this instant has been kept long enough. */
export function endOfKeeping(period: Period, now: Date): Date {
  if (period === "atOnce") return now;
  if (period.unit === "day") return new Date(now.getTime() - period.count * DAY_MS);
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - period.count);
  return before;
}

/** When an account is closed whose holder is warned at an instant. */
export const startOfClosing = (warnedAt: Date): Date =>
  new Date(warnedAt.getTime() + PERIODS.unused_accounts_closed.count * DAY_MS);
