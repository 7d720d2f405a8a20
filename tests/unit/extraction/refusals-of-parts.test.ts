import { expect, test } from "vitest";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const reader = prepareReader(
  vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] })),
);
const finds = (text: string) => readText(text, reader, "company");
const named = (text: string) =>
  finds(text)
    .filter(({ tier }) => tier === "exact")
    .map(({ skill }) => skill);
const preferred = (text: string) =>
  finds(text)
    .filter(({ isWelcome }) => isWelcome)
    .map(({ skill }) => skill);

test.each([
  ["Java – not required. Docker, not needed. SQL", ["sql"]],
  ["The frontend team uses React and TypeScript - you can ignore that part. SQL", ["sql"]],
  ["Billing runs on PHP, feel free to skip that. SQL", ["sql"]],
  ["SAP is with the accountants, that is not your job. SQL", ["sql"]],
  ["We will never ask you to write Java. SQL", ["sql"]],
  ["You will never have to touch COBOL. SQL", ["sql"]],
  ["You won't sell SAP, you write Java", ["java"]],
  ["Won't need: Java, Oracle, Hadoop, SAP.\nSQL", ["sql"]],
  ["What we seek:\n- SQL\nNot part of this\n- blockchain\n- billing in SAP", ["sql"]],
  ["Търсим SQL\n\nНе е част от проекта\n- блокчейн", ["sql"]],
  ["Не очакваме познания по роботика, нито по C++. SQL", ["sql"]],
  ["Колегите поддържат сайта на PHP и MySQL – това не е твоя грижа. SQL", ["sql"]],
  ["Няма да водиш преговори. SQL", ["sql"]],
  ["We process your personal data under the GDPR. SQL", ["sql"]],
  ["Личните ви данни се пазят според GDPR. SQL", ["sql"]],
])("what is somebody else's part is not asked for: %s", (text, skills) =>
  expect(named(text)).toEqual(skills),
);

test.each([
  ["You process personal data under the GDPR", ["data-protection"]],
  ["You will not support this alone but with Java people", ["java"]],
  ["You will not answer a call without SQL", ["sql"]],
  ["Няма да се справите без SQL", ["sql"]],
  ["Няма да напреднеш без Java", ["java"]],
  ["Няма да скучаеш: Java, Kotlin", ["java", "kotlin"]],
  ["Няма да пишеш само на Java", ["java"]],
  ["Няма да работиш сам, а с хора, които знаят SQL", ["sql"]],
])("no such refusal is read where none is: %s", (text, skills) =>
  expect(named(text)).toEqual(skills),
);

test.each([
  [
    "Плюс са румънски или гръцки език, HTML и CSS, видеомонтаж. SQL",
    ["romanian", "greek", "html", "css", "video-editing"],
  ],
  [
    "Must have: SQL\nShould have (soon): Airflow, Docker\nCould have: Kafka, Terraform",
    ["apache-airflow", "docker", "apache-kafka", "terraform"],
  ],
  ["You should have: SQL, Java", []],
])("what is only welcome is a list to its end: %s", (text, skills) =>
  expect(preferred(text)).toEqual(skills),
);

test("what is brought at one place and sought at another is sought", () => {
  const text = "We bring:\n- SQL\n- Docker\n\nWhat we seek:\n- SQL\n- Java";
  const brought = finds(text)
    .filter(({ isBrought }) => isBrought)
    .map(({ skill }) => skill);
  expect(brought).toEqual(["docker"]);
  expect(named(text)).toEqual(["sql", "docker", "java"]);
});

const LINES = [
  "Requirements",
  "- SQL",
  "",
  "Not required",
  "- Java",
  "- Kubernetes",
  "",
  "Nice to have",
  "- Docker",
  "",
  "What we offer",
  "- English courses",
  "- training in project management",
];

test.each(["\n", "\r\n", "\r", "\u2028"])("headings are read whatever ends a line: %j", (end) => {
  const text = LINES.join(end);
  expect(named(text)).toEqual(["sql", "docker"]);
  expect(preferred(text)).toEqual(["docker"]);
  for (const { start, end: last, skill } of finds(text))
    expect(text.slice(start, last).toLowerCase()).toBe(skill);
});
