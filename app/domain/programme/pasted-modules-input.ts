import { parse } from "csv-parse/sync";
import { LIMITS } from "#db/limits.ts";

/** A module as a row of a spreadsheet gives it; fields are texts as a form would send them. */
export type PastedModule = {
  code: string;
  title: string;
  titleEn: string;
  titleBg: string;
  semester: string;
  ects: string;
  isCompulsory: boolean;
  skills: string;
  outcomes: string;
};

export type RefusedLine = {
  /** The row in what was pasted, from 1, the row of headings included. */
  line: number;
  text: string;
  code: "pastedNoTitle" | "pastedSemester" | "pastedCredits" | "pastedType" | "pastedTooMany";
};

export type PastedModules = { modules: PastedModule[]; refused: RefusedLine[] };

type Column =
  | "code"
  | "title"
  | "titleEn"
  | "titleBg"
  | "semester"
  | "ects"
  | "type"
  | "skills"
  | "outcomes";
type Cells = Partial<Record<Column, string>>;

/** What universities write above their columns, in the order in which a heading is tried. */
const HEADINGS: readonly [Column, RegExp][] = [
  ["titleEn", /(title|name|course|module).*(english|\ben\b)|(англ)/],
  [
    "titleBg",
    /(title|name|course|module).*(bulgarian|\bbg\b)|(наименование|дисциплина|име).*(бълг|\bбг\b)/,
  ],
  ["semester", /^(sem(ester)?\.?|term)$|^сем(естър|\.)?$/],
  ["ects", /ects|credits?|кредит/],
  [
    "type",
    /^(type|kind|status|compulsory|mandatory|elective)$|^(вид|тип|статут|задължител|избираем)/,
  ],
  ["skills", /skill|competenc|умени|компетент/],
  ["outcomes", /outcome|description|goals|content|резултат|описание|анотация|цел/],
  ["code", /code|^no\.?$|^id$|^код|шифър|^№$/],
  ["title", /title|name|course|module|subject|наименование|дисциплин|предмет|модул|^име/],
];

const COMPULSORY =
  /^(c|x|1|yes|true|core|compulsory|mandatory|required|obligatory|з|да|зад\.?|задължител\S*)$/;
const ELECTIVE =
  /^(|e|-|0|no|false|elective|optional|facultative|и|ф|не|изб\.?|избираем\S*|факултатив\S*)$/;

/**
 * Reads modules that somebody has copied from a spreadsheet: rows of cells parted by tabs, or as CSV by semicolons or
 * commas. A row of headings in English or Bulgarian says which column is which; without one the order is semester, code,
 * title, ECTS, type, skills, and a row of one cell is a title.
 *
 * @param text what was pasted
 * @param room how many more modules the programme may have
 * @returns the modules, and the rows that cannot be taken with the reason of each; nothing is left out silently
 */
export function readPastedModules(text: string, room: number): PastedModules {
  const read: PastedModules = { modules: [], refused: [] };
  const rows = rowsOf(text);
  const headed = headingsOf(rows[0]?.cells ?? []);
  for (const { line, cells, raw } of headed ? rows.slice(1) : rows) {
    const row = pick(cells, headed ?? unheaded(cells.length));
    const code = troubleOf(row) ?? (read.modules.length >= room ? "pastedTooMany" : undefined);
    if (code) read.refused.push({ line, text: raw, code });
    else read.modules.push(moduleOf(row));
  }
  return read;
}

type Row = { line: number; cells: string[]; raw: string };

function rowsOf(text: string): Row[] {
  const delimiter = text.includes("\t")
    ? "\t"
    : (text.split("\n")[0] ?? "").includes(";")
      ? ";"
      : ",";
  const records = parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
  }) as string[][];
  return records
    .map((cells, index) => ({ line: index + 1, cells, raw: cells.join(delimiter) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** The columns by their headings; null when the row is no row of headings. */
function headingsOf(cells: readonly string[]): (Column | undefined)[] | null {
  const taken = new Set<Column>();
  const columns = cells.map((cell) => {
    const found = HEADINGS.find(
      ([column, pattern]) => !taken.has(column) && pattern.test(cell.toLowerCase()),
    )?.[0];
    if (found) taken.add(found);
    return found;
  });
  const isTitled = (["title", "titleEn", "titleBg"] as const).some((column) => taken.has(column));
  const hasFigures = cells.some((cell) => /^\d/.test(cell));
  return isTitled && (taken.size > 1 || cells.length === 1) && !hasFigures ? columns : null;
}

const unheaded = (width: number): Column[] =>
  width === 1 ? ["title"] : ["semester", "code", "title", "ects", "type", "skills"];

function pick(cells: readonly string[], columns: readonly (Column | undefined)[]): Cells {
  const row: Cells = {};
  columns.forEach((column, index) => {
    if (column) row[column] = cells[index] ?? "";
  });
  return row;
}

const withPoint = (text = "") => text.replace(",", ".");

function troubleOf(row: Cells): RefusedLine["code"] | undefined {
  if (![row.title, row.titleEn, row.titleBg].some(Boolean)) return "pastedNoTitle";
  const semester = Number(withPoint(row.semester));
  const isSemester = Number.isInteger(semester) && semester >= 1 && semester <= LIMITS.semesters;
  if (row.semester && !isSemester) return "pastedSemester";
  const ects = Number(withPoint(row.ects));
  const isCredits = Number.isInteger(ects * 2) && ects >= 0 && ects <= LIMITS.ectsPerModule;
  if (row.ects && !isCredits) return "pastedCredits";
  const type = (row.type ?? "").toLowerCase();
  return COMPULSORY.test(type) || ELECTIVE.test(type) ? undefined : "pastedType";
}

const moduleOf = (row: Cells): PastedModule => ({
  code: row.code ?? "",
  title: row.title ?? "",
  titleEn: row.titleEn ?? "",
  titleBg: row.titleBg ?? "",
  semester: row.semester ? String(Number(withPoint(row.semester))) : "",
  ects: row.ects ? String(Number(withPoint(row.ects))) : "",
  isCompulsory: COMPULSORY.test((row.type ?? "").toLowerCase()),
  skills: row.skills ?? "",
  outcomes: row.outcomes ?? "",
});
