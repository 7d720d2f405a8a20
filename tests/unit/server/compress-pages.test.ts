import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { acceptedEncoding, compressPages } from "#server/compress-pages.ts";

test.each([
  ["gzip, deflate, br", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.0", null],
  ["identity", null],
  [undefined, null],
])("%s is answered with %s", (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});

describe("a page", () => {
  const page = "<p>Стаж по машинно обучение</p>".repeat(100);
  const app = new Hono().use(compressPages());
  app.get("/page", (c) => c.html(page));
  app.get("/short", (c) => c.html("<p>short</p>"));
  app.get("/picture", () => new Response(page, { headers: { "Content-Type": "image/png" } }));
  const ask = (path: string, encoding: string) =>
    app.request(path, { headers: { "Accept-Encoding": encoding } });

  test.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ])("comes back whole from %s, and smaller", async (encoding, decode) => {
    const response = await ask("/page", encoding);
    const body = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get("Content-Encoding")).toBe(encoding);
    expect(response.headers.get("Content-Length")).toBe(String(body.length));
    expect(response.headers.get("Vary")).toContain("Accept-Encoding");
    expect(body.length).toBeLessThan(page.length / 5);
    expect(decode(body).toString()).toBe(page);
  });

  test("that is short, or a picture, stays as it is", async () => {
    const short = await ask("/short", "br");
    expect(short.headers.get("Content-Encoding")).toBeNull();
    expect(await short.text()).toBe("<p>short</p>");
    const picture = await ask("/picture", "br");
    expect(picture.headers.get("Content-Encoding")).toBeNull();
  });
});
