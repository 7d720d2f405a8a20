import { expect, test } from "vitest";
import "#app/i18n/instances.server.ts";
import { pageMeta } from "#app/lib/page-meta.ts";

const matches = [{ id: "root", data: { language: "bg" } }];
const never = () => {
  throw new Error("asked for what was not loaded");
};

test("a page is named in the reader's language, with the product", () => {
  const tags = pageMeta({ matches }, (t) => ({ title: t("common.search"), description: "…" }));
  expect(tags).toContainEqual({ title: "Търсене · Tandem" });
  expect(tags).toContainEqual({ name: "description", content: "…" });
  expect(tags).not.toContainEqual({ name: "robots", content: "noindex" });
});

test("the front page carries the product's name once", () => {
  const tags = pageMeta({ matches }, (t) => ({ title: t("common.product") }));
  expect(tags).toContainEqual({ title: "Tandem" });
});

test("a failed page is named by its error and left out by search engines", () => {
  const error = { status: 404, statusText: "Not Found", internal: false, data: null };
  const tags = pageMeta({ matches, error }, never);
  expect(tags).toContainEqual({ title: "Няма такава страница · Tandem" });
  expect(tags).toContainEqual({ name: "robots", content: "noindex" });
});

test("without the root's data nobody knows the language, so the name alone is given", () => {
  const tags = pageMeta(
    { matches: [{ id: "root", data: undefined }], error: new Error("x") },
    never,
  );
  expect(tags).toContainEqual({ title: "Tandem" });
});
