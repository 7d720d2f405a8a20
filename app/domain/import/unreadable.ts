/** A content in which there are no rows to be had. The code and its values say why, in the reader's words. */
export class UnreadableContent extends Error {
  override name = "UnreadableContent";
  readonly code: UnreadableCode;
  readonly values: Record<string, string | number>;

  constructor(code: UnreadableCode, values: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

export type UnreadableCode =
  | "fileIsWorkbook"
  | "fileIsNoText"
  | "fileEncodingUnknown"
  | "fileNotClosedQuote"
  | "fileNotJson"
  | "fileNotJsonAt"
  | "fileNoList"
  | "fileNoRows"
  | "fileUnknownEnding"
  | "fileTooManyRows"
  | "fileTooManyColumns";
