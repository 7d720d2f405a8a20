import { describe, expect, test } from "vitest";
import { isFromOwnPages } from "#server/origin-check.ts";

const post = (headers: Record<string, string>, host = "tandem.example") =>
  isFromOwnPages({ method: "POST", headers: new Headers(headers), host });

describe("a request that may change something", () => {
  test.each(["same-origin", "none"])("passes when the browser says %s", (site) => {
    expect(post({ "Sec-Fetch-Site": site })).toBe(true);
  });

  test.each(["cross-site", "same-site", "", "nonsense"])("is refused for %j", (site) => {
    expect(post({ "Sec-Fetch-Site": site, Origin: "https://tandem.example" })).toBe(false);
  });

  test("from an older browser passes when its origin is our host", () => {
    expect(post({ Origin: "https://tandem.example" })).toBe(true);
    expect(post({ Origin: "http://localhost:3000" }, "localhost:3000")).toBe(true);
    expect(post({ Origin: "https://tandem.example" }, "Tandem.Example")).toBe(true);
  });

  test.each([
    "https://evil.example",
    "https://tandem.example.evil.example",
    "https://tandem.example:8443",
    "null",
    "tandem.example",
    "",
  ])("from the origin %j is refused", (origin) => {
    expect(post({ Origin: origin })).toBe(false);
  });

  test("without either header is refused", () => {
    expect(post({})).toBe(false);
    expect(post({ "X-Forwarded-Host": "tandem.example" })).toBe(false);
  });
});

test.each(["GET", "HEAD", "OPTIONS"])("%s changes nothing and passes from everywhere", (method) => {
  const headers = new Headers({ "Sec-Fetch-Site": "cross-site" });
  expect(isFromOwnPages({ method, headers, host: "tandem.example" })).toBe(true);
});

test.each(["PUT", "PATCH", "DELETE", "PROPFIND"])("%s is checked like POST", (method) => {
  expect(isFromOwnPages({ method, headers: new Headers(), host: "tandem.example" })).toBe(false);
});
