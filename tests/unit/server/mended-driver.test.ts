import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mendDriver } from "#server/build/mended-driver.ts";

const driver = new URL("../../../node_modules/postgres/src/connection.js", import.meta.url);

test("the driver is the one that was looked at, and any other stops the build", () => {
  const source = readFileSync(driver, "utf8");
  expect(mendDriver(source)).toContain("if (!socket) {");
  expect(() => mendDriver(mendDriver(source))).toThrow("postgres has changed");
});
