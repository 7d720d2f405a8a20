import { json, type ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { withMappedErrors } from "#app/lib/map-errors.server.ts";
import { Forbidden, Moved, NotFound, Refused } from "#app/domain/errors.ts";
import { createServer, type ServerParts } from "#server/create-server.ts";

const failing: Record<string, () => unknown> = {
  missing: () => {
    throw new NotFound();
  },
  foreign: () => {
    throw new Forbidden();
  },
  late: () => {
    throw new Refused({ code: "deadlinePassed", field: "deadline" });
  },
  moved: () => {
    throw new Moved("old", "new");
  },
  picture: () =>
    new Response("png", {
      headers: {
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, max-age=31536000, immutable",
      },
    }),
};

const loader = ({ request }: { request: Request }) => {
  const asked = new URL(request.url).searchParams;
  const policy = asked.get("policy");
  if (policy) return json("fine", { headers: { "Content-Security-Policy": policy } });
  return (failing[asked.get("fail") ?? ""] ?? (() => json("fine")))();
};

/** A real Remix build with one resource route, so that the whole way of a request is walked. */
const build = {
  mode: "production",
  routes: {
    thing: {
      id: "thing",
      path: "thing",
      module: { loader, action: async () => json("changed") },
    },
    old: { id: "old", path: "organisations/old/members", module: { loader, action: loader } },
  },
  entry: { module: { default: () => new Response("page"), withMappedErrors } },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
  future: {},
  basename: "/",
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  isSpaMode: false,
} as unknown as ServerBuild;

const lines: string[] = [];

function serverWith(parts: Partial<ServerParts> = {}) {
  return createServer({
    build,
    log: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
    development: false,
    trustProxy: false,
    publicOrigin: undefined,
    ping: async () => 1,
    searchPing: async () => true,
    ...parts,
  });
}

const server = serverWith();
const host = { Host: "tandem.example" };
const own = { ...host, "Sec-Fetch-Site": "same-origin" };

test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])(
  "%s is refused, also from our own pages",
  async (method) => {
    const answer = await server.request("/thing", { method, headers: own });
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET, HEAD, POST"]);
  },
);

describe("headers", () => {
  test("keep foreign scripts out, with a nonce of each page's own", async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await server.request("/thing", { headers: host })).headers),
    );
    const [first, second] = policies.map((headers) => headers.get("Content-Security-Policy")!);
    expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}'/);
    for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(first).toContain(part);
    expect(first).toMatch(/style-src 'self'(;|$)/);
    expect(first).not.toBe(second);
    expect(policies[0]?.get("Referrer-Policy")).toBe("strict-origin-when-cross-origin");
  });

  test("are an answer's own only when it gives up every right, which may then stand in a frame of ours", async () => {
    const answer = async (policy: string) =>
      (await server.request(`/thing?policy=${encodeURIComponent(policy)}`, { headers: host }))
        .headers;
    const confined = "default-src 'none'; frame-ancestors 'self'; sandbox";
    expect((await answer(confined)).get("Content-Security-Policy")).toBe(confined);
    expect((await answer(confined)).get("X-Frame-Options")).toBe("SAMEORIGIN");
    for (const loose of ["default-src *", `${confined} allow-scripts`, "default-src *; sandbox"]) {
      const headers = await answer(loose);
      expect(headers.get("Content-Security-Policy")).toContain("script-src 'self' 'nonce-");
      expect(headers.get("X-Frame-Options")).toBe("DENY");
    }
  });

  test("ask for https only where the site is reached by https", async () => {
    const name = "Strict-Transport-Security";
    const plain = await server.request("/thing", { headers: host });
    expect(plain.headers.get(name)).toBeNull();
    const claimed = { ...host, "X-Forwarded-Proto": "https" };
    const untrusted = await server.request("/thing", { headers: claimed });
    expect(untrusted.headers.get(name)).toBeNull();
    const behindProxy = serverWith({ trustProxy: true });
    const secure = await behindProxy.request("/thing", { headers: claimed });
    expect(secure.headers.get(name)).toContain("max-age=");
  });

  test("let a browser keep what is named by its own content, and a route be stricter about it", async () => {
    const kept = await server.request("/thing?fail=picture", {
      headers: { ...host, Cookie: "tandem_session=secret" },
    });
    expect(kept.headers.get("Cache-Control")).toBe("private, max-age=31536000, immutable");
    expect(kept.headers.get("Content-Security-Policy")).toBe("default-src 'none'; sandbox");
    expect(kept.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(kept.headers.get("Vary")).not.toContain("Cookie");
  });

  test("store nothing of somebody who is signed in", async () => {
    const cookie = { ...host, Cookie: "tandem_session=secret" };
    const personal = await server.request("/thing", { headers: cookie });
    expect(personal.headers.get("Cache-Control")).toBe("no-store");
    const anonymous = await server.request("/thing", { headers: host });
    expect(anonymous.headers.get("Cache-Control")).toBe("private, no-cache");
  });
});

