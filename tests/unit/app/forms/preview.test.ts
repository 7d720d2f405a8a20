import { describe, expect, test } from "vitest";
import { LIMITS } from "#db/limits.ts";
import { previewText } from "#app/components/posting-form/preview-text.server.ts";
import { formOf } from "#app/lib/form-entries.server.ts";

const written = (slot: string, description: string, more: [string, string][] = []) =>
  formOf([[`texts.${slot}.description`, description], ...more]);

const asked = (slot: string, description: string) =>
  previewText(written(slot, description, [["preview", slot]]))!.preview;

test("nothing is shown to whoever has not asked for it", () => {
  expect(previewText(written("en", "Words"))).toBeNull();
});

test("the button's own entry does not go back into the form", () => {
  const entries = written("en", "Words", [["preview", "en"]]);
  previewText(entries);
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
  expect(previewText(entries)!.preview).toEqual({
    slot: "bg",
    title: "Заглавие",
    summary: "Накратко",
    html: "<p><strong>Български</strong></p>\n",
    isCut: false,
  });
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
    const { html } = asked("en", text);
    expect(html).not.toMatch(/<(?!\/?p>|a href="https:|\/a>)/);
    expect(html).not.toMatch(/<[^>]*(javascript:|data:|\son\w+=)/);
  });
});

test("of a text that is too long the beginning is shown, and that it is", () => {
  const most = LIMITS.postingDescription;
  expect(asked("en", "x".repeat(most)).isCut).toBe(false);
  const { html, isCut } = asked("en", "x".repeat(most + 1));
  expect(isCut).toBe(true);
  expect(html.match(/x/g)).toHaveLength(most);
});

test("a slot that no form has shows nothing of others", () => {
  expect(asked("nothing", "")).toMatchObject({ title: "", summary: "", html: "" });
});
