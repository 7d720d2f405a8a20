import { describe, expect, test } from "vitest";
import { LIMITS } from "#db/limits.ts";
import "#app/i18n/instances.server.ts";
import { previewText } from "#app/components/posting-form/preview-text.server.ts";
import { formOf } from "#app/lib/form-entries.server.ts";

const written = (slot: string, description: string, more: [string, string][] = []) =>
  formOf([[`texts.${slot}.description`, description], ...more]);

const asked = (slot: string, description: string) =>
  previewText(written(slot, description, [["preview", slot]]), "en")!.preview.html;

test("nothing is shown to whoever has not asked for it", () => {
  expect(previewText(written("en", "Words"), "en")).toBeNull();
});

test("the button's own entry does not go back into the form", () => {
  const entries = written("en", "Words", [["preview", "en"]]);
  previewText(entries, "en");
  expect([...entries.keys()]).toEqual(["texts.en.description"]);
});

test("of the texts of a form the one that is meant is shown, with its title and summary", () => {
  const entries = formOf([
    ["texts.en.description", "English"],
    ["texts.bg.title", " Заглавие "],
    ["texts.bg.summary", "Накратко"],
    ["texts.bg.description", "**Български**"],
    ["preview", "bg"],
  ]);
  const { slot, html } = previewText(entries, "bg")!.preview;
  expect(slot).toBe("bg");
  for (const shown of [">Заглавие<", ">Накратко<", "<strong>Български</strong>", 'lang="bg"'])
    expect(html).toContain(shown);
  expect(html).not.toContain("English");
});

describe("what could do something in a browser stays the words that it is", () => {
  const HOSTILE = [
    "<script>alert(1)</script>",
    '<img src="x" onerror="alert(1)">',
    "[press](javascript:alert(1))",
    "[press](data:text/html,hello)",
    "![picture](https://pictures.example/x.png)",
    '<svg onload="alert(1)"></svg>',
    "<iframe src=https://else.example></iframe>",
  ];
  test.each(HOSTILE)("%s", (text) => {
    const html = asked("en", text);
    expect(html).not.toMatch(/<(script|img|svg|iframe)/);
    expect(html).not.toMatch(/<[^>]*(javascript:|data:|\son\w+=)/);
  });
  test.each(["title", "summary"])("and so in the %s", (field) => {
    const entries = written("en", "", [
      [`texts.en.${field}`, HOSTILE[0]!],
      ["preview", "en"],
    ]);
    expect(previewText(entries, "en")!.preview.html).toContain("&lt;script&gt;alert(1)");
  });
});

test("of a text that is too long the beginning is shown, and that it is", () => {
  const most = LIMITS.postingDescription;
  const told = "Only the beginning is shown";
  expect(asked("en", "я".repeat(most))).not.toContain(told);
  const html = asked("en", "я".repeat(most + 1));
  expect(html).toContain(told);
  expect(html.match(/я/g)).toHaveLength(most);
});

test("a place that no form has shows nothing of others", () => {
  expect(asked("nothing", "")).toContain("Nothing is written here yet.");
});
