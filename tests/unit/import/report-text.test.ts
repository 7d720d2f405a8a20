import { expect, test } from "vitest";
import { noteOf, sentenceOf } from "#app/domain/import/notes.ts";
import { rowText, summaryText } from "#app/domain/import/report-text.ts";
import type { RowResult } from "#app/domain/import/import-result.ts";

const result = (row: number, more: Partial<RowResult> = {}): RowResult => ({
  source: { row, raw: {} },
  outcome: "new",
  isClosed: false,
  externalId: `id-${row}`,
  title: "Intern",
  errors: [],
  warnings: [],
  suggestions: [],
  unknownLabels: [],
  skills: 0,
  ...more,
});

test("a message of a schema becomes a sentence with its values", () => {
  expect(sentenceOf(noteOf("texts.en.title", "tooLong|max=200"))).toBe(
    "texts.en.title: is longer than 200 characters",
  );
  expect(sentenceOf(noteOf("x", "outOfRange|min=1&max=8"))).toBe("x: is not between 1 and 8");
});

test("a row's report names outcome, warnings and suggested skills with their words", () => {
  const text = rowText(
    result(3, {
      warnings: [{ field: "places", code: "onlyFirst", values: { taken: 12, all: 20 } }],
      suggestions: [
        { field: "requires", skill: "sql", tier: "exact", span: "SQL", isTaken: false },
        { field: "wants", skill: "teamwork", tier: "suggestion", span: "team", isTaken: false },
        { field: "wants", skill: "git", tier: "suggestion", span: "Git", isTaken: true },
        {
          field: "wants",
          skill: "r",
          tier: "exact",
          span: "R",
          isWelcome: true as const,
          isTaken: true,
        },
      ],
    }),
  );
  expect(text).toBe(
    [
      "row 3  new  Intern  [id-3]",
      "    warning  places: only the first 12 of 20 values are taken",
      "    skill?   requires: sql ← “SQL”",
      "    perhaps? wants: teamwork ← “team”",
      "    skill    wants: git ← “Git”",
      "    skill    wants: r ← “R” (nice to have, so preferred)",
    ].join("\n"),
  );
});

test("the summary tells what is open again because it is still listed", () => {
  const told = (rows: RowResult[]) =>
    summaryText({ rows, read: 1, isWritten: true, newOrganisations: 0 }, { dryRun: false });
  expect(told([result(1, { outcome: "reopened" })])).toContain(
    "1 have no deadline and are still listed after 180 days: open again.",
  );
  expect(told([result(1)])).not.toContain("open again");
});

test("the summary counts outcomes, reasons and unknown labels", () => {
  const rows = [
    result(1, { skills: 2, unknownLabels: ["Astrology"] }),
    result(2, { outcome: "refused", errors: [{ field: "mode", code: "unknownChoice" }] }),
    result(3, { outcome: "unchanged", isClosed: true, unknownLabels: ["Astrology"] }),
  ];
  const text = summaryText(
    { rows, read: 9, isWritten: false, newOrganisations: 1 },
    { dryRun: false },
  );
  expect(text).toContain(
    "9 rows read, 3 chosen: 1 new, 0 changed, 1 unchanged, 0 left alone, 1 refused.",
  );
  expect(text).toContain("Postings that name skills: 1; new, unclaimed organisations: 1.");
  expect(text).toContain("  1 × mode (unknownChoice)");
  expect(text).toContain("Astrology (2)");
  expect(text).toContain("because rows are refused");
});

test("the summary counts the skills that are preferred because their texts say so", () => {
  const found = (more: Partial<RowResult["suggestions"][number]>) => ({
    field: "requires",
    skill: "sql",
    tier: "exact" as const,
    span: "SQL",
    isTaken: true,
    ...more,
  });
  const welcome = { isWelcome: true } as const;
  const rows = [
    result(1, { suggestions: [found(welcome), found({ isAlternative: true }), found({})] }),
    result(2, { suggestions: [found(welcome), found({ ...welcome, isTaken: false })] }),
    result(3, { outcome: "refused", suggestions: [found(welcome)] }),
  ];
  const told = (some: RowResult[]) =>
    summaryText({ rows: some, read: 3, isWritten: true, newOrganisations: 0 }, { dryRun: false });
  expect(told(rows)).toContain(
    "Preferred, because texts name them as nice to have: 2.\n" +
      "Preferred, because texts name them as one of several: 1.\n",
  );
  expect(told([result(1, { suggestions: [found({})] })])).not.toContain("Preferred");
});
