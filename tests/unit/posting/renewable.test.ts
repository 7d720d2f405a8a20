import { expect, test } from "vitest";
import { isRenewable } from "#app/domain/posting/expiry.ts";

const NOW = new Date("2027-01-10T12:00:00Z");
const after = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);
const renewable = (expiresAt: Date | null, deadlineOn: string | null = null) =>
  isRenewable({ expiresAt, deadlineOn }, NOW);

test("renewing is offered where it moves the last day, by the days of Sofia", () => {
  expect(renewable(after(179))).toBe(true);
  expect(renewable(after(180))).toBe(false);
  // Still the same day in Sofia, and the one before.
  expect(renewable(new Date("2027-07-08T21:00:00Z"))).toBe(false);
  expect(renewable(new Date("2027-07-08T20:59:00Z"))).toBe(true);
});

test("a deadline can always be moved, and what has no end yet is not judged", () => {
  expect(renewable(after(300), "2027-11-06")).toBe(true);
  expect(renewable(null)).toBe(true);
});
