import { siteUrl } from "#tests/support/browser.ts";
import { findMatched } from "#tests/support/find-pages.ts";
import { expect, test } from "#tests/support/page-test.ts";
import { sessionOf } from "#tests/support/signed-in.ts";

const nonceIn = (policy = "") => /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];

test("every page has a policy with a nonce of its own, and nothing inline beside it", async ({
  request,
}) => {
  const { posting, matches, pair } = await findMatched("internship");
  const nonces = new Set<string>();
  const paths = ["/", "/search?q=python", "/organisations", "/sign-in", "/nowhere"];
  for (const path of [...paths, posting, matches, pair]) {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"];
    for (const rule of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy, path).toContain(rule);
    expect(policy).not.toContain("unsafe-");
    const nonce = nonceIn(policy)!;
    nonces.add(nonce);
    const html = await answer.text();
    expect(html, path).not.toMatch(/<[^>]+\sstyle=/);
    expect(html, path).not.toMatch(/<style\b/);
    expect(html, path).not.toMatch(/<[^>]+\son[a-z]+=/);
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
      if (!tag.includes("application/ld+json")) expect(tag).toContain(`nonce="${nonce}"`);
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers()["x-frame-options"]).toBe("DENY");
  }
  expect(nonces.size).toBe(paths.length + 3);
});

test("no cache keeps a page of somebody who is signed in", async ({ request }) => {
  const { name, value } = await sessionOf("student");
  const headers = { Cookie: `${name}=${value}` };
  for (const path of ["/", "/search", "/workspace", "/nowhere"]) {
    const answer = await request.get(path, { headers });
    expect(answer.headers()["cache-control"], path).toBe("no-store");
  }
  const visitor = await request.get("/search");
  expect(visitor.headers()["cache-control"]).not.toContain("no-store");
});

const own = new URL(siteUrl()).origin;
const SENT = [
  { from: "another site", headers: { "Sec-Fetch-Site": "cross-site", Origin: own }, status: 403 },
  { from: "a neighbour", headers: { "Sec-Fetch-Site": "same-site", Origin: own }, status: 403 },
  { from: "another origin", headers: { Origin: "https://evil.example" }, status: 403 },
  { from: "nowhere", headers: {}, status: 403 },
  { from: "our own page", headers: { "Sec-Fetch-Site": "same-origin" }, status: 400 },
  { from: "our own page by an older browser", headers: { Origin: own }, status: 400 },
];

for (const { from, headers, status } of SENT)
  test(`a form sent from ${from} is answered by ${status}`, async () => {
    for (const path of ["/sign-in", "/sign-in?_data=routes%2Fsign-in"]) {
      const answer = await fetch(new URL(path, siteUrl()), {
        method: "POST",
        body: new URLSearchParams({ email: "", password: "" }),
        headers: headers as Record<string, string>,
        redirect: "manual",
      });
      expect(answer.status, path).toBe(status);
    }
  });
