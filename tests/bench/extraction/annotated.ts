import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { ClearFailure } from "./clear-failure.ts";

/** A sentence with the labels that people gave it. */
export type Annotated = { sentence: string; labels: readonly string[] };

const COLUMNS = ["sentence", "label"] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

function textOf(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new ClearFailure(`${file} is not UTF-8 text.`);
    throw new ClearFailure(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

/**
 * The labels to be ranked: one a line, without the blanks around them, each once.
 *
 * @throws ClearFailure when the file cannot be read or holds none
 */
export function readLabels(file: string): string[] {
  const lines = textOf(file).split(/\r?\n/);
  const labels = new Set(lines.map((line) => line.trim()).filter((line) => line !== ""));
  if (labels.size === 0) throw new ClearFailure(`${file} holds no labels: one a line is expected.`);
  return [...labels];
}

function rowsOf(file: string): Row[] {
  let rows: Partial<Row>[];
  try {
    rows = parse(textOf(file), { bom: true, columns: true, skip_empty_lines: true });
  } catch (error) {
    if (error instanceof ClearFailure) throw error;
    throw new ClearFailure(`${file} is not a table in CSV: ${(error as Error).message}.`);
  }
  const missing = COLUMNS.find((column) => rows[0]?.[column] === undefined);
  if (rows.length === 0) throw new ClearFailure(`${file} holds no rows.`);
  if (missing) throw new ClearFailure(`${file} has no column “${missing}”.`);
  return rows as Row[];
}

/**
 * The sentences with at least one of the labels, in the order of the file. Rows of one sentence belong together; what
 * is none of the labels, such as “LABEL NOT PRESENT”, is left out.
 *
 * @throws ClearFailure when the file cannot be read or no sentence has one of the labels
 */
export function readAnnotations(file: string, labels: readonly string[]): Annotated[] {
  const known = new Set(labels);
  const given = new Map<string, Set<string>>();
  for (const row of rowsOf(file)) {
    const sentence = row.sentence.trim();
    const own = given.get(sentence) ?? new Set();
    if (known.has(row.label.trim())) own.add(row.label.trim());
    given.set(sentence, own);
  }
  const annotated = [...given]
    .filter(([, own]) => own.size > 0)
    .map(([sentence, own]) => ({ sentence, labels: [...own] }));
  if (annotated.length === 0)
    throw new ClearFailure(`${file} has no sentence with one of the ${labels.length} labels.`);
  return annotated;
}
