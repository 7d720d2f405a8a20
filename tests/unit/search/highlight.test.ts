import { describe, expect, test } from "vitest";
import { askedFor, highlight, isAskedFor, snippet } from "#search/highlight.ts";

const marked = (text: string, query: string) =>
  highlight(text, askedFor(query))
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);

describe("what is marked", () => {
  const cases: [text: string, query: string, marks: string[]][] = [
    ["Стаж по машинно обучение за лекари", "mashinno obuchenie", ["машинно обучение"]],
    ["Лятна практика по роботика", "praktikata", ["практика"]],
    ["Engineers design databases", "database", ["databases"]],
    ["C++ and C# and C", "c++", ["C++"]],
    ["Разработка на Си++", "c++", ["Си++"]],
    ["C++ and C#", "си++", ["C++"]],
    ["C++ and C# and C", "c#", ["C#"]],
    ["Програмист на Python", "pyth", ["Python"]],
    ["Програмист на Python", "pyhton", []],
    ["Работа с роботи и модули", "робот", ["роботи"]],
    ["Модули, модел, a model", "модел", ["модел", "model"]],
    ["Nothing of the kind", "robot", []],
    ["Software Софтуер София Sofia", "София", ["София Sofia"]],
    ["Software in Sofia, край София", "Sofia", ["Sofia", "София"]],
    ["Models: мода, модата, моди", "мода", ["мода", "модата", "моди"]],
    ["Medical медия, медиите, media", "медия", ["медия", "медиите", "media"]],
    ["Linux линия, линиите", "линия", ["линия", "линиите"]],
    ["Servers and services: серия, серии", "серия", ["серия", "серии"]],
    ["The market of Мария", "Мария", ["Мария"]],
    ["Модерна мода, Model", "мод", ["Модерна мода", "Model"]],
    ["Knows C ++ and С #, not C", "c++ c#", ["C ++", "С #"]],
    ["Joint co-development by developers", "co-development", ["co-development"]],
  ];
  test.each(cases)("%s / %s", (text, query, marks) => expect(marked(text, query)).toEqual(marks));
});

test("the pieces together are the text", () => {
  const text = "  C++, „бази данни“ – and\nmore databases…";
  const pieces = highlight(text, askedFor("бази more c++"));
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
});

test("an excerpt stands around the first word found, and there is none without one", () => {
  const text = `${"before ".repeat(60)}the robot is here ${"after ".repeat(60)}`;
  const pieces = snippet(text, askedFor("robots"))!;
  const words = pieces.map((piece) => piece.text).join("");
  expect(words).toMatch(/^… .*the robot is here.* …$/);
  expect(words.length).toBeLessThan(250);
  expect(snippet(text, askedFor("violin"))).toBeNull();
});

test("a label is asked for when all of its telling words are", () => {
  expect(isAskedFor("бази от данни", askedFor("бази данни"))).toBe(true);
  const asked = askedFor("машинно обучение python");
  expect(isAskedFor("машинно обучение", asked)).toBe(true);
  expect(isAskedFor("дълбоко обучение", asked)).toBe(false);
});

test("what a word was read as is marked in its place", () => {
  const asked = askedFor("pyhton стаж", [{ typed: "pyhton", read: "python" }]);
  const pieces = highlight("Стаж с Python, pyhton и Pythonista", asked);
  expect(pieces.filter(({ marked: isMarked }) => isMarked).map(({ text }) => text)).toEqual([
    "Стаж",
    "Python",
  ]);
});
