import { expect, test } from "vitest";
import { tellingWords } from "#app/domain/search/loosen.server.ts";
import { queryWords } from "#search/query-words.ts";
import { keyOf } from "#search/words.ts";

const typedOf = (query: string) => queryWords(query).map(({ typed }) => typed);
const meet = (one: string, other: string) => {
  const [{ stem, latin }, key] = [keyOf(one), keyOf(other)];
  return key.stem === stem || key.latin === latin || key.latin === stem;
};

test.each([
  ["nas", "на"],
  ["gis", "ги"],
  ["saas", "са"],
  ["saas", "със"],
  ["sas", "със"],
  ["pos", "по"],
  ["nis", "ни"],
  ["go", "го"],
  ["pod", "под"],
  ["ооп", "оп"],
  ["ии", "и"],
  ["css", "cs"],
  ["www", "в"],
  ["xr", "hr"],
])("%s is not met by %s", (one, other) => {
  expect(meet(one, other) || meet(other, one)).toBe(false);
});

test.each([
  ["jobs", "job"],
  ["apis", "api"],
  ["kurs", "курс"],
  ["ооп", "oop"],
  ["анна", "anna"],
  ["cells", "cell"],
  ["xora", "хора"],
  ["във", "във"],
])("%s is met by %s", (one, other) => {
  expect(meet(one, other)).toBe(true);
});

test.each([
  ["stazh v sofia", ["stazh", "sofia"]],
  ["rabota s danni", ["rabota", "danni"]],
  ["proekt sas universitet i firma", ["proekt", "universitet", "firma"]],
  ["SAS and Java", ["sas", "java"]],
  ["SAS", ["sas"]],
  ["Go developer", ["go", "developer"]],
  ["C R", ["c", "r"]],
  ["v", ["v"]],
])("of “%s” is asked %j", (query, words) => {
  expect(typedOf(query)).toEqual(words);
});

test("a short name in capitals is no beginning, and neither is what has a key of two letters", () => {
  const isBeginning = (query: string) => queryWords(query).at(-1)!.isBeginning;
  expect(["NAS", "nas", "дъщ", "VMware"].map(isBeginning)).toEqual([false, true, true, true]);
});

test.each([
  ["NOT java", ["java"]],
  ["java without spring", ["java", "spring"]],
  ["стаж не java", ["стаж", "java"]],
  ["стаж без опит", ["стаж", "опит"]],
  ["java OR kotlin", ["java", "kotlin"]],
  ["not", ["not"]],
  ["C ++", ["c++"]],
  ["игри на си ++", ["игри", "c++"]],
  ["c #", ["c#"]],
  ["C + +", ["c++"]],
  ["C ++17", ["c++"]],
  ["c # cobol", ["c#", "cobol"]],
])("%s looks for no word that leaves others out", (query, words) => {
  expect(typedOf(query)).toEqual(words);
});

test("what is offered without a word keeps the other ones whole", () => {
  expect(tellingWords("C ++ cobol, php/robotics the c #")).toEqual([
    "C++",
    "cobol",
    "php",
    "robotics",
    "c#",
  ]);
});
