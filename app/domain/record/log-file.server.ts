import { stringify } from "csv-stringify/sync";
import type { Database } from "#db/client.server.ts";
import { database } from "#db/client.server.ts";
import type { Viewer } from "#app/domain/actor.ts";
import { refuseAllButStaff } from "#app/domain/office/policy.server.ts";
import { readLog } from "#app/domain/record/log.server.ts";
import type { LogRow } from "#app/domain/record/log.server.ts";
import type { LogFilter } from "#app/domain/record/log-input.ts";

const COLUMNS = [
  "at",
  "person_id",
  "name",
  "verb",
  "subject_kind",
  "subject_id",
  "reason",
  "details",
];

/** Spreadsheets take a cell that begins so for a formula; and they know UTF-8 by its mark alone. */
const CSV = { escape_formulas: true };
const BYTE_ORDER_MARK = "\ufeff";

/**
 * The log of staff actions as a CSV file, the newest first, written while it is read.
 *
 * @throws Forbidden for anybody but staff
 */
export function writeLog(
  viewer: Viewer,
  filter: Omit<LogFilter, "page">,
  db: Database = database(),
): ReadableStream<Uint8Array> {
  refuseAllButStaff(viewer);
  const encoder = new TextEncoder();
  const batches = readLog(viewer, filter, db);
  return new ReadableStream({
    start: (file) => file.enqueue(encoder.encode(`${BYTE_ORDER_MARK}${stringify([COLUMNS])}`)),
    pull: async (file) => {
      const { value, done } = await batches.next();
      if (done) return file.close();
      file.enqueue(encoder.encode(stringify(value.map(lineOf), CSV)));
    },
    cancel: async () => void (await batches.return(undefined)),
  });
}

const lineOf = (row: LogRow) => [
  row.at.toISOString(),
  row.personId,
  row.byName,
  row.verb,
  row.subjectKind,
  row.subjectId,
  row.reason,
  JSON.stringify(row.details),
];
