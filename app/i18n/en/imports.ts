import { importFields } from "./import-fields.ts";
import { importMapping } from "./import-mapping.ts";
import { importNotes } from "./import-notes.ts";
import { importResult } from "./import-result.ts";
import { importRows } from "./import-rows.ts";

/** Imports in the browser: from the file to the postings. */
export const imports = {
  title: "Imports",
  lead: "Bring in many postings at once, from a spreadsheet or another system. An import can be left at any step; it is found again here.",
  start: "Import a file",
  none: "No imports yet",
  noneText:
    "Choose a file with one posting per row. You say which column is which field, look at what every row would become, and put right what is wrong; only then is anything written.",
  listed: "for organisations that the rows name, from {{source}}",
  listedNoSource: "for organisations that the rows name",
  by: "by {{name}}",
  steps: {
    label: "Steps of this import",
    file: "File",
    fields: "Fields",
    check: "Check",
    write: "Write",
  },
  states: {
    uploaded: "waits for its fields",
    checking: "is being checked",
    checked: "checked, nothing written yet",
    writing: "is being written",
    publishing: "drafts are being handed in",
    done: "done",
    failed: "stopped",
    abandoned: "abandoned",
  },
  progressOf: "{{done}} of {{total}} rows",
  ...importMapping,
  ...importResult,
  ...importRows,
  abandonment: {
    title: "Abandon “{{file}}”",
    lead: "Nothing of it is written. The file and what you have put right here are deleted after {{period}}.",
    go: "Abandon the import",
    back: "Back to the import",
  },
  fields: importFields,
  notes: importNotes,
};
