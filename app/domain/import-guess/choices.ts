import type { DayFormat } from "#app/domain/import/rule.ts";
import type { Target } from "#app/domain/import-guess/column-names.ts";

/** How one column of the file is read. */
export type ColumnChoice = {
  column: string;
  /** The field that it fills; empty: none. */
  to: Target;
  day?: DayFormat;
  /** What parts the entries of a list; empty: it is none. */
  separator?: string;
  isHtml?: boolean;
  /** The code that each value means; empty: it is left out. */
  values?: Record<string, string>;
};

/** Rows in the language of their letters: Cyrillic ones are Bulgarian, all others English. */
export const BY_LETTERS = "letters";

/** How a whole file is read: what a member chooses on the page of an import, and what a guess proposes. */
export type Choices = {
  columns: ColumnChoice[];
  /** The language of the texts, unless a column says it: an ISO 639-1 code, or by their letters. */
  language: string;
  /** For all rows, where no column fills the field. */
  constants: Record<Target, string>;
};
