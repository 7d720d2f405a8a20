import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "#app/auth/session.server.ts";
import { listRefusedRows } from "#app/domain/browser-import/row-queries.server.ts";
import { REASON_COLUMNS } from "#app/domain/import/reason-columns.ts";
import { languageOf } from "#app/i18n/choose-language.ts";
import { translator } from "#app/i18n/instances.ts";
import { csvAnswer } from "#app/lib/csv-answer.server.ts";
import { sayNoteAt } from "#app/lib/say-note.ts";

/** The refused rows with their reasons, to be put right and imported by themselves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const language = languageOf(request);
  const t = translator(language);
  const { columns, rows, fileName } = await listRefusedRows(actor, params.id!);
  const lines = [
    [...columns, REASON_COLUMNS[language]],
    ...rows.map(({ cells, errors }) => [
      ...cells,
      errors.map((error) => sayNoteAt(t, error)).join(" "),
    ]),
  ];
  const name = `${fileName.replace(/\.\w+$/, "")}.refused.csv`;
  return csvAnswer(lines, { language, name });
}
