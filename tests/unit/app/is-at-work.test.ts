import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isAtWork } from "#app/components/layout/is-at-work.ts";
import { addressOf } from "#tests/support/route-address.ts";

const folder = new URL("../../../app/routes/", import.meta.url);

const officePages = readdirSync(folder).filter((file) =>
  readFileSync(new URL(file, folder), "utf8").includes("<OfficePage"),
);

test.each(officePages)("%s of the office is marked as a page of the workspace", (file) => {
  expect(isAtWork(addressOf(file))).toBe(true);
});

test.each(["/", "/search", "/organisations", "/organisations/4", "/organisations/4/members"])(
  "%s is none",
  (path) => {
    expect(isAtWork(path)).toBe(false);
  },
);
