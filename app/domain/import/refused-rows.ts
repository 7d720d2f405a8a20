import { delimiterOf, writeCsv } from "#app/domain/import/csv.ts";
import { sentenceOf } from "#app/domain/import/notes.ts";
import type { Note } from "#app/domain/import/notes.ts";
import { isObject, setAt } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";
import { REASON_COLUMNS } from "#app/domain/import/reason-columns.ts";
import type { FileForm, SourceRow } from "#app/domain/import/source-row.ts";

type RefusedRow = { source: SourceRow; errors: readonly Note[] };

const REASON = REASON_COLUMNS.en;
const MARK = "\ufeff";

/**
 * The file of refused rows: written as the source is, every row as it stood with its reasons in `_reason`, so that it can be
 * mended and imported by the same mapping.
 */
export function refusedRows(refused: readonly RefusedRow[], form: FileForm): string {
  return (form.hasMark ? MARK : "") + contentOf(refused, form);
}

function contentOf(refused: readonly RefusedRow[], form: FileForm): string {
  if (form.format === "csv") return tableOf(refused, form.delimiter ?? ",");
  const rows = refused.map(({ source, errors }) => ({
    ...(isObject(source.raw) ? source.raw : { _raw: source.raw }),
    [REASON]: reasonOf(errors),
  }));
  if (form.format === "jsonl") return rows.map((row) => JSON.stringify(row) + "\n").join("");
  const content: Fields = {};
  if (form.rows !== undefined) setAt(content, form.rows, rows);
  return JSON.stringify(form.rows === undefined ? rows : content, null, 2) + "\n";
}

function tableOf(refused: readonly RefusedRow[], delimiter: string): string {
  const text = writeCsv(linesOf(refused), delimiter);
  // A rare delimiter would not be found again.
  return delimiterOf(text) === delimiter ? text : `sep=${delimiter}\n${text}`;
}

/** The reasons stand first, so that a row with too many or too few cells stays as it stood and is refused until mended. */
function linesOf(refused: readonly RefusedRow[]): string[][] {
  const columns = refused[0]?.source.table!.columns ?? [];
  // The source may be such a file itself.
  const before = columns.indexOf(REASON);
  const others = (cells: readonly string[]) => cells.filter((_, index) => index !== before);
  return [
    [REASON, ...others(columns)],
    ...refused.map(({ source, errors }) => [reasonOf(errors), ...others(source.table!.cells)]),
  ];
}

const reasonOf = (errors: readonly Note[]): string => errors.map(sentenceOf).join("; ");
