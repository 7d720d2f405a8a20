import { afterEach, beforeEach, expect, vi } from "vitest";

// An unexpected console.error is a defect that nobody has looked at yet, so it fails the test that caused it.
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.restoreAllMocks();
  expect(calls).toEqual([]);
});
