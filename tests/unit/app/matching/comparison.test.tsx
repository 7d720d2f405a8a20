import { expect, test } from "vitest";
import { ComparisonTable } from "#app/components/matching/comparison-table.tsx";
import { comparedRows } from "#app/domain/matching/compared-rows.ts";
import type { Language } from "#app/i18n/languages.ts";
import { vocabularyOf } from "#matching/credits.ts";
import { match } from "#matching/match.ts";
import { render, text } from "#tests/support/render.tsx";
import { internship, requirement } from "#tests/unit/matching/cast.ts";
import { curriculum, sideOf } from "#tests/unit/app/matching/pair-cast.ts";

const scored = (...requirements: ReturnType<typeof requirement>[]) => {
  const asking = internship({ requirements });
  const found = match(curriculum, asking, vocabularyOf([]), { id: "7", kinds: {} });
  if (found.verdict !== "scored") throw new Error(found.verdict);
  return found;
};

/** SQL is asked for by both, otherwise; Java by the second alone. */
const both = [
  scored(requirement("sql", { level: 2, importance: 2 })),
  scored(requirement("sql", { level: null, importance: 1 }), requirement("java")),
];
const rows = comparedRows(both);

test("a row is a skill, whatever level and importance each match asks for", () => {
  const skills = rows.flatMap(({ subject, cells }) =>
    subject.type === "requirement" ? [[subject, cells.map((cell) => cell?.asked ?? null)]] : [],
  );
  expect(skills).toHaveLength(2);
  expect(skills).toContainEqual([
    { type: "requirement", skill: "sql" },
    [
      { level: 2, importance: 2 },
      { level: null, importance: 1 },
    ],
  ]);
  expect(skills).toContainEqual([
    { type: "requirement", skill: "java" },
    [null, { level: null, importance: 2 }],
  ]);
});

test("the lines of each column add up to its score, and conditions come last, without a level", () => {
  for (const [column, { points }] of both.entries())
    expect(rows.reduce((sum, { cells }) => sum + (cells[column]?.points ?? 0), 0)).toBe(points);
  const conditions = rows.slice(rows.findIndex(({ subject }) => subject.type === "condition"));
  for (const { subject, cells } of conditions) {
    expect(subject.type).toBe("condition");
    expect(cells.map((cell) => cell?.asked)).toEqual([null, null]);
  }
});

const shown = (language: Language) => {
  const columns = both.map(({ points, upper, untold, band, upperBand }, index) => ({
    side: sideOf("company", { id: `company-${index}` }),
    score: { points, upper, untold, band, upperBand, reason: null },
  }));
  const java = { id: "java", en: "Java", bg: "Джава" };
  const labels = { sql: { en: "the sql", bg: "умение sql", gone: { instead: java } } };
  const comparison = { posting: sideOf("university"), left: 0, columns, rules: null, rows, labels };
  const html = render(<ComparisonTable comparison={comparison} />, language);
  const row = html.split("<tr").find((one) => one.includes(labels.sql[language]))!;
  const [head, ...cells] = row.split("<td").map((cell) => text(`<td${cell}`));
  return { head, cells };
};

test.each([
  ["en", "the sql", "(no longer offered; instead: Java)", "level 2, required", "preferred"],
  [
    "bg",
    "умение sql",
    "(вече не се предлага; вместо него: Джава)",
    "ниво 2, задължително",
    "желателно",
  ],
] as const)(
  "each cell says as what the skill is asked for in it, and the row that it is offered no more (%s)",
  (language, skill, gone, one, other) => {
    const { head, cells } = shown(language);
    expect(head).toContain(skill);
    expect(head).toContain(gone);
    expect(head).not.toContain("2");
    expect(cells).toEqual([expect.stringContaining(one), expect.stringContaining(other)]);
    expect(cells[1]).not.toMatch(/level|ниво/);
  },
);
