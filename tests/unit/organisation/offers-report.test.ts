import { expect, test } from "vitest";
import type { Viewer } from "#app/domain/actor.ts";
import { offersReport } from "#app/domain/report/policy.server.ts";

const viewer = (role: string, organisationId?: string) =>
  ({
    role,
    memberships: organisationId ? [{ organisationId, role: "viewer" }] : [],
  }) as unknown as Viewer;

const open = { isOpen: true, organisation: { id: "theirs" } };

test.each([
  ["visitor", undefined, true],
  ["student", undefined, true],
  ["member", "another", true],
  ["member", "theirs", false],
  ["staff", undefined, false],
])("the way to report an open posting, for a %s of %s: %s", (role, organisation, offered) => {
  expect(offersReport(viewer(role, organisation), open)).toBe(offered);
});

test("nobody reports what is over", () => {
  expect(offersReport(viewer("visitor"), { ...open, isOpen: false })).toBe(false);
});
