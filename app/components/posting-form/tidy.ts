import { parseSkillList } from "#app/domain/programme/skill-list-input.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import { CHOICES } from "./choices.ts";
import { nameOfPath, type Path } from "./field-paths.ts";
import type { ModuleValues, PlaceValues, SkillValues } from "./form-values.ts";
import { meantBy, readKnown } from "./known.ts";
import { isEmptyModule } from "./module-summary.ts";
import { chosenOf, filledRows, isBlank, textOf, type Rows } from "./rows.ts";
import { hasOwnPlace, isEmptyText, textsByLanguage } from "./texts-by-language.ts";

type Entered = Record<string, unknown>;

/** A form's entries as the schema of its kind reads them, and the way back from the schema's paths to the fields. */
export type Tidied = {
  input: Entered;
  fieldOf: (path: Path) => string;
  /** Fields of which the schema sees nothing, with the error of each. */
  unseen: { field: string; code: string }[];
};

/** Turns what was typed into what the schema of the kind reads: without empty rows, texts by their languages. */
export function tidy(kind: PostingKind, entered: Entered): Tidied {
  const language = textOf(entered.language);
  const otherLanguage = hasOwnPlace(language) ? textOf(entered.otherLanguage) : language;
  const lists = {
    places: filledRows<PlaceValues>(entered.places, (row) => isBlank(row.place)),
    requires: skillRows(entered.requires),
    wants: skillRows(entered.wants),
    brings: skillRows(entered.brings),
    modules: filledRows<ModuleValues>(entered.modules, isEmptyModule),
  };
  const input = {
    ...entered,
    ...Object.fromEntries(CHOICES.map((name) => [name, chosenOf(entered[name])])),
    ...withoutIdleCurrencies(entered),
    kind,
    texts: textsByLanguage(entered, otherLanguage),
    places: lists.places.filled.map(placeFrom),
    requires: lists.requires.filled.map(skillFrom),
    wants: lists.wants.filled.map(skillFrom),
    brings: lists.brings.filled.map(skillFrom),
    modules: lists.modules.filled.map((row) => moduleFrom(row, otherLanguage)),
  };
  return {
    input,
    fieldOf: (path) => nameOfPath(asTyped(path, lists, language)),
    unseen: [
      ...(otherLanguage || isEmptyText(textsIn(entered).other)
        ? []
        : [{ field: "language", code: "otherTextNeedsLanguage" }]),
      ...untitled(entered, "texts"),
      ...lists.modules.filled.flatMap((row, index) =>
        untitled(row, `modules[${lists.modules.stoodAt[index]}].texts`),
      ),
    ],
  };
}

const textsIn = (row: Entered): Entered => (row.texts ?? {}) as Entered;

/** A text without a title cannot be shown anywhere, so it is not let go silently. */
const untitled = (row: Entered, field: string) =>
  Object.entries(textsIn(row))
    .filter(([, text]) => !isEmptyText(text) && isBlank((text as Entered).title))
    .map(([slot]) => ({ field: `${field}.${slot}.title`, code: "required" }));

const skillRows = (list: unknown) =>
  filledRows<SkillValues>(list, ({ skill, level }) => isBlank(skill) && isBlank(level));

function placeFrom({ place, known }: Partial<PlaceValues>) {
  return { place: meantBy(textOf(place), readKnown(known))?.id ?? place };
}

export function skillFrom({ skill, importance, level, known }: Partial<SkillValues>) {
  return { importance, level, skill, ...meaning(textOf(skill), readKnown(known)) };
}

function meaning(word: string, known: ReturnType<typeof readKnown>) {
  const found = meantBy(word, known);
  return found && { skill: found.id, source: found.source, span: found.span };
}

function moduleFrom(row: Partial<ModuleValues>, otherLanguage: string) {
  const { code, language, semester, ects, isCompulsory } = row;
  const texts = textsByLanguage(row, otherLanguage || textOf(language));
  return { code, language, semester, ects, isCompulsory, texts, skills: moduleSkills(row) };
}

/** A label that we have written ourselves may hold a comma, so known words are found before the list is split further. */
export function moduleSkills({ skills, known }: Partial<ModuleValues>) {
  const meant = readKnown(known);
  return textOf(skills)
    .split(/[;\n]/)
    .flatMap((entry): object[] => {
      const [, word = entry, level] = /^(.*\S)\s*\(([1-5])\)\s*$/.exec(entry) ?? [];
      const found = meaning(word, meant);
      return found ? [{ ...found, level }] : parseSkillList(entry);
    });
}

/** A currency that stands ready beside an empty amount says nothing. */
function withoutIdleCurrencies(entered: Entered): Entered {
  const isIdlePay = entered.payKind !== "paid" && isBlank(entered.payFrom);
  return {
    ...(isIdlePay ? { payCurrency: undefined, payPeriod: undefined } : {}),
    ...(isBlank(entered.budget) ? { budgetCurrency: undefined } : {}),
  };
}

function asTyped(path: Path, lists: Record<string, Rows<unknown>>, language: string): Path {
  const [head, index, ...rest] = path;
  if (head === "texts") return ["texts", slotOf(String(index)), ...rest];
  const list = lists[String(head)];
  if (!list || typeof index !== "number") return path;
  const row = [head!, list.stoodAt[index] ?? index];
  if (head !== "modules") return [...row, ...(rest.length > 0 ? rest : firstFieldOf(head!))];
  const [field, textLanguage, ...last] = rest;
  if (field === "skills") return [...row, "skills"];
  if (field !== "texts") return [...row, ...rest];
  if (textLanguage === undefined) return [...row, "texts", slotOf(language), "title"];
  return [...row, "texts", slotOf(String(textLanguage)), ...last];
}

const slotOf = (language: string) => (hasOwnPlace(language) ? language : "other");

const firstFieldOf = (list: string | number): Path => [list === "places" ? "place" : "skill"];
