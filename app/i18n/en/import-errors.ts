/** What can be wrong with an import in the browser: never sent to a browser, since its pages do not move. */
export const importErrors = {
  importTooLarge:
    "This file is larger than {{max}}\u00a0MB. Split it and import the parts one after another.",
  fileIsWorkbook:
    "This is a workbook. Save the sheet as “CSV UTF-8” in your spreadsheet program and choose that file.",
  fileIsNoText: "This file holds no text. Choose a CSV, JSON or JSONL file.",
  fileEncodingUnknown:
    "The letters of this file cannot be read. Save it as “CSV UTF-8” and choose it again.",
  fileUnknownEnding: "The name has to end in .csv, .tsv, .txt, .json, .jsonl or .ndjson.",
  fileNotClosedQuote:
    "A quotation mark in the row that begins on line {{line}} is never closed. Close it or take it out.",
  fileNotJson: "This is not valid JSON.",
  fileNotJsonAt: "This is not valid JSON: look at line {{line}}.",
  fileNoList: "This JSON holds no list of rows.",
  fileNoRows: "This file has a line of headers, but no rows under it.",
  fileTooManyRows: "This file has more than {{max}} rows. Split it and import the parts.",
  fileTooManyColumns: "This file has more than {{max}} columns.",
  tooManyImports:
    "{{max}} imports are open already. Finish or abandon some of them; then there is room for this one.",
  targetTwice: "Another column fills this field already. Choose one of the two.",
  titleNotMapped: "Say which column holds the title: no posting can be without one.",
  organisationNotMapped: "Say which column names the organisation, or name one for all rows.",
  importInOtherState: "The import has gone on meanwhile, so this is not possible now.",
  importNotMapped: "Say first which column is which field.",
  importNothingGood: "There is no row that could be written.",
  importHasRefused_one:
    "{{count}} row is refused, so not all can be written. Put it right, or write the good ones.",
  importHasRefused_other:
    "{{count}} rows are refused, so not all can be written. Put them right, or write the good ones.",
  importNothingToPublish: "No draft of this import is complete and waits to be published.",
  importRowWritten: "This row has been written. Change the posting itself.",
};
