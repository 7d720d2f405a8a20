import type { Language } from "#app/i18n/languages.ts";
import { guardedCsv } from "./guarded-csv.ts";

const SEPARATORS: Record<Language, string> = { en: ",", bg: ";" };
const NOT_ASCII = /[^\x20-\x7e]|["\\%]/g;

/** Lines as a CSV file to be saved, parted as spreadsheet programs of the language expect it. */
export function csvAnswer(
  lines: readonly (readonly string[])[],
  { language, name }: { language: Language; name: string },
): Response {
  const plain = name.replace(NOT_ASCII, "_");
  return new Response(guardedCsv(lines, SEPARATORS[language]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
