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
  ["JavaScript", "java script", "Java Scripts"],
  ["фулстак", "фул стак", "ful stak"],
  ["микроуслугите", "микро услуги", "mikro uslugi"],
  ["уебстраница", "уеб страници", "ueb stranica"],
  ["метаданни", "мета данните", "meta danni"],
  ["co-development offer", "co development offer"],
];

test.each(WRITTEN)("%s and %s find each other", (...writings) => {
  for (const query of writings)
    for (const text of writings) {
      const keys = keysOf(text).flatMap(({ stem, latin, also }) => [stem, latin, also]);
      const missed = queryWords(query).filter(
        ({ stem, latin }) => !keys.includes(stem) && !keys.includes(latin),
      );
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

test("who asks for both parts of a word of parts finds them also far apart; a set word only as one", () => {
  const asked = (query: string) => queryWords(query).map(({ typed }) => typed);
  expect(asked("кибер атаки")).toEqual(["кибер", "атаки"]);
  expect(asked("full stack")).toEqual(["fullstack"]);
  const stems = (text: string) => keysOf(text).map(({ stem }) => stem);
  expect(stems("cybersecurity")).toEqual(["cybersecur", "cyber", "secur"]);
  expect(stems("software")).toEqual(["softwar"]);
});

test("IT and Go are names where a text writes them so, and in queries unless they are spoken", () => {
  const stems = (text: string) => keysOf(text).map(({ stem }) => stem);
  expect(stems("IT, Go, GO")).toEqual(["it", "go", "go"]);
  expect(stems("it may go on, going")).toEqual(["mai", "on", "going"]);
  const asked = (query: string) => queryWords(query).map(({ typed }) => typed);
  expect(asked("IT стаж")).toEqual(["it", "стаж"]);
  expect(asked("it internship")).toEqual(["it", "internship"]);
  expect(asked("go developer in Sofia")).toEqual(["go", "developer", "sofia"]);
  expect(asked("how to apply it in practice")).toEqual(["how", "apply", "practice"]);
  expect(asked("ИТ")).toEqual(["ит"]);
  const marked = highlight("It is a Go team in IT", askedFor("IT Go")).filter(({ marked: m }) => m);
  expect(marked.map(({ text }) => text)).toEqual(["Go", "IT"]);
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
