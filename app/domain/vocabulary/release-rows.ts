import type { ReuseLevel, SkillType } from "#db/codes.ts";
import { REUSE_LEVELS } from "#db/codes.ts";

type CsvRow = Record<string, string | undefined>;

/** The beginning of all addresses of concepts of ESCO. */
const ESCO = "http://data.europa.eu/esco/";

/** The id of a concept that the vocabulary did not have: its address without what all addresses share. */
export const idOfConcept = (uri: string): string =>
  `esco-${uri
    .slice(ESCO.length)
    .replace(/^(skill|occupation)\//, "")
    .replaceAll("/", "-")}`;

/** Whether a cell holds the address of a concept of ESCO. */
export const isConceptOfEsco = (uri: string | undefined): uri is string =>
  uri !== undefined && uri.startsWith(ESCO) && uri.length > ESCO.length;

/** Labels hold hard blanks and blanks at their ends. */
export const cleanLabel = (label: string): string => label.replace(/\s+/gu, " ").trim();

/** The labels of a cell: a line each in most tables, parted by bars in collections. */
export const labelsIn = (cell: string | undefined): string[] => [
  ...new Set(
    (cell ?? "")
      .split(/\r?\n| \| /)
      .map(cleanLabel)
      .filter((label) => label !== ""),
  ),
];

/** The addresses of a cell, parted by bars, commas or line breaks. */
export const addressesIn = (cell: string | undefined): string[] =>
  (cell ?? "").split(/[\s|,]+/).filter(isConceptOfEsco);

const textIn = (cell: string | undefined): string | null => cell?.trim() || null;

/** Null where the table has no such column, and so says nothing of it; else what stands there, be it nothing. */
const inColumn = <T>(cell: string | undefined, read: (cell: string) => T): T | null =>
  cell === undefined ? null : read(cell);

export type StagedSkill = {
  uri: string;
  /** The id that it gets if the vocabulary does not have the concept yet. */
  id: string;
  type: SkillType;
  reuse_level: ReuseLevel | null;
  is_released: boolean;
  replaced_by: string | null;
};

/** A skill without its words. What ESCO calls a skill of many fields is one of the transversal type here. */
export function stagedSkill(row: CsvRow): StagedSkill {
  const reuse = REUSE_LEVELS.find((level) => level === row.reuseLevel) ?? null;
  const base = row.skillType === "knowledge" ? "knowledge" : "skill";
  const [successor] = addressesIn(row.isReplacedBy ?? row.replacedBy);
  return {
    uri: row.conceptUri!,
    id: idOfConcept(row.conceptUri!),
    type: reuse === "transversal" ? "transversal" : base,
    reuse_level: reuse,
    is_released: !row.status || row.status.toLowerCase() === "released",
    replaced_by: successor ?? null,
  };
}

const trimmed = (cell: string) => cell.trim();
const otherThan = (label: string, cell: string) =>
  labelsIn(cell).filter((other) => other !== label);

export type StagedText = {
  uri: string;
  lang: string;
  label: string;
  alternatives: string[] | null;
  hidden: string[] | null;
  description: string | null;
  definition: string | null;
  scope_note: string | null;
};

/**
 * The words of a skill in one language; the label is not among its alternatives. What the table has no column for is null,
 * what it says nothing in is empty.
 */
export function stagedText(row: CsvRow, lang: string): StagedText {
  const label = cleanLabel(row.preferredLabel ?? "");
  return {
    uri: row.conceptUri!,
    lang,
    label,
    alternatives: inColumn(row.altLabels, (cell) => otherThan(label, cell)),
    hidden: inColumn(row.hiddenLabels, labelsIn),
    description: inColumn(row.description, trimmed),
    definition: inColumn(row.definition, trimmed),
    scope_note: inColumn(row.scopeNote, trimmed),
  };
}

export type StagedConcept = { uri: string; id: string; code: string | null; texts: object };

/** A group or an occupation in one language; null in its text is what the table says nothing in. */
export function stagedConcept(row: CsvRow, lang: string): StagedConcept {
  const label = cleanLabel(row.preferredLabel ?? "");
  const alternatives = otherThan(label, row.altLabels ?? "");
  const text = {
    label,
    alternatives: alternatives.length > 0 ? alternatives : null,
    description: textIn(row.description),
  };
  const uri = row.conceptUri!;
  return { uri, id: idOfConcept(uri), code: textIn(row.code), texts: { [lang]: text } };
}

const LEVELS = [0, 1, 2, 3] as const;

/** The groups that a row of the hierarchy names, the broadest first. */
export const groupsInHierarchy = (row: CsvRow): { uri: string; code: string; label: string }[] =>
  LEVELS.flatMap((level) => {
    const uri = row[`Level ${level} URI`];
    if (!isConceptOfEsco(uri)) return [];
    const label = cleanLabel(row[`Level ${level} preferred term`] ?? "");
    return [{ uri, label, code: row[`Level ${level} code`] ?? "" }];
  });
