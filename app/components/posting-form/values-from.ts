import type { PostingContent } from "#app/domain/posting/input.ts";
import type { PostingKind } from "#app/domain/posting/options-input.ts";
import type { ModuleContent } from "#app/domain/programme/input.ts";
import type { RefusedSkills } from "#app/domain/skill-suggestion/input.ts";
import type {
  ModuleValues,
  PlaceValues,
  PostingFormValues,
  SkillValues,
  TextValues,
} from "./form-values.ts";
import { writeRefused } from "./from-text/refused.ts";
import { writeKnown } from "./known.ts";
import { hasOwnPlace, slotsOf } from "./texts-by-language.ts";

/** Names in the reader's language: of a skill by its id, of a settlement by its id. */
export type Names = { skill: (id: string) => string; place: (id: string) => string };

/** Rows that a form offers beside the filled ones, so that they can be used without JavaScript. */
const EMPTY_ROWS = 3;

export const EVERYDAY_CURRENCY = "EUR";

export const USUAL_IMPORTANCE = "2";

type Skill = Extract<PostingContent, { requires: unknown }>["requires"][number];

/** The fields of an empty form, in the language that its author reads. */
export function emptyValues(kind: PostingKind, language: string): PostingFormValues {
  return withEmptyRows(kind, {
    language,
    payCurrency: EVERYDAY_CURRENCY,
    budgetCurrency: EVERYDAY_CURRENCY,
  });
}

/** The fields of the form that shows a posting's content. `postingFormSchema` reads the same content from them. */
export function valuesFrom(
  content: PostingContent,
  names: Names,
  frame: { revision: number; refused?: RefusedSkills },
): PostingFormValues {
  const otherLanguage = hasOwnPlace(content.language) ? undefined : content.language;
  const common = {
    ...plainFields(content),
    ...slotsOf(content.texts as Record<string, TextValues>, otherLanguage),
    otherLanguage,
    revision: String(frame.revision),
    refusedSkills: writeRefused(frame.refused ?? {}),
    places: content.places.map(({ place }) => placeValues(place, names)),
  };
  return withEmptyRows(content.kind, { ...common, ...ownLists(content, names) });
}

function ownLists(content: PostingContent, names: Names): Partial<PostingFormValues> {
  const rows = (list: readonly Partial<Skill>[]) => list.map((entry) => skillValues(entry, names));
  if (content.kind === "programme")
    return {
      // A degree says its level: the field is for programmes without one.
      ...(content.degree ? { eqfLevel: "" } : {}),
      modules: content.modules.map((module) => moduleValues(module, content.language, names)),
    };
  if (content.kind === "internship")
    return {
      requires: rows(content.requires),
      payCurrency: content.payCurrency ?? EVERYDAY_CURRENCY,
    };
  return {
    wants: rows(content.wants),
    brings: rows(content.brings),
    budgetCurrency: ("budgetCurrency" in content && content.budgetCurrency) || EVERYDAY_CURRENCY,
  };
}

function withEmptyRows(kind: PostingKind, values: PostingFormValues): PostingFormValues {
  const places = [...(values.places ?? []), ...emptyRows<PlaceValues>(() => ({ place: "" }))];
  const skills = (list: SkillValues[] | undefined) => [
    ...(list ?? []),
    ...emptyRows<SkillValues>(() => ({ importance: USUAL_IMPORTANCE })),
  ];
  if (kind === "internship") return { ...values, places, requires: skills(values.requires) };
  if (kind === "programme") {
    const modules = [...(values.modules ?? []), ...emptyRows<ModuleValues>(() => ({}))];
    return { ...values, places, modules };
  }
  return { ...values, places, wants: skills(values.wants), brings: skills(values.brings) };
}

const emptyRows = <T>(make: () => T): T[] => Array.from({ length: EMPTY_ROWS }, make);

/** Single values and sets of choices as text; lists of rows and texts have their own way. */
function plainFields(content: PostingContent): PostingFormValues {
  const plain = Object.entries(content).flatMap(([name, value]): [string, unknown][] => {
    if (value === undefined || value === false || name === "texts" || name === "kind") return [];
    if (!Array.isArray(value)) return [[name, value === true ? "on" : String(value)]];
    return value.some((entry) => typeof entry === "object") ? [] : [[name, value.map(String)]];
  });
  return Object.fromEntries(plain) as PostingFormValues;
}

function placeValues(place: string, names: Names): PlaceValues {
  const label = names.place(place);
  return { place: label, known: writeKnown(label === place ? [] : [{ label, id: place }]) };
}

const knownSkill = ({ skill, source, span }: Partial<Skill>, names: Names) => ({
  label: names.skill(skill!),
  id: skill!,
  source,
  span,
});

function skillValues(entry: Partial<Skill>, names: Names): SkillValues {
  const known = knownSkill(entry, names);
  return {
    skill: known.label,
    importance: String(entry.importance ?? 2),
    level: entry.level === undefined ? "" : String(entry.level),
    known: writeKnown([known]),
  };
}

function moduleValues(module: ModuleContent, programme: string, names: Names): ModuleValues {
  const { code, semester, ects, isCompulsory, skills } = module;
  const language = module.language === programme ? undefined : module.language;
  const otherLanguage = [programme, module.language].find((one) => one && !hasOwnPlace(one));
  const known = skills.map((entry) => knownSkill(entry, names));
  return {
    ...slotsOf(module.texts as Record<string, TextValues>, otherLanguage),
    code,
    language,
    semester: semester === undefined ? "" : String(semester),
    ects: ects === undefined ? "" : String(ects),
    isCompulsory: isCompulsory ? "on" : undefined,
    skills: skills
      .map(({ level }, index) => `${known[index]!.label}${level ? ` (${level})` : ""}`)
      .join("; "),
    known: writeKnown(known),
  };
}
