/** Weeks of a placement in steps: the last week of each, by which its value is known; the last step is open. */
export const DURATION_STEPS = ["4", "12", "26", "over"] as const;
export type DurationStep = (typeof DURATION_STEPS)[number];

/** "At least so many euros a month". */
export const PAY_STEPS = ["500", "1000", "1500", "2000", "3000"] as const;

/** "Closes within so many days". */
export const CLOSING_STEPS = ["7", "14", "30"] as const;

const BOUNDED = DURATION_STEPS.filter((step) => step !== "over");

/** The step in which a duration lies; null when none is stated. */
export function durationStep(weeks: number | null): DurationStep | null {
  if (weeks === null) return null;
  return BOUNDED.find((step) => weeks <= Number(step)) ?? "over";
}

/** Every step that a monthly pay reaches. */
export const payStepsOf = (payPerMonth: number | null): string[] =>
  PAY_STEPS.filter((step) => payPerMonth !== null && payPerMonth >= Number(step));

/** The month in which something starts, "2027-02"; null when no day is stated. */
export const monthOf = (day: string | null): string | null => day?.slice(0, 7) ?? null;

/** The instant until which something closes that closes within so many days. */
export const closesBy = (now: Date, step: string): Date =>
  new Date(now.getTime() + Number(step) * 86_400_000);
