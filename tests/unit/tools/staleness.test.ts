import { expect, test } from "vitest";
import { isBuildStale, isInstallStale } from "#tools/launch/staleness.mjs";

const lock = {
  packages: {
    "": { name: "tandem" },
    "node_modules/react": { version: "18.3.1", integrity: "sha512-a" },
    "node_modules/other-platform": { version: "1.0.0", optional: true },
  },
};
const react = { version: "18.3.1", integrity: "sha512-a" };
const installed = (packages: object) => ({ packages });

test.each([
  ["never installed", null, true],
  ["broken off half-way", {}, true],
  ["as the lock file asks", installed({ "node_modules/react": react }), false],
  ["a package missing", installed({}), true],
  ["another version", installed({ "node_modules/react": { version: "18.2.0" } }), true],
  ["another content", installed({ "node_modules/react": { ...react, integrity: "b" } }), true],
  [
    "another version of an optional one",
    installed({ "node_modules/react": react, "node_modules/other-platform": { version: "2.0.0" } }),
    true,
  ],
])("dependencies %s", (_what, found, stale) => {
  expect(isInstallStale(lock, found as Parameters<typeof isInstallStale>[1])).toBe(stale);
});

test.each([
  ["never built", null, false, true],
  ["built from the same sources", { sources: "a" }, true, false],
  ["built from others", { sources: "b" }, true, true],
  ["its output gone", { sources: "a" }, false, true],
])("a build %s", (_what, stamp, hasOutput, stale) => {
  expect(isBuildStale(stamp, "a", hasOutput)).toBe(stale);
});
