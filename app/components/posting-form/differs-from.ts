import { nameOfPath, type Path, pathOfName } from "./field-paths.ts";
import { EVERYDAY_CURRENCY, USUAL_IMPORTANCE } from "./values-from.ts";

type Entry = [name: string, value: string];

/** What comes along with a form and is not typed. */
const FRAME = new Set([
  "organisation",
  "revision",
  "otherLanguage",
  "furtherTexts",
  "pastedCount",
  "refusedSkills",
]);

const OFFERED: Record<string, string | undefined> = {
  importance: USUAL_IMPORTANCE,
  payCurrency: EVERYDAY_CURRENCY,
  budgetCurrency: EVERYDAY_CURRENCY,
};

/** Whether the entries of a form say anything else than the values that it opens with. Empty fields say nothing. */
export function differsFrom(values: object, entries: readonly Entry[]): boolean {
  return written(entries) !== written(entriesFrom(values, []));
}

/** What a field says before anybody has touched it. */
const isOffered = (name: string, value: string) =>
  value === "" || OFFERED[String(pathOfName(name).at(-1))] === value;

function written(entries: readonly Entry[]): string {
  const said = entries.filter(([name, value]) => !FRAME.has(name) && !isOffered(name, value));
  return JSON.stringify(said.map((entry) => JSON.stringify(entry)).toSorted());
}

function entriesFrom(value: unknown, path: Path): Entry[] {
  if (typeof value === "string") return [[nameOfPath(path), value.replaceAll("\r\n", "\n")]];
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) =>
      entriesFrom(one, typeof one === "string" ? path : [...path, index]),
    );
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([step, one]) => entriesFrom(one, [...path, step]));
}
