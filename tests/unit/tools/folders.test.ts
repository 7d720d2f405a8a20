import { expect, test } from "vitest";
import { hasRoom } from "#tools/launch/folders.mjs";

const GIBIBYTE = 1024 ** 3;

test("servers of tests keep their files in memory where folder and machine have room, and nowhere else", () => {
  const plenty = { free: 12 * GIBIBYTE, available: 20 * GIBIBYTE };
  expect(hasRoom(plenty)).toBe(true);
  // What a container has, unless it was asked for more.
  expect(hasRoom({ ...plenty, free: GIBIBYTE / 16 })).toBe(false);
  expect(hasRoom({ ...plenty, available: 4 * GIBIBYTE })).toBe(false);
});
