import { LIMITS } from "#db/limits.ts";
import { columnsOf } from "#app/domain/import-guess/columns-of.ts";
import { decodeText } from "#app/domain/import/encoding.ts";
import { isObject } from "#app/domain/import/paths.ts";
import type { Fields } from "#app/domain/import/paths.ts";
import { isReasonColumn } from "#app/domain/import/reason-columns.ts";
import { listPathIn, rowsFromText } from "#app/domain/import/rows-from-text.ts";
import { formatOf } from "#app/domain/import/source-row.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";
import { UnreadableContent } from "#app/domain/import/unreadable.ts";

/**
 * Reads an uploaded file as rows. The same bytes and name give the same rows, in the web process that takes the file and
 * in the worker that imports it. Reasons of refusal that our own files of refused rows add are left out.
 *
 * @throws UnreadableContent with a code that says what to do
 */
export async function readContent(bytes: Uint8Array, name: string): Promise<SourceRow[]> {
  const text = decodeText(bytes);
  const format = formatOf(name);
  if (!format) throw new UnreadableContent("fileUnknownEnding");
  const most = LIMITS.importRows;
  const path = format === "json" ? listPathIn(text) : undefined;
  const rows = await rowsFromText(text, format, { rows: path, most });
  if (rows.length === 0) throw new UnreadableContent("fileNoRows");
  if (rows.length > most) throw new UnreadableContent("fileTooManyRows", { max: most });
  if (columnsOf(rows).filter((name) => !isReasonColumn(name)).length > LIMITS.importColumns)
    throw new UnreadableContent("fileTooManyColumns", { max: LIMITS.importColumns });
  return rows.map((row) => {
    const raw = storable(isObject(row.raw) ? withoutReasons(row.raw) : row.raw) as SourceRow["raw"];
    return { ...row, raw, ...(row.fields && { fields: raw as SourceRow["fields"] }) };
  });
}

/** What our own files of refused rows put before a cell so that no spreadsheet takes it for a formula. */
const GUARD = /^'(?=[=+\-@\t\r])/;
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

const withoutReasons = (row: Fields): Fields =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !isReasonColumn(name)));

/** Without the signs that PostgreSQL cannot keep, and without the guard before formulas. */
function storable(value: unknown): unknown {
  if (typeof value === "string") return value.replace(UNSTORABLE, "\ufffd").replace(GUARD, "");
  if (Array.isArray(value)) return value.map(storable);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [storable(name), storable(inner)]),
  );
}
