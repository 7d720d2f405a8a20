import { describe, expect, test } from "vitest";
import { cleanLine, cleanText } from "#text/clean.ts";

describe("a text of several lines", () => {
  test.each([
    ["a\u0000b\u001b[31m", "a b [31m"],
    ["one\r\ntwo\rthree\u2028four\n\n\tfive", "one\ntwo\nthree\nfour\n\n\tfive"],
    ["in\u202evoice\u202c", "invoice"],
    ["стаж\u200b\u00ad\ufeff", "стаж"],
    ["Zażółć – „ѝ“ 漢字 😀", "Zażółć – „ѝ“ 漢字 😀"],
  ])("%j is kept as %j", (given, kept) => {
    expect(cleanText(given)).toBe(kept);
    expect(cleanText(kept)).toBe(kept);
  });
});

test.each(["", " \u200b\u200d ", "\u0000\u0007", "\u202e\u2066", "\u3164", "\u2800", "\u{e0041}"])(
  "%j shows nothing and is empty",
  (text) => {
    expect(cleanText(text)).toBe("");
    expect(cleanLine(text)).toBe("");
  },
);

test("a line has no line ends and no tabs", () => {
  expect(cleanLine("a\tb\r\nc\u0000\u0001d\u2029e")).toBe("a b c d e");
});
