import { expect, test } from "vitest";
import { serverInstance } from "#app/i18n/instances.server.ts";
import { formatsFor } from "#app/lib/formats.ts";

test("a sentence that ends in a Bulgarian date ends in one stop", () => {
  const date = formatsFor("bg").date("2026-11-25");
  const said = serverInstance("bg").t("life.done.renewed", { date });
  expect(said.endsWith("2026\u00a0г.") || said.endsWith("2026 г.")).toBe(true);
  expect(said).not.toContain("..");
});
