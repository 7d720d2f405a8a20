import { describe, expect, test } from "vitest";
import { filterExpression, quoted } from "#search/filter-expression.ts";
import { textQueries } from "#search/fallback-conditions.ts";
import { isWordless, queryWords, wholeWords, wordsReadOf } from "#search/query-words.ts";
import { fieldsOf, keysOf, wordsOf } from "#search/words.ts";

const latinOf = (text: string) => queryWords(text).map(({ latin }) => latin);
const NOW = new Date("2027-03-01T09:00:00Z");

const meets = (query: string, document: string, key: "stem" | "latin") => {
  const found = keysOf(document).map((keys) => keys[key]);
  return queryWords(query).every((word) => found.includes(word[key]));
};

describe("a word in either script, in any inflection, has one Latin key", () => {
  test.each(["stajove", "stazhove", "stajovete", "staj", "стажове", "стажът", "СТАЖА"])(
    "%s finds стаж",
    (query) => expect(meets(query, "Летен стаж по програмиране", "latin")).toBe(true),
  );

  test.each([
    ["praktika", "Учебни практики"],
    ["mashinno obuchenie", "Основи на машинното обучение"],
    ["ma6inno obu4enie", "Основи на машинното обучение"],
    ["programirane", "програмирането"],
    ["bazi danni", "база данни"],
    ["universiteti", "университетът"],
    ["tehnologii", "технология"],
    ["tehnologiq", "Технологии"],
    ["bazi dani", "бази данни"],
    ["klimat", "климатът"],
    ["rezultatite", "резултат"],
    ["kursat", "курс"],
    ["energy", "енергия"],
    ["практика", "praktikata"],
  ])("%s finds %s", (query, document) => {
    expect(meets(query, document, "latin")).toBe(true);
  });
});

test("words are stemmed in both languages, and technical ones are kept", () => {
  expect(meets("бази данни", "базите данни", "stem")).toBe(true);
  expect(meets("internship database", "Internships with databases", "stem")).toBe(true);
  const stems = (text: string) => keysOf(text).map(({ stem }) => stem);
  expect(stems("C++ C# .NET NodeJS CI/CD")).toEqual([
    "cplusplus",
    "csharp",
    "dotnet",
    "nodej",
    "ci",
    "cd",
  ]);
  expect(stems("Node.js")).toEqual(stems("NodeJS"));
  expect(stems("")).toEqual([]);
});

test("documents and queries are cut into the same keys", () => {
  const fields = fieldsOf("title", ["Бази данни и C++ за Node.js"]);
  const keys = new Set(fields.title_latin.join(" ").split(" "));
  for (const key of latinOf("бази данни c++ nodejs")) expect(keys).toContain(key);
});

test("words that tell little are left out while others remain, repeated ones are asked once", () => {
  expect(queryWords("базите данни в Пловдив в Пловдив")).toHaveLength(3);
  expect(queryWords("in the")).toHaveLength(2);
  expect(queryWords("stazh po robotika")).toHaveLength(2);
  expect(queryWords("Kubernetes pod")).toHaveLength(2);
  const sentence = "a stage in the field of machine learning for the students of a university";
  expect(queryWords(sentence)).toHaveLength(6);
});

test("at most ten words are asked, and none longer than a word can be", () => {
  const many = Array.from({ length: 40 }, (_, index) => `word${index}`).join(" ");
  expect(queryWords(many)).toHaveLength(10);
  expect(queryWords("x".repeat(5000))).toEqual([]);
});

test("what was typed without a word is told from nothing typed", () => {
  for (const text of ["x".repeat(65), "+", `"'%_\\`, "🦆"]) expect(isWordless(text)).toBe(true);
  for (const text of ["", "  ", "x".repeat(64), "the", `python ${"x".repeat(65)}`])
    expect(isWordless(text)).toBe(false);
});

test("short words and words with signs are asked for as they stand", () => {
  const exact = Object.fromEntries(queryWords("go c# c++ java").map((w) => [w.typed, w.isExact]));
  expect(exact).toMatchObject({ go: true, "c#": true, "c++": true, java: false });
});

test("C++ is asked for without its version, and said as people say it", () => {
  const typed = (text: string) => queryWords(text).map((word) => word.typed);
  for (const text of ["C++17", "c++11", "C++ 20", "си плюс плюс", "C plus-plus", "Си++"])
    expect([text, typed(text)]).toEqual([text, ["c++"]]);
  for (const text of ["си шарп", "C Sharp"]) expect([text, typed(text)]).toEqual([text, ["c#"]]);
  expect(typed("C++ 3")).toEqual(["c++", "3"]);
  expect(typed("Java+Spring 17")).toEqual(["java", "spring", "17"]);
  expect(typed("плюс шарп")).toEqual(["плюс", "шарп"]);
  expect(keysOf("Игра на си плюс плюс").map(({ latin }) => latin)).toContain("cplusplus");
});

test("what goes on being looked for is whole words, the last as well", () => {
  expect(textQueries(wholeWords("робот robot"), true)).toEqual([
    "('робот' | 'robot')",
    "('robot')",
  ]);
});

test("a stem is asked for as a whole word; what begins longer words is what was typed", () => {
  expect(textQueries(queryWords("София"))).toEqual(["('софи' | 'sofi')"]);
  expect(textQueries(queryWords("София"), true)).toEqual([
    "('софи' | 'софия':* | 'sofi' | 'sofia':*)",
  ]);
  expect(textQueries(queryWords("мода robot"))).toEqual(["('мод' | 'mod')", "('robot':*)"]);
  expect(textQueries(queryWords("соф"))).toEqual(["('соф':* | 'sof':*)"]);
});

test("nothing typed becomes an operator of PostgreSQL's text queries", () => {
  const queries = textQueries(queryWords(`a' | !b & (c:*) \\ "d" <-> -e c++`));
  for (const query of queries)
    expect(query).toMatch(/^\('[\p{L}\p{N}]+'(?::\*)?(?: \| '[\p{L}\p{N}]+'(?::\*)?)*\)$/u);
  expect(queries).toContain("('cplusplus')");
  expect(textQueries(queryWords("!!! &&& |||"))).toEqual([]);
});

test("no value can end the string that it stands in within Meilisearch's filter language", () => {
  expect(quoted(`x" OR kind = "y\\`)).toBe(`"x\\" OR kind = \\"y\\\\"`);
  const [open, ...groups] = filterExpression(
    { skill: [`a"] OR id EXISTS`], kind: ["programme"] },
    NOW,
  );
  expect(open).toBe(`expires_at > ${NOW.getTime() / 1000}`);
  expect(groups).toEqual([`kind IN ["programme"]`, `skill_ids IN ["a\\"] OR id EXISTS"]`]);
});

test("words of hundreds of letters stay out of the database's text index", () => {
  expect([...wordsOf([`short ${"y".repeat(3000)}`]).stems]).toEqual(["short"]);
});

test("a query of more than ten words tells how many of them are read", () => {
  const words = Array.from({ length: 11 }, (_, index) => `word${"abcdefghijk"[index]}`);
  expect(wordsReadOf(words.slice(1).join(" "))).toBeNull();
  expect(wordsReadOf(`the ${words.slice(1).join(" ")} ${words[1]}`)).toBeNull();
  expect(wordsReadOf(words.join(" "))).toBe(10);
});
