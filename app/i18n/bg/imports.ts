import type { Texts } from "../en/index.ts";
import { importFields } from "./import-fields.ts";
import { importMapping } from "./import-mapping.ts";
import { importNotes } from "./import-notes.ts";
import { importResult } from "./import-result.ts";
import { importRows } from "./import-rows.ts";

export const imports: Texts["imports"] = {
  title: "Внасяне",
  lead: "Внесете много обяви наведнъж, от таблица или от друга система. Внасянето може да се остави на всяка стъпка; после се намира тук.",
  start: "Внасяне от файл",
  none: "Още няма внасяния",
  noneText:
    "Изберете файл с по една обява на ред. Посочвате коя колона кое поле е, виждате какво ще стане с всеки ред, поправяте грешното и едва тогава нещо се записва.",
  listed: "за организациите в редовете, от {{source}}",
  listedNoSource: "за организациите в редовете",
  by: "от {{name}}",
  steps: {
    label: "Стъпки на внасянето",
    file: "Файл",
    fields: "Полета",
    check: "Проверка",
    write: "Записване",
  },
  states: {
    uploaded: "чака избор на полета",
    checking: "проверява се",
    checked: "проверено, още нищо не е записано",
    writing: "записва се",
    publishing: "черновите се публикуват",
    done: "завършено",
    failed: "спряло",
    abandoned: "изоставено",
  },
  progressOf: "{{done}} от {{total}} реда",
  ...importMapping,
  ...importResult,
  ...importRows,
  abandonment: {
    title: "Изоставяне на „{{file}}“",
    lead: "Нищо от него не се записва. Файлът и поправеното тук се изтриват след {{period}}.",
    go: "Изоставяне на внасянето",
    back: "Обратно към внасянето",
  },
  fields: importFields,
  notes: importNotes,
};
