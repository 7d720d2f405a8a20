import { writeCsv } from "#app/domain/import/csv.ts";
import { sentenceOf } from "#app/domain/import/notes.ts";
import type { Note } from "#app/domain/import/notes.ts";
import { isObject } from "#app/domain/import/paths.ts";
import type { FileFormat } from "#app/domain/import/source-row.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";

/**
 * The file of refused rows: in the source's own format, every row as it stood with its reasons in `_reason`, so that it can
 * be mended and imported by the same mapping.
 */
export function refusedRows(
  refused: readonly { source: SourceRow; errors: readonly Note[] }[],
  format: FileFormat,
): string {
  const rows = refused.map(({ source, errors }) => ({
    ...(isObject(source.raw) ? source.raw : { _raw: source.raw }),
    _reason: errors.map(sentenceOf).join("; "),
  }));
  if (format === "csv") return writeCsv(rows);
  if (format === "json") return JSON.stringify(rows, null, 2) + "\n";
  return rows.map((row) => JSON.stringify(row) + "\n").join("");
}
