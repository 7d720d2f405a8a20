import fc from "fast-check";
import { expect, test } from "vitest";
import { pathTo } from "#app/lib/path-to.ts";

test("what is plain stands as it is", () => {
  expect(pathTo`/postings/${"0f3c-a1"}/versions/${2}?done=${"saved"}`).toBe(
    "/postings/0f3c-a1/versions/2?done=saved",
  );
});

test.each([
  ["a/../b", "a%2F..%2Fb"],
  ["?redirectTo=x#y", "%3FredirectTo%3Dx%23y"],
  ["\r\nSet-Cookie: a", "%0D%0ASet-Cookie%3A%20a"],
  ["\uFFFD", "%EF%BF%BD"],
  ["\uD800", "%EF%BF%BD"],
  ["\0", "%00"],
])("%j stays one part of the address", (id, coded) => {
  expect(pathTo`/postings/${id}`).toBe(`/postings/${coded}`);
});

test("whatever stands in it, a header carries it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 20 }), (id) => {
      const headers = new Headers({ Location: pathTo`/postings/${id}/edit` });
      expect(headers.get("Location")).toMatch(/^\/postings\/[!-~]*\/edit$/);
    }),
  );
});
