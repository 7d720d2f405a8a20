import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeRedirect } from "#app/lib/safe-redirect.ts";

describe("after signing in one goes", () => {
  test.each(["/", "/workspace", "/search?q=C%2B%2B&kind=internship", "/a//b", "/x#part"])(
    "to %s",
    (target) => expect(safeRedirect(target)).toBe(target),
  );

  test("to words of any script, coded as a header carries them", () => {
    expect(safeRedirect("/search?q=курс 1")).toBe("/search?q=%D0%BA%D1%83%D1%80%D1%81%201");
  });

  test.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    " /workspace",
    "workspace",
    "",
    null,
    undefined,
    7,
  ])("home instead of to %j", (target) => {
    expect(safeRedirect(target, "/home")).toBe("/home");
  });
});

test("whatever is asked for, the browser stays on our site", () => {
  const hostile = fc.array(fc.constantFrom("/", "\\", "\t", "\n", "@", ":", ".", "evil.example"));
  fc.assert(
    fc.property(hostile, (pieces) => {
      const target = new URL(safeRedirect(pieces.join("")), "https://tandem.example/sign-in");
      expect(target.host).toBe("tandem.example");
    }),
  );
});
