import { expect, test } from "vitest";
import { askedFor, highlight } from "#search/highlight.ts";
import { queryWords } from "#search/query-words.ts";
import { keysOf } from "#search/words.ts";

const WRITTEN = [
  ["backend", "back-end", "back end", "Back ends"],
  ["cybersecurity", "cyber-security", "cyber security"],
  ["киберсигурност", "кибер-сигурност", "кибер сигурността"],
  ["e-commerce", "ecommerce"],
  ["Vue.js", "vue js", "vuejs"],
];

test.each(WRITTEN)("%s and %s find each other", (...writings) => {
  for (const query of writings)
    for (const text of writings) {
      const keys = keysOf(text).flatMap(({ stem, latin }) => [stem, latin]);
      const missed = queryWords(query).filter(({ stem }) => !keys.includes(stem));
      expect({ query, text, missed }).toEqual({ query, text, missed: [] });
    }
});

test("the parts are words of a text as well, and what a hyphen joins is found written together", () => {
  const stems = (text: string) => keysOf(text).map(({ stem }) => stem);
  expect(stems("cyber security")).toEqual(["cyber", "secur", "cybersecur"]);
  expect(stems("co-creation")).toContain("cocreat");
  expect(stems("the end, back")).toEqual(["the", "end", "back"]);
  expect(stems("най-добър")).toHaveLength(2);
});

test("a compound is marked as it stands, and its parts where they alone are asked for", () => {
  const marked = (text: string, query: string) =>
    highlight(text, askedFor(query)).flatMap((piece) => (piece.marked ? [piece.text] : []));
  expect(marked("A back-end developer", "backend")).toEqual(["back-end"]);
  expect(marked("A backend at the end", "back end")).toEqual(["backend"]);
  expect(marked("Cyber security for banks", "security")).toEqual(["security"]);
});

test.each([
  ["4astni", "частни"],
  ["6uma", "шума"],
  ["texnologi4en", "технологичен"],
  ["u4ili6te", "училище"],
  ["re6eniq", "решения"],
])("%s is %s typed as in chats", (typed, word) => {
  expect(keysOf(typed)[0]!.latin).toBe(keysOf(word)[0]!.latin);
});

test.each(["4g", "m4", "c6", "es6", "ipv4", "s4hana", "log4j", "4bit"])("%s is a code", (code) => {
  expect(keysOf(code)[0]!.stem).toMatch(/[46]/);
});
