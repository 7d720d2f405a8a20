import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLexicon, extractExact } from "#matching/extraction/exact.ts";
import { wordsOf } from "#matching/extraction/lexicon.ts";

const skills = [
  { id: "databases", labels: ["databases", "database", "бази от данни", "бази данни"] },
  { id: "data-analysis", labels: ["data analysis", "анализ на данни"] },
  { id: "machine-learning", labels: ["machine learning", "ML", "машинно обучение"] },
  { id: "deep-learning", labels: ["deep learning", "deep machine learning"] },
  { id: "ai", labels: ["artificial intelligence", "AI", "изкуствен интелект", "ИИ"] },
  { id: "it-support", labels: ["IT"] },
  { id: "sap", labels: ["SAP"] },
  { id: "sql", labels: ["SQL"] },
  { id: "api", labels: ["API"] },
  { id: "c", labels: ["C"] },
  { id: "r", labels: ["R"] },
  { id: "go", labels: ["Go", "Golang"] },
  { id: "cpp", labels: ["C++"] },
  { id: "csharp", labels: ["C#"] },
  { id: "dotnet", labels: [".NET"] },
  { id: "node", labels: ["Node.js"] },
  { id: "cicd", labels: ["CI/CD"] },
  { id: "ci", labels: ["CI"] },
  { id: "spring", labels: ["Spring", "Spring Boot"] },
  { id: "excel", labels: ["Excel"] },
  { id: "rest", labels: ["REST", "REST API"] },
  { id: "react", labels: ["React"] },
  { id: "swift", labels: ["Swift"] },
  { id: "express", labels: ["Express"] },
  { id: "communication", labels: ["communication", "комуникация"] },
  { id: "teamwork", labels: ["teamwork", "работа в екип"] },
  { id: "functional-testing", labels: ["functional testing"] },
  { id: "python", labels: ["Python"] },
  { id: "unit-testing", labels: ["unit testing"] },
  { id: "it-security", labels: ["IT security"] },
  { id: "audio", labels: ["audio production"] },
  { id: "source-coding", labels: ["source coding"] },
  { id: "programming", labels: ["programming", "програмиране"] },
  { id: "management", labels: ["management", "управление"] },
  { id: "supervised", labels: ["supervised learning"] },
  { id: "computer-science", labels: ["computer science", "информатика"] },
  { id: "one", labels: ["network planning"] },
  { id: "two", labels: ["networks planning"] },
];
const lexicon = buildLexicon(skills);
const found = (text: string) => extractExact(text, lexicon, "company").map((find) => find.skill);

describe("extractExact", () => {
  it("reads past addresses, also where a text is nothing but their signs", () => {
    expect(
      found("python@example.org, see https://python.example; write to sql@b.example now"),
    ).toEqual([]);
    expect(found("SQL@home and sql")).toEqual(["sql", "sql"]);
    // Twenty thousand signs, which a pattern that looks back would read for hours.
    expect(found("a@".repeat(10_000))).toEqual([]);
    expect(found(`${"a@.".repeat(7000)} python`)).toEqual(["python"]);
  });

  it.each([
    ["Relational database design.", ["databases"]],
    ["Проектиране на базите данни и анализа на данните", ["databases", "data-analysis"]],
    ["Въведение в машинното обучение и изкуствения интелект", ["machine-learning", "ai"]],
    ["Со Machine Learning и Python, обработка на податоци", ["machine-learning", "python"]],
    ["deep machine learning", ["deep-learning"]],
    ["data-analysis; **machine learning**", ["data-analysis", "machine-learning"]],
    ["Работата в екип е важна", ["teamwork"]],
    ["C++, C#, .NET; Node.js and NodeJS", ["cpp", "csharp", "dotnet", "node", "node"]],
    ["C ++ 17, C # and (C + +)", ["cpp", "csharp", "cpp"]],
    ["Languages: C, C ++", ["c", "cpp"]],
    ["CI/CD pipelines", ["cicd"]],
    ["REST APIs with Spring Boot", ["rest", "spring"]],
    ["Experience with React, Excel and Spring", ["react", "excel", "spring"]],
    ["APIs and sql", ["api", "sql"]],
    ["програмиране на C, Python/R", ["programming", "c", "python", "r"]],
    ["languages such as Go programming", ["go", "programming"]],
    ["Добър Excel", ["excel"]],
    ["write unit tests; IT Security", ["unit-testing", "it-security"]],
    ["Programming, computer science", ["programming", "computer-science"]],
  ])("finds in %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    "We need it now, and sap flows; ml of water",
    "I love communicating; communicate well",
    "DO IT NOW",
    "Go to the rest of the list and express ideas",
    "Excel at what you do",
    "React to changes swiftly",
    "Spring semester, in Spring",
    "Section C, vitamin C and R. Smith",
    "grade C + bonus, flat C #3",
    "non-functional testing",
    "analysis. Data",
    "data: analysis",
    "data communication networks",
    "see https://python.org/sql and me@python.org",
    "databased, pythonic, metadatabase",
    "its security, audio products, source code",
    "genetic programming and dynamic programming",
    "device management, управление на риска",
    "semi-supervised learning",
    "computer science student, Факултет по математика и информатика",
  ])("finds nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("decides a shared label by its exact spelling, else not at all", () => {
    expect(found("network planning")).toEqual(["one"]);
    expect(found("networks planning")).toEqual(["two"]);
    expect(found("networking plans")).toEqual([]);
  });

  it("gives offsets of the original after emoji and combining characters", () => {
    const text = "👩‍💻 cafe\u0301 \u{1F1E7}\u{1F1EC} „базите данни“";
    const [find] = extractExact(text, lexicon, "company");
    expect(find).toEqual({
      skill: "databases",
      start: text.indexOf("базите"),
      end: text.length - 1,
      text: "базите данни",
      label: "бази данни",
    });
  });

  it("gives spans that stem to their label, ordered and apart, whatever stands around", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(...skills.flatMap((skill) => skill.labels)),
      fc.constantFrom(" ", "\n", ", ", "👍", "e\u0301", "базите данни", "API's"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join(" ");
        let last = 0;
        for (const { start, end, label, text: span } of extractExact(text, lexicon, "company")) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(span);
          expect(wordsOf(span).map((w) => w.stem)).toEqual(wordsOf(label).map((w) => w.stem));
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it("always finds a label of several words that stands alone", () => {
    const several = skills.flatMap(({ id, labels }) =>
      labels.filter((label) => label.includes(" ")).map((label) => [id, label] as const),
    );
    for (const [id, label] of several) expect(found(`(${label})`)).toEqual([id]);
  });
});
