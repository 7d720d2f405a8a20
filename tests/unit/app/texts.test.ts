import { describe, expect, test } from "vitest";
import { bg } from "#app/i18n/bg/index.ts";
import { en } from "#app/i18n/en/index.ts";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const texts = { en: flatten(en), bg: flatten(bg) };
const english = new Map(texts.en);

const valuesIn = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name!).toSorted();
const tagsIn = (text: string) => [...text.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag!).toSorted();

test("both languages have the same keys", () => {
  const keys = (list: [string, string][]) => list.map(([key]) => key).toSorted();
  expect(keys(texts.bg)).toEqual(keys(texts.en));
});

describe.each(Object.entries(texts))("in %s", (language, list) => {
  test("no text is empty or has loose ends", () => {
    expect(list.filter(([, text]) => text.trim() === "" || text !== text.trim())).toEqual([]);
  });

  test("a text has the same values and tags as in English", () => {
    const different = list.filter(([key, text]) => {
      const original = english.get(key) ?? "";
      return (
        String(valuesIn(text)) !== String(valuesIn(original)) ||
        String(tagsIn(text)) !== String(tagsIn(original))
      );
    });
    expect(different).toEqual([]);
  });

  test("every number has all the forms of the language", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = new Set(
      list
        .map(([key]) => key)
        .flatMap((key) => key.match(/^(.*)_(?:one|other|zero|two|few|many)$/)?.[1] ?? []),
    );
    const keys = new Set(list.map(([key]) => key));
    const missing = [...counted].flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((form) => !keys.has(form)),
    );
    expect(counted.size).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});

// Names and abbreviations that Bulgarian universities and companies write in Latin letters.
const INTERNATIONAL = /\{\{.*?\}\}|\b(Tandem|ECTS|TRL|EQF|ISCED-F|ESCO|NDA|GitHub|API|CSV|JSON)\b/g;

test("Bulgarian is not English left as it was", () => {
  const same = texts.bg.filter(
    ([key, text]) =>
      text === english.get(key) && /[a-z]{3}/i.test(text.replaceAll(INTERNATIONAL, "")),
  );
  expect(same).toEqual([]);
});
