import { parse } from "@conform-to/react";
import type { Place, TextIn } from "#app/domain/skill-suggestion/suggest-skills.server.ts";
import type { ModuleValues, PostingFormValues, SkillValues } from "../form-values.ts";
import { listOf, textOf } from "../rows.ts";
import { moduleSkills, skillFrom } from "../tidy.ts";
import { readRefused } from "./refused.ts";
import { ALL_MODULES } from "./suggest-button.ts";

const SLOTS = ["en", "bg", "other"] as const;

/** What stands in a form, as its fields are nested. */
export const valuesIn = (entries: FormData) =>
  parse(entries, { resolve: () => ({ error: {} }) }).payload as PostingFormValues;

/** Under which name what is refused in a module is remembered: modules have no other name that stays. */
export function titleOf({ texts }: Partial<ModuleValues>): string {
  const titles = SLOTS.map((slot) => textOf(texts?.[slot]?.title).trim());
  return titles.find((title) => title !== "") ?? "";
}

/** The name of a module's fields. */
export const placeOf = (index: number) => `modules[${index}]`;

/** What of a form is to be read for skills: the posting itself, all modules or one, with what is settled there. */
export function placesIn(values: PostingFormValues, asked: string): Place[] {
  const refused = readRefused(values.refusedSkills);
  if (asked === "")
    return [
      {
        place: "",
        texts: textsIn(values, "", ["title", "summary", "description"]),
        chosen: [values.requires, values.wants, values.brings].flatMap(namesIn),
        refused: refused[""] ?? [],
      },
    ];
  return modulesIn(values).flatMap((module, index) => {
    const place = placeOf(index);
    if (asked !== ALL_MODULES && asked !== place) return [];
    const texts = textsIn(module, `${place}.`, ["title", "outcomes"]);
    const chosen = moduleSkills(module).map((entry) => nameIn(entry as SkillValues));
    const title = titleOf(module);
    return texts.length > 0 ? [{ place, texts, chosen, refused: refused[title] ?? [] }] : [];
  });
}

/** The rows of modules, empty ones included. */
export const modulesIn = ({ modules }: PostingFormValues) =>
  listOf(modules).map((module) => (module ?? {}) as Partial<ModuleValues>);

const nameIn = ({ skill }: SkillValues) => textOf(skill);
const namesIn = (rows: unknown) =>
  listOf(rows).map((row) => nameIn(skillFrom((row ?? {}) as SkillValues) as SkillValues));

function textsIn(of: object, before: string, names: readonly string[]): TextIn[] {
  const { texts } = of as { texts?: Record<string, Record<string, unknown> | undefined> };
  return SLOTS.flatMap((slot) =>
    names.flatMap((name) => {
      const text = textOf(texts?.[slot]?.[name]);
      return text.trim() === "" ? [] : [{ field: `${before}texts.${slot}.${name}`, text }];
    }),
  );
}
