import { describe, expect, test } from "vitest";
import { quote } from "#app/domain/skill-suggestion/quote.ts";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const skill = (
  id: string,
  en: string,
  bg: string,
  more: { altEn?: string[]; tagOnly?: string[] },
) => ({
  id,
  en,
  bg,
  altEn: [],
  altBg: [],
  tagOnly: [],
  ...more,
});

const reader = prepareReader([
  skill("git", "Git", "Git", {}),
  skill("configuration", "software configuration management", "управление", {
    altEn: ["Git tools"],
  }),
  skill("teamwork", "teamwork", "работа в екип", {}),
  skill("go", "Golang", "Golang", { tagOnly: ["Go"] }),
  skill("sql", "SQL", "SQL", {}),
]);

const said = (text: string) =>
  readText(text, reader, "company").map(({ skill: id, tier, start, end }) => [
    id,
    tier,
    text.slice(start, end),
  ]);

test("a text is read by both tiers, and nothing is suggested for words that name a skill", () => {
  expect(said("Ще работите с Git в сплотен екип. Git и SQL.")).toEqual([
    ["git", "exact", "Git"],
    ["sql", "exact", "SQL"],
    ["teamwork", "suggestion", "работите с Git в сплотен екип"],
  ]);
});

test("a label for whole tags is not found in running text", () => {
  expect(said("Go home.")).toEqual([]);
});

test("words are quoted with those around them, of the same line", () => {
  const text = `First line.\n${"before ".repeat(20)}SQL ${"after ".repeat(20)}\nLast line.`;
  const start = text.indexOf("SQL");
  const { before, text: marked, after } = quote("texts.en.description", text, start, start + 3);
  expect(marked).toBe("SQL");
  expect(before).toMatch(/^… before (before )+$/);
  expect(after).toMatch(/^( after)+ …$/);
  expect(quote("field", "SQL", 0, 3)).toEqual({
    field: "field",
    before: "",
    text: "SQL",
    after: "",
  });
});

test("of two that are called alike the project's own is suggested alone, until it is offered no more", () => {
  const own = skill("cloud", "cloud technologies", "облачни технологии", {});
  const esco = {
    ...skill("esco-cloud", "Cloud technologies", "облак", {}),
    source: "esco" as const,
  };
  const found = (...skills: Parameters<typeof prepareReader>[0]) =>
    readText("We use cloud technologies daily.", prepareReader(skills), "company").map(
      ({ skill: id }) => id,
    );
  expect(found(own, esco)).toEqual(["cloud"]);
  expect(found({ ...own, state: "deprecated" }, esco)).toEqual(["esco-cloud"]);
});

test("benefits and words of daily language are no skills", () => {
  const small = prepareReader([
    skill("parking", "park vehicles", "паркиране на превозни средства", {
      altEn: ["parking place"],
    }),
    skill("cards", "deal cards", "раздаване на карти", { altEn: ["gym card"] }),
    skill("java", "Java", "Java", {}),
    skill("excel", "Excel", "Excel", {}),
    skill("ab", "A/B testing", "A/B тестване", { altEn: ["категория B"] }),
    skill("warehouse", "data warehousing", "склад за данни", {}),
    skill("ml", "machine learning", "машинно обучение", {}),
    skill("contracts", "smart contracts", "умни договори", {}),
  ]);
  const found = (text: string) => readText(text, small, "company").map(({ skill: id }) => id);
  const daily = [
    "Free parking place, gym card, team spirit",
    "Our office on Java street",
    "Excel at what you do",
    "Книжка категория B",
    "Работа в склад",
    "Машинен инженер",
    "Трудови договори и безплатен паркинг",
  ];
  expect(daily.flatMap(found)).toEqual([]);
  expect(found("Java, Excel and A/B testing")).toEqual(["java", "excel", "ab"]);
  expect(found("умни договори")).toEqual(["contracts"]);
});

describe("nothing is guessed where nothing is asked for", () => {
  const whole = prepareReader(
    vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] })),
  );
  const found = (text: string) => readText(text, whole, "company").map(({ skill: id }) => id);

  test.each([
    "We are a young team of 50 people and a market leader.",
    "Working hours: 6 hours a day, Monday to Friday, 1500 EUR.",
    "Please send us your CV and a written application until 30 June.",
    "Работно време: 6 часа на ден, ул. „Шипка“ 6.",
    "Изпратете мотивационно писмо до 15 май.",
    "A flat structure and a plan.",
    "Служебен телефон, график на смени.",
  ])("%s", (text) => expect(found(text)).toEqual([]));

  test("what is named there counts, and so do names and longer stretches elsewhere", () => {
    expect(found("We are a young team of 50 people who write Java.")).toContain("java");
    expect(found("You develop for Android.")).toContain("android");
    expect(found("You plan and manage projects.")).toContain("project-management");
  });
});

test("what ESCO alone has is suggested only where more speaks for it, beside skills of the project", () => {
  const own = vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] }));
  const said = (source: "project" | "esco") => {
    const more = ["museum databases", "breed sheep", "keep promotions records"];
    const others = more.map((label) => ({ ...skill(label, label, label, {}), source }));
    return readText("The museum keeps sheep.", prepareReader([...own, ...others]), "company")
      .map((find) => find.skill)
      .filter((id) => more.includes(id));
  };
  expect(said("project")).toEqual(["museum databases", "breed sheep", "keep promotions records"]);
  expect(said("esco")).toEqual(["museum databases", "breed sheep"]);
});
