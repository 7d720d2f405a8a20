import type { ImportColumn } from "#db/schema/imports.ts";
import { readDay } from "#app/domain/import/days.ts";
import { isYesOrNo } from "#app/domain/import/fill-fields.ts";
import { hasAmounts, readAmount } from "#app/domain/import/money.ts";
import { namesCurrency } from "#app/domain/import/money-words.ts";
import type { DayFormat } from "#app/domain/import/rule.ts";

export type Looks = ImportColumn["looks"];

/** What the product knows by name: its settlements and the skills of its vocabulary. */
export type KnownNames = { isPlace: (name: string) => boolean; isSkill: (name: string) => boolean };

/** What the product knows of some names, which are asked for together. */
export type KnowNames = (names: readonly string[]) => Promise<KnownNames>;

/** In the order in which they are believed. */
const FORMATS: DayFormat[] = ["iso", "d/m/y", "m/d/y", "y/m/d", "d month y", "unix", "unix ms"];
const DAY_SHARE = 0.4;

const SEPARATORS = ["\n", ";", "|", ","];
const LIST_SHARE = 0.15;
const HTML_SHARE = 0.1;
const LONGEST_ENTRY = 60;

const WEB = /^(https?:\/\/|www\.)\S+$/i;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const UNPAID = /неплатен|unpaid/iu;
const TAG = /<\/?(p|br|li|ul|ol|div|b|strong|em|span|h[1-6]|a)\b[^>]*>/i;
const EPOCH = /^\d{10}(\d{3})?$/;

/** Looks at the values of a column, as far as a sample of them says. `isUnique` is added by who has seen them all. */
export function looksOf(values: readonly string[], known: KnownNames): Omit<Looks, "isUnique"> {
  const share = (is: (value: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(is).length / values.length;
  const { separator, entries } = entriesIn(values);
  const entryShare = (is: (entry: string) => boolean) =>
    entries.length === 0 ? 0 : entries.filter(is).length / entries.length;
  return {
    ...dayOf(values),
    separator,
    isHtml: share((value) => TAG.test(value)) >= HTML_SHARE,
    length: values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length),
    shares: {
      web: share((value) => WEB.test(value)),
      mail: share((value) => MAIL.test(value)),
      number: share((value) => readAmount(value) !== undefined),
      money: share(isMoney),
      yesNo: share(isYesOrNo),
      place: entryShare(known.isPlace),
      skill: entryShare(known.isSkill),
      cyrillic: share((value) => /\p{Script=Cyrillic}/u.test(value)),
    },
  };
}

/** What stands in values, each of which may list several. */
export function entriesIn(values: readonly string[]) {
  const separator = separatorOf(values);
  const entries = separator ? values.flatMap((value) => entriesOf(value, separator)) : values;
  return { separator, entries };
}

const isMoney = (value: string) =>
  (namesCurrency(value) || UNPAID.test(value)) && hasAmounts(value);

/** The entries of a value that lists several. */
export const entriesOf = (value: string, separator: string): string[] =>
  value
    .split(separator)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");

function separatorOf(values: readonly string[]): string | null {
  const isList = (value: string, separator: string) => {
    const entries = entriesOf(value, separator);
    return entries.length > 1 && entries.every((entry) => entry.length <= LONGEST_ENTRY);
  };
  const isPlain = (value: string) =>
    readAmount(value) === undefined && !WEB.test(value) && !hasAmounts(value);
  const found = SEPARATORS.find((separator) => {
    const lists = values.filter((value) => isPlain(value) && isList(value, separator));
    return lists.length > 0 && lists.length >= values.length * LIST_SHARE;
  });
  return found ?? null;
}

function dayOf(values: readonly string[]): Pick<Looks, "day" | "isDayUnsure"> {
  const isReadable = (value: string, format: DayFormat) =>
    (format.startsWith("unix") ? EPOCH.test(value) : true) && "day" in readDay(value, format);
  const counts = new Map(
    FORMATS.map((format) => [format, values.filter((value) => isReadable(value, format)).length]),
  );
  const most = Math.max(...counts.values());
  if (most === 0 || most < values.length * DAY_SHARE) return { day: null, isDayUnsure: false };
  const best = FORMATS.filter((format) => counts.get(format) === most);
  const isUnsure = best.includes("d/m/y") && best.includes("m/d/y") && !best.includes("iso");
  return { day: best[0]!, isDayUnsure: isUnsure };
}