describe("a writing request", () => {
  test.each(["/thing", "/thing?_data=thing"])("to %s from elsewhere is refused", async (path) => {
    const from = { ...host, "Sec-Fetch-Site": "cross-site" };
    const response = await server.request(path, { method: "POST", headers: from });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("нищо не е променено");
  });

  test("from our own pages is done", async () => {
    const response = await server.request("/thing", { method: "POST", headers: own });
    expect(await response.json()).toBe("changed");
  });

  test("with a body beyond the limit is refused", async () => {
    const body = "x".repeat(9 * 1024 * 1024);
    const headers = { ...own, "Content-Length": String(body.length) };
    const response = await server.request("/thing", { method: "POST", headers, body });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("(8\u00a0MB)");
  });

  test("that holds a file may be larger, where files are sent", async () => {
    const send = (megabytes: number) => {
      const body = "x".repeat(megabytes * 1024 * 1024);
      const headers = { ...own, "Content-Length": String(body.length) };
      return server.request("/imports/new", { method: "POST", headers, body });
    };
    expect((await send(11)).status).not.toBe(413);
    const refused = await send(13);
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain("(12\u00a0MB)");
  });
});

test.each([
  ["missing", 404, "Няма такава страница\n"],
  ["foreign", 403, "Нямате право да отворите или промените това\n"],
  ["late", 409, JSON.stringify({ refusals: [{ code: "deadlinePassed", field: "deadline" }] })],
])(
  "the domain's %s is answered with %i, in words where there is no page",
  async (fail, status, body) => {
    const headers = { ...host, "Accept-Language": "bg" };
    const response = await server.request(`/thing?fail=${fail}`, { headers });
    expect(response.status).toBe(status);
    expect(await response.text()).toEqual(body);
  },
);

test("whoever looks for what is another thing now is led there for good, and changes nothing by a form", async () => {
  const address = "/organisations/old/members?fail=moved&page=2";
  const looked = await server.request(address, { headers: host });
  expect(looked.status).toBe(301);
  expect(looked.headers.get("Location")).toBe("/organisations/new/members?fail=moved&page=2");
  const sent = await server.request(address, { method: "POST", headers: own });
  expect(sent.status).toBe(404);
});

describe("health", () => {
  test("the process is up even when nothing else is", async () => {
    const alone = serverWith({ ping: () => Promise.reject(new Error("down")) });
    expect((await alone.request("/healthz")).status).toBe(200);
    const ready = await alone.request("/readyz");
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ database: "down", search: "up" });
  });

  test("it is ready without search, and says so", async () => {
    const ready = await serverWith({ searchPing: async () => false }).request("/readyz");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ database: "up", search: "down" });
  });
});

test("the log names the request and leaves out what is personal", async () => {
  lines.length = 0;
  const headers = { ...host, Cookie: "tandem_session=secret" };
  await server.request("/thing?address=maya@example.org", { headers });
  const line = JSON.parse(lines[0]!);
  expect(line).toMatchObject({ method: "GET", path: "/thing", status: 200 });
  expect(lines.join()).not.toMatch(/maya|secret/);
});
