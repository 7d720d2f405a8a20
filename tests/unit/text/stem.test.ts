import { describe, expect, it } from "vitest";
import { stem } from "#text/stem.ts";
import inflections from "./bulgarian-inflections.json" with { type: "json" };

interface Measure {
  recall: number;
  split: string[];
}

function recallOf(groups: string[][]): Measure {
  let together = 0;
  let pairs = 0;
  const split: string[] = [];
  for (const group of groups) {
    const stems = group.map((form) => stem(form));
    for (let i = 0; i < stems.length; i++) {
      for (let j = i + 1; j < stems.length; j++) {
        pairs += 1;
        if (stems[i] === stems[j]) together += 1;
        else split.push(`${group[i]}:${stems[i]} ${group[j]}:${stems[j]}`);
      }
    }
  }
  return { recall: together / pairs, split };
}

/** Of all pairs of forms that share a stem, the share that belongs to one group. */
function precisionOf(groups: string[][]): { precision: number; merged: string[] } {
  const byStem = new Map<string, Set<number>>();
  groups.forEach((group, index) => {
    for (const form of group) {
      byStem.set(stem(form), (byStem.get(stem(form)) ?? new Set()).add(index));
    }
  });
  const merged = [...byStem].filter(([, indexes]) => indexes.size > 1).map(([key]) => key);
  return { precision: 1 - merged.length / byStem.size, merged };
}

describe("Bulgarian stems on the fixed list", () => {
  it("joins the forms of a word (groups used for tuning)", () => {
    const { recall, split } = recallOf(inflections.groups);
    expect(recall, split.join("\n")).toBeGreaterThanOrEqual(0.98);
  });

  it("joins the forms of words that were not used for tuning", () => {
    const { recall, split } = recallOf(inflections.heldOut);
    expect(recall, split.join("\n")).toBeGreaterThanOrEqual(0.98);
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

  it("keeps different words apart", () => {
    const met = inflections.apart.filter(([left, right]) => stem(left!) === stem(right!));
    expect(met.length, met.join(" ")).toBe(0);
    const { precision, merged } = precisionOf([...inflections.groups, ...inflections.heldOut]);
    expect(precision, merged.join(" ")).toBeGreaterThanOrEqual(0.98);
  });
});
