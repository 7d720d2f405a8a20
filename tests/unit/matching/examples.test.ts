import { describe, expect, test } from "vitest";
import { examples, snapshotOf, vocabularyFor } from "#matching/examples.ts";
import { match } from "#matching/match.ts";
import { inShort } from "#tests/unit/matching/examples.ts";

test("twelve matches are worked out by hand, in both languages", () => {
  expect(examples).toHaveLength(12);
  expect(new Set(examples.map(({ id }) => id)).size).toBe(12);
  for (const { title, explanation } of examples) {
    for (const text of [title, explanation]) {
      expect(text.en).toMatch(/^[^а-яА-Я]{8,}$/);
      expect(text.bg).toMatch(/[а-яА-Я]{4,}/);
    }
  }
});

describe.each(examples)("worked by hand: $title.en", (example) => {
  test.each(example.matches)("$university.id and $company.id", (one) => {
    const found = match(
      one.university,
      one.company,
      vocabularyFor(example),
      snapshotOf(one.snapshot),
    );
    expect(inShort(found)).toEqual(one.expected);
  });

  test("the explanation names the points that it ends in", () => {
    for (const { expected } of example.matches) {
      if (expected.verdict !== "scored") continue;
      const points = ((expected.points as number) / 100).toFixed(2);
      expect(example.explanation.en).toContain(points);
      expect(example.explanation.bg).toContain(points.replace(".", ","));
    }
  });
});
