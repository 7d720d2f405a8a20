import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { negatedIn } from "#matching/extraction/negation.ts";
import { prepareReader, readText } from "#app/domain/skill-suggestion/read-text.ts";
import { vocabulary } from "#tools/seed/vocabulary-files.ts";

const reader = prepareReader(
  vocabulary.map((entry) => ({ ...entry, tagOnly: entry.tagOnly ?? [] })),
);
const said = (text: string) => readText(text, reader).map(({ skill }) => skill);

describe("what a text says is not asked for", () => {
  it.each([
    ["No Python required.", "python"],
    ["No prior Python experience is needed; we teach you.", "python"],
    ["Python is not required for this internship", "python"],
    ["Knowledge of Java and Python isn't necessary", "java"],
    ["You do not need to know Python", "python"],
    ["We don't use Java", "java"],
    ["For students without knowledge of Java, Kotlin or Python", "kotlin"],
    ["No experience with Docker or Kubernetes? Write to us", "docker"],
    ["There is no need to know SQL", "sql"],
    ["Не се изисква Python", "python"],
    ["Python не се изисква за този стаж", "python"],
    ["Не са необходими предварителни познания по Java", "java"],
    ["Не е нужно да знаете Python или Java", "java"],
    ["Подходящо и за студенти без познания по Java", "java"],
    ["Без предишен опит с Docker", "docker"],
    ["Познания по Python не са задължителни", "python"],
    ["Няма изискване за Python", "python"],
    ["Не използваме Java", "java"],
    ["Не ви трябва SQL", "sql"],
  ])("is not found: %s", (text, skill) => {
    expect(said(text)).not.toContain(skill);
  });

  it.each([
    ["SQL is a plus but not required", "sql"],
    ["Python не е задължителен, но е предимство", "python"],
    ["No Java required, but you must know Python", "python"],
    ["Не се изисква Java, но ще работите с Python", "python"],
    ["Experience with SQL, Python is not required", "sql"],
    ["You need not only Python but also SQL", "python"],
    ["Не само Python, а и Java", "java"],
    ["Без Java не може", "java"],
    ["No problem is too hard with Python", "python"],
    ["Join us without hesitation: Python required", "python"],
    ["Изисква се Python. Не се изисква опит.", "python"],
  ])("does not reach what is asked for: %s", (text, skill) => {
    expect(said(text)).toContain(skill);
  });

  it("takes time in proportion to the text, however it is made", () => {
    const piece = fc.constantFrom(
      "no ",
      "not required ",
      "не се изисква ",
      "без опит с ",
      "x, ",
      "и да ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        for (const { start, end } of negatedIn(text)) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

it.each([
  "Карти за спорт и ваучери за храна",
  "карта Мултиспорт",
  "Спортна карта",
  "карта за градски транспорт",
])("a benefit is no skill: %s", (text) =>
  expect(said(text)).not.toContain("geographic-information-systems"),
);
