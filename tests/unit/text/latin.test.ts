import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cyrillicGuess, latinKey, latinStem } from "#text/latin-key.ts";
import { INFLECTIONS, measured } from "#tests/support/inflections.ts";
import { transliterate } from "#text/transliterate.ts";
import inflections from "./bulgarian-inflections.json" with { type: "json" };

describe("transliterate", () => {
  it.each([
    ["Стажант в София", "Stazhant v Sofia"],
    ["България", "Bulgaria"],
    ["технология", "tehnologia"],
    ["ТЕХНОЛОГИЯ", "TEHNOLOGIA"],
    ["Щастие, Ямбол, Юндола", "Shtastie, Yambol, Yundola"],
    ["Шофьор", "Shofyor"],
    ["ъгъл", "agal"],
    ["Цар Иван Асен ІІ", "Tsar Ivan Asen II"],
    ["Python 3", "Python 3"],
    ["Љубовта ќе ѓ ѕ џ њ ј", "Ljubovta kje gj dz dzh nj j"],
    ["Київ, єдність", "Kiyiv, yednisty"],
    ["объект, ёлка", "obaekt, yolka"],
  ])("%s → %s", (cyrillic, latin) => {
    expect(transliterate(cyrillic)).toBe(latin);
  });

  it("leaves no Cyrillic letter of the common alphabets and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(transliterate(text)).toBeTypeOf("string");
      }),
    );
    expect(transliterate("абвгдежзийклмнопрстуфхцчшщъьюяѝёыэѓќѕјљњџђћєіїґў")).toMatch(/^[a-z]+$/);
  });
});

describe("latinKey", () => {
  it.each([
    ["практика", ["praktika"]],
    ["обучение", ["obuchenie", "obu4enie"]],
    ["програмиране", ["programirane"]],
    ["училище", ["uchilishte", "u4ilishte", "u4ili6te"]],
    ["човек", ["chovek", "4ovek"]],
    ["ябълка", ["yabalka", "iabalka", "qbalka"]],
    ["вода", ["voda", "woda"]],
    ["стажове", ["stazhove", "stajove"]],
    ["цел", ["tsel", "cel", "tzel"]],
    ["химия", ["himia", "himiya", "khimiya", "himiq", "himija"]],
    ["български", ["balgarski", "bulgarski", "bylgarski"]],
    ["английски", ["angliyski", "angliiski", "anglijski", "angliski"]],
    ["музей", ["muzey", "muzei", "muzej"]],
    ["съвместна", ["savmestna", "suvmestna"]],
    ["сървър", ["sarvar", "survur"]],
    ["проектиране", ["proektirane"]],
    ["юрист", ["yurist", "iurist"]],
    ["експерт", ["ekspert", "expert"]],
    ["данни", ["danni", "dani"]],
    ["алгоритъм", ["algoritam", "algoritum"]],
  ])("%s is met by %j", (cyrillic, typed) => {
    for (const latin of typed) expect(latinKey(latin)).toBe(latinKey(cyrillic));
  });

  it("guesses the Cyrillic word back", () => {
    expect(cyrillicGuess(latinKey("stajove"))).toBe("стажове");
    expect(cyrillicGuess(latinKey("tehnologiq"))).toBe("технология");
    expect(cyrillicGuess(latinKey("kandidatura"))).toBe("кандидатура");
  });
});

describe("latinStem", () => {
  const groups = [...inflections.groups, ...inflections.heldOut];

  it("joins typed forms with the Cyrillic stem on the fixed list", () => {
    let met = 0;
    const missed: string[] = [];
    const forms = groups.flatMap((group) => group.map((form) => [group[0]!, form] as const));
    for (const [base, form] of forms) {
      if (latinStem(transliterate(form)) === latinStem(base)) met += 1;
      else missed.push(`${base}:${latinStem(base)} ${form}:${latinStem(transliterate(form))}`);
    }

    expect(met / forms.length, missed.join("\n")).toBeGreaterThanOrEqual(0.98);
  });

  it.each(inflections.apart)("keeps %s and %s apart, in either script", (one, other) => {
    expect(latinStem(one!)).not.toBe(latinStem(other!));
    expect(latinStem(transliterate(one!))).not.toBe(latinStem(transliterate(other!)));
  });

  it("joins all forms of a word that are written in Cyrillic, and no forms of two", () => {
    const split = groups.filter((group) => new Set(group.map(latinStem)).size > 1);
    expect(split).toEqual([]);
    expect(new Set(groups.map(([base]) => latinStem(base!))).size).toBe(groups.length);
  });

  it.each([
    ["chosen", 0.96],
    ["heldOut", 0.94],
  ] as const)(
    "joins the forms of further words, typed or not, and tells near ones apart: %s",
    (name, typedRecall) => {
      const written = measured(INFLECTIONS[name], latinStem);
      const typed = measured(INFLECTIONS[name], (word) => latinStem(transliterate(word)));
      expect(written.recall).toBeGreaterThanOrEqual(0.98);
      expect(typed.recall).toBeGreaterThanOrEqual(typedRecall);
      for (const { precision } of [written, typed]) expect(precision).toBeGreaterThanOrEqual(0.95);
    },
  );

  it("never throws on any Unicode", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(latinStem(text)).toBeTypeOf("string");
      }),
    );
  });
});
