import { describe, expect, it } from "vitest";
import { INFLECTIONS, measured } from "#tests/support/inflections.ts";
import { stem } from "#text/stem.ts";

describe("Bulgarian stems on the lists", () => {
  it.each(["fixed", "chosen"] as const)(
    "join all forms of a word, and no two words: %s",
    (name) => {
      const { recall, precision, split, met } = measured(INFLECTIONS[name], stem);
      expect({ recall, precision, split, met }).toEqual({
        recall: 1,
        precision: 1,
        split: [],
        met: [],
      });
    },
  );

  it("join the forms of words that were held out, and keep near ones apart", () => {
    const { recall, precision, met } = measured(INFLECTIONS.heldOut, stem);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(met.length).toBeLessThanOrEqual(1);
  });

  it.each([
    ["досие", "досието", "досиета", "досиетата"],
    ["ателие", "ателието", "ателиета", "ателиетата"],
    ["резюме", "резюмето", "резюмета", "резюметата"],
    ["диета", "диетата", "диети", "диетите"],
    ["летен", "лятна", "лятната", "лятно", "летни", "летните"],
    ["път", "пътят", "пътища", "пътищата"],
    ["вечер", "вечерта", "вечери"],
    ["бял", "бяла", "бяло", "бели", "белите"],
    ["смяна", "смяната", "смени", "смените"],
    ["промяна", "промяната", "промени", "промените"],
    ["цвят", "цветът", "цветове"],
  ])("joins the forms of %s", (...forms) => {
    expect(new Set(forms.map((form) => stem(form))).size).toBe(1);
  });

  it.each([
    ["смес", "смях"],
    ["стрес", "стряха"],
    ["бреза", "бряг"],
    ["лев", "ляв"],
    ["дело", "дял"],
    ["цел", "цяла"],
    ["нема", "няма"],
    ["училища", "ученик"],
    ["предлога", "предлага"],
    ["спортове", "спора"],
    ["програма", "програмирам"],
  ])("keep %s and %s apart", (one, other) => expect(stem(one)).not.toBe(stem(other)));

  it.each([
    ["боец", "бойци"],
    ["европеец", "европейци", "европееца"],
    ["гръцки", "гръцката"],
    ["грък", "гърци"],
    ["скръб", "скърби"],
    ["кръв", "кръвта"],
    ["любов", "любовта"],
    ["монах", "монаси"],
    ["кожух", "кожуси"],
    ["кръг", "кръга", "кръгове"],
    ["враг", "врагове"],
    ["орел", "орли", "орела"],
    ["огън", "огньове"],
    ["нокът", "нокти"],
    ["камък", "камъни"],
    ["дълъг", "дълга", "дългия"],
    ["двата", "два"],
    ["чуваме", "чуват", "чува"],
    ["богат", "богата", "богатия"],
    ["пресен", "прясна", "пресни"],
    ["обучавам", "обучава", "обучаваме", "обучават"],
    ["адвокат", "адвокати", "адвоката"],
  ])("join %s and %s", (...forms) => {
    expect(new Set(forms.map((form) => stem(form))).size).toBe(1);
  });
});
