import { expect, test } from "vitest";
import { StaffView } from "#app/components/workspace/other-views.tsx";
import { render, text } from "#tests/support/render.tsx";

const queues = [
  { name: "verifications", waiting: 2, oldest: "2026-07-01T08:00:00Z" },
  { name: "claims", waiting: 0, oldest: null },
  { name: "mails", waiting: 1, oldest: "2026-07-02T08:00:00Z" },
] as const;

const shown = (waiting: readonly (typeof queues)[number][], language: "en" | "bg" = "en") =>
  render(<StaffView queues={waiting} openImports={0} />, language, "/workspace");

test("staff are shown every queue in which something waits, with the way to it, and no other", () => {
  const html = shown(queues);
  expect(text(html)).toMatch(/Organisations to verify\s*2/);
  expect(html).toContain('href="/staff/verifications"');
  expect(text(html)).toContain("Mails that could not be sent");
  expect(text(html)).not.toContain("Claims");
});

test("staff for whom nothing waits are told so", () => {
  expect(text(shown([queues[1]]))).toContain("Nothing is waiting for you.");
  expect(text(shown([], "bg"))).toContain("Нищо не ви чака.");
});
