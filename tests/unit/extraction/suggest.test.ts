import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareVocabulary, suggestSkills } from "#matching/extraction/suggestion/suggest.ts";

const skills = [
  {
    id: "teams",
    labels: ["work in teams", "работа в екип"],
    alternatives: ["cooperate in a team"],
  },
  { id: "staff", labels: ["manage staff"], alternatives: ["supervise staff", "oversee staff"] },
  { id: "budgets", labels: ["manage budgets"], alternatives: ["supervise budgets"] },
  { id: "spreadsheets", labels: ["use spreadsheets software"], alternatives: [] },
  { id: "turbines", labels: ["maintain wind turbines"], alternatives: [] },
  { id: "stress", labels: ["tolerate stress", "управление на стреса"], alternatives: [] },
  { id: "selling", labels: ["sales", "техники за продажба"], alternatives: [] },
  { id: "recommending", labels: ["recommender systems", "препоръчващи системи"], alternatives: [] },
  { id: "tests", labels: ["execute software tests", "тестване на софтуер"], alternatives: [] },
  { id: "databases", labels: ["databases", "бази от данни"], alternatives: ["database design"] },
];
const vocabulary = prepareVocabulary(skills);
const first = (text: string) => suggestSkills(text, vocabulary, 1, "company")[0];

describe("suggestSkills", () => {
  it.each([
    ["You are a real team player.", "teams", "team player"],
    ["You will oversee our staff in Sofia", "staff", "oversee our staff"],
    ["Supervising budgets of large projects", "budgets", "budgets"],
    ["Excel is your second home", "spreadsheets", "Excel"],
    ["Repairs and maintenance of the turbines", "turbines", "maintenance of the turbines"],
    ["Издържате на напрежение", "stress", "напрежение"],
    ["Нещо, което препоръчва книги", "recommending", "препоръчва"],
    ["Write unit tests, please", "tests", "unit tests"],
    ["Проектираме базата данни", "databases", "базата данни"],
  ])("suggests for %j", (text, skill, span) => {
    expect(first(text)).toMatchObject({ skill, text: span });
  });

  it.each([
    "",
    "  \n",
    "the of and",
    "!!!",
    "see https://budgets.example.org/staff or staff@budgets.org",
  ])("suggests nothing for %j", (text) => {
    expect(suggestSkills(text, vocabulary, 10, "company")).toEqual([]);
  });

  it("learns from labels which words stand for one another", () => {
    const [find] = suggestSkills("Supervise the turbines", vocabulary, 5, "company").filter(
      ({ skill }) => skill === "staff",
    );
    expect(find).toMatchObject({ text: "Supervise", label: "supervise staff" });
    expect(first("oversee budgets")?.skill).toBe("budgets");
  });

  it("names every skill once, by its likeliest sentence", () => {
    const text = "We have staff. You will manage staff.";
    const found = suggestSkills(text, vocabulary, 10, "company").filter(
      ({ skill }) => skill === "staff",
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ text: "manage staff", start: text.indexOf("manage") });
  });

  it("keeps to the deny list", () => {
    const named = prepareVocabulary([
      { id: "spring", labels: ["Spring"], alternatives: [] },
      { id: "go", labels: ["Go"], alternatives: [] },
      { id: "communication", labels: ["communication"], alternatives: [] },
    ]);
    const found = (text: string) =>
      suggestSkills(text, named, 5, "company").map(({ skill }) => skill);
    expect(found("We go on in the Spring semester")).toEqual([]);
    expect(found("A data communication network")).toEqual([]);
    expect(found("Spring, Go and good communication").toSorted()).toEqual([
      "communication",
      "go",
      "spring",
    ]);
  });

  it("does no harm with a vocabulary that says nothing", () => {
    const empty = prepareVocabulary([{ id: "x", labels: ["", "!"], alternatives: [] }]);
    expect(suggestSkills("manage staff", empty, 5, "company")).toEqual([]);
    expect(suggestSkills("manage staff", prepareVocabulary([]), 5, "company")).toEqual([]);
  });

  it("gives spans of the text, the likeliest first, and the same again, whatever stands there", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(...skills.flatMap(({ labels }) => labels), "team player", ". ", "\n", "👍"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat({ max: 6 }), (pieces, limit) => {
        const text = pieces.join(" ");
        const found = suggestSkills(text, vocabulary, limit, "company");
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found.map(({ skill }) => skill)).size).toBe(found.length);
        for (const [index, { start, end, text: span, score }] of found.entries()) {
          expect(span).not.toBe("");
          expect(text.slice(start, end)).toBe(span);
          expect(score).toBeLessThanOrEqual(found[index - 1]?.score ?? Infinity);
        }
        expect(suggestSkills(text, prepareVocabulary(skills), limit, "company")).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});
