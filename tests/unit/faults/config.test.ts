import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import config from "#tests/faults/vitest.config.ts";

test("what the schedules are set up by is there, though they are run by hand", () => {
  const { setupFiles, globalSetup } = config.test!;
  const files = [setupFiles, globalSetup].flat() as string[];
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
