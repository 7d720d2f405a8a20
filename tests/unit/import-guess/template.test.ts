import { describe, expect, test } from "vitest";
import { INTERFACE_LANGUAGES, POSTING_KINDS } from "#db/codes.ts";
import { mappingFrom } from "#app/domain/browser-import/mapping-from.ts";
import { readContent } from "#app/domain/browser-import/read-content.ts";
import { templateLines } from "#app/domain/browser-import/template.ts";
import { guessMapping } from "#app/domain/import-guess/guess-mapping.ts";
import { profileColumns } from "#app/domain/import-guess/profile-columns.ts";
import { mapRow } from "#app/domain/import/map-row.ts";
import { missingForPublication } from "#app/domain/posting/input.ts";
import { guardedCsv } from "#app/lib/guarded-csv.ts";

const known = { isPlace: () => false, isSkill: () => false };
const finder = {
  byLabel: (label: string) => label.toLowerCase(),
  goneBy: () => null,
  inText: () => [],
};

describe.each(POSTING_KINDS)("the template of a %s", (kind) => {
  test.each(INTERFACE_LANGUAGES)("in %s is understood whole", async (language) => {
    const text = guardedCsv(templateLines(kind, language), language === "bg" ? ";" : ",");
    const rows = await readContent(new TextEncoder().encode(text), "a.csv");
    const columns = await profileColumns(rows, async () => known);
    const scope = { kind, isOwn: true };
    const choices = guessMapping(columns, scope);
    expect(choices.columns.filter(({ to }) => to === "")).toEqual([]);
    const mapping = mappingFrom(choices, columns, scope);
    const setting = { kind, mapping, files: new Map(), finder, taken: "none" as const };
    const mapped = mapRow(rows[0]!.fields!, setting, true);
    expect([...mapped.errors, ...mapped.warnings]).toEqual([]);
    const missing = missingForPublication(mapped.content!).map(({ field }) => field);
    // A line of a table has no room for modules.
    expect(missing).toEqual(kind === "programme" ? ["modules"] : []);
  });
});

test("a cell that a spreadsheet program would calculate gets a quote, and loses it when it is read again", async () => {
  const cells = ["=1+1", "+359", "-5", "@name", "plain; with, signs", '"quoted"\nlines'];
  const text = guardedCsv([cells.map((_, n) => `c${n}`), cells], ",");
  expect(text.startsWith("\ufeff")).toBe(true);
  for (const cell of cells.slice(0, 4)) expect(text).toContain(`'${cell}`);
  const [row] = await readContent(new TextEncoder().encode(text), "a.csv");
  expect(Object.values(row!.fields!)).toEqual(cells);
});

test("what a row has too much stands in a column of its own, where it can be put right", async () => {
  const rows = await readContent(
    new TextEncoder().encode("id,title\n1,Intern\n2,a,C,c\n"),
    "a.csv",
  );
  const columns = await profileColumns(rows, async () => ({
    ...known,
    isSkill: (name) => name === "C",
  }));
  expect(columns.map(({ name, examples }) => [name, examples])).toEqual([
    ["id", ["1", "2"]],
    ["title", ["Intern", "a"]],
    ["#3+", ["C,c"]],
  ]);
  const guess = guessMapping(columns, { kind: "internship", isOwn: true });
  expect(guess.columns.at(-1)).toEqual({ column: "#3+", to: "" });
});
