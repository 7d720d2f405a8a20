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
  let asked = 0;
  app.get("/long", (c) => {
    const body = "a".repeat(1_000_000 + ++asked);
    const size = { "Content-Length": String(body.length), ETag: 'W/"first"' };
    return c.body(body, 200, { "Content-Type": "text/turtle", ...size });
  });
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

  test("that is long and has a tag of its content is compressed once", async () => {
    const lengthOf = async (path: string, encoding: string) => {
      const body = Buffer.from(await (await ask(path, encoding)).arrayBuffer());
      return (encoding === "br" ? brotliDecompressSync(body) : gunzipSync(body)).length;
    };
    const both = await Promise.all([lengthOf("/long", "br"), lengthOf("/long", "br")]);
    expect(both).toEqual([1_000_001, 1_000_001]);
    expect(await lengthOf("/long", "gzip")).toBe(1_000_003);
  });

  test("that is short, or a picture, stays as it is", async () => {
    const short = await ask("/short", "br");
    expect(short.headers.get("Content-Encoding")).toBeNull();
    expect(await short.text()).toBe("<p>short</p>");
    const picture = await ask("/picture", "br");
    expect(picture.headers.get("Content-Encoding")).toBeNull();
  });
});
