import { expect, test } from "vitest";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const reader = prepareReader(
  vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] })),
);
const named = (text: string) =>
  readText(text, reader, "company")
    .filter(({ tier }) => tier === "exact")
    .map(({ skill }) => skill);

test.each([
  ["English is a must.", ["english"]],
  ["Knowledge of Spanish, a driving licence", ["spanish"]],
  ["Fluent in French or Italian", ["french", "italian"]],
  ["Very good written and spoken Portuguese.", ["portuguese"]],
  ["Languages: Bulgarian, Turkish (B2), Greek.", ["bulgarian", "turkish", "greek"]],
  ["Requirements:\n- English\n- Excel", ["english", "microsoft-excel"]],
  ["You speak Russian and Ukrainian at a working level", ["russian", "ukrainian"]],
  ["Excel, English, Word", ["microsoft-excel", "english", "microsoft-word"]],
  ["Bulgarian at native level", ["bulgarian"]],
  ["Английски и немски език", ["english", "german"]],
  ["Говорите свободно испански или италиански", ["spanish", "italian"]],
  ["Френски – много добре", ["french"]],
  ["Владеене на турски на ниво B1", ["turkish"]],
  ["Английският е задължителен", ["english"]],
  ["Изисквания: български, румънски", ["bulgarian", "romanian"]],
  ["Преводач от и на гръцки", ["greek"]],
])("a language that somebody knows is named: %s", (text, skills) =>
  expect(named(text)).toEqual(skills),
);

test.each([
  "Bulgarian students, English text and French cuisine",
  "The hotel has Bulgarian and Romanian owners.",
  "Our Turkish and Greek partners",
  "Polish your skills, polish the floor",
  "We serve Italian, French and Spanish food",
  "Работим за немски и френски клиенти",
  "Български студенти, румънска фирма, английско кафе",
  "Италианската кухня, гръцкият остров",
])("where somebody or something comes from is none: %s", (text) => expect(named(text)).toEqual([]));

test.each([
  ["Excel is a must", ["microsoft-excel"]],
  ["Spark and Airflow, then Snowflake.", ["apache-spark", "apache-airflow", "snowflake"]],
  ["Excel at an advanced level", ["microsoft-excel"]],
  [
    "Работим с Unity, Blender и Cisco в Agile среда",
    ["unity", "blender", "cisco", "agile-development"],
  ],
  ["Excel е задължителен", ["microsoft-excel"]],
  ["We work with Android, Windows and REST", ["android", "windows", "rest-api"]],
])("names that are words as well are found: %s", (text, skills) =>
  expect(named(text)).toEqual(skills),
);

test.each([
  "A spark of joy, the unity of a team, snowflakes and airflow",
  "Excel at what you do; you excel at details",
  "Windows and doors from Plovdiv, a blender for the kitchen",
  "Swift answers matter, react to alerts, express yourself",
  "Agile as a cat",
  "Spring is our season",
])("words of daily language are none: %s", (text) => expect(named(text)).toEqual([]));
