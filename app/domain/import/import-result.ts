import type { ImportOutcome } from "#app/domain/posting/import-plan.server.ts";
import type { Note } from "#app/domain/import/notes.ts";
import type { Suggestion } from "#app/domain/import/row-skills.ts";
import type { SourceRow } from "#app/domain/import/source-row.ts";

/** What became of one row, or would become of it in a dry run. */
export type RowResult = {
  source: SourceRow;
  outcome: ImportOutcome;
  /** The deadline has passed. */
  isClosed: boolean;
  externalId?: string;
  /** The posting that the row is about, where there is one already or will be. */
  postingId?: string;
  title?: string;
  errors: Note[];
  warnings: Note[];
  suggestions: Suggestion[];
  unknownLabels: string[];
  /** How many skills the posting and its modules name. */
  skills: number;
};

export type ImportReport = {
  rows: RowResult[];
  /** Rows of the file, chosen or not. */
  read: number;
  /** False after a dry run, and when a refused row has held back all. */
  isWritten: boolean;
  newOrganisations: number;
};

export type ImportCounts = Record<ImportOutcome, number> & { closed: number; withSkills: number };

/** Counts what became of the rows. */
export function countsOf({ rows }: ImportReport): ImportCounts {
  const count = (isMeant: (row: RowResult) => boolean) => rows.filter(isMeant).length;
  const of = (outcome: ImportOutcome) => count((row) => row.outcome === outcome);
  return {
    new: of("new"),
    changed: of("changed"),
    reopened: of("reopened"),
    unchanged: of("unchanged"),
    leftAlone: of("leftAlone"),
    refused: of("refused"),
    closed: count((row) => row.isClosed),
    withSkills: count((row) => row.outcome !== "refused" && row.skills > 0),
  };
}
