import { LIMITS } from "#db/limits.ts";
import { WORDS } from "#app/domain/vocabulary/release-columns.ts";
import { isConceptOfEsco } from "#app/domain/vocabulary/release-rows.ts";
import { signOfNoText } from "#app/domain/vocabulary/sign-of-no-text.ts";
import { UnreadableRelease } from "#app/domain/vocabulary/unreadable-release.ts";

type Row = Record<string, string | undefined>;
type Place = { name: string; lang: string | null; number: number };

const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

const NAMES = /label|preferred term/i;
const ADDRESSES = /uri$|ReplacedBy$/i;

/**
 * Refuses a row that holds what no release has: a control character, a label that is far too long, a word that ESCO
 * does not know where it knows a few, or no label at all where English has one. In other languages a label may be missing: not everything is translated.
 *
 * @throws UnreadableRelease naming file, row and column
 */
export function refuseCells(row: Row, place: Place): void {
  for (const [column, cell = ""] of Object.entries(row)) {
    const why = troubleIn(column, cell);
    if (why) throw refusal(place, column, why);
  }
  for (const [column, { known, mayBeEmpty }] of Object.entries(WORDS)) {
    const word = row[column];
    if (word === undefined || known.includes(word) || (word === "" && (mayBeEmpty || !isOf(row))))
      continue;
    const what = word === "" ? "is empty" : `holds “${word.slice(0, SHOWN)}”`;
    throw refusal(place, column, `${what}, where ESCO knows ${known.join(", ")}`);
  }
  const { lang } = place;
  const { conceptUri, preferredLabel } = row;
  const isNameless = preferredLabel !== undefined && !SEEN.test(preferredLabel);
  if (isNameless && (lang ?? "en") === "en" && isConceptOfEsco(conceptUri))
    throw refusal(place, "preferredLabel", `${conceptUri} has no label`);
}

/** So much of a cell is enough to find it by. */
const SHOWN = 40;

/** Whether a row says anything of a concept. */
const isOf = (row: Row) => Object.values(row).some(isConceptOfEsco);

function troubleIn(column: string, cell: string): string | null {
  const sign = signOfNoText(cell);
  if (sign !== null) return `holds the control character ${sign}`;
  if (NAMES.test(column)) return tooLong("a label", cell, /\r?\n| \| /, LIMITS.releaseLabel);
  if (ADDRESSES.test(column)) return tooLong("an address", cell, /[\s|,]+/, LIMITS.conceptUri);
  return tooLong("a text", cell, null, LIMITS.releaseNote);
}

function tooLong(what: string, cell: string, between: RegExp | null, most: number): string | null {
  if (cell.length <= most) return null;
  const longest = Math.max(...(between ? cell.split(between) : [cell]).map(({ length }) => length));
  return longest > most ? `has ${what} of ${longest} characters, where ${most} are the most` : null;
}

const refusal = ({ name, number }: Place, column: string, why: string) =>
  new UnreadableRelease(
    `${name}, row ${number}, column ${column}: ${why}. Is the file damaged? Nothing has been changed.`,
  );
