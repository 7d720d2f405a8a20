import { prepareNames } from "#app/domain/skill/prepare.ts";
import type { FindSkill, NamedSkill } from "#app/domain/skill/prepare.ts";

/** A skill that is offered no more, by what was typed: what takes its place, in both languages, where anything does. */
export type GoneName = { instead: { id: string; en: string; bg: string } | null };

/** What a skill is called, for whoever reads either language: either name may be typed. */
export const inBothLanguages = ({ en, bg }: { en: string; bg: string }): string =>
  en === bg ? en : `${en} / ${bg}`;

export type FindGone = (name: string) => GoneName | null;

/**
 * Prepares the names of skills that are offered no more: answers what a name meant before, and null where something that is
 * offered has that name itself, or nothing ever had it.
 *
 * @param skills with what replaces those that are offered no more among them
 * @param find what the names of the same skills mean now
 */
export function prepareGone(skills: readonly NamedSkill[], find: FindSkill): FindGone {
  const gone = skills.filter(({ state }) => state === "deprecated");
  if (gone.length === 0) return () => null;
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const findOld = prepareNames(gone.map((skill) => ({ ...skill, state: "accepted" as const })));
  const rowsOf = (found: string | readonly string[]) =>
    [found].flat().flatMap((id) => byId.get(id) ?? []);
  return (name) => {
    const [old] = rowsOf(findOld(name));
    if (!old) return null;
    const offered = rowsOf(find(name)).filter(({ state = "accepted" }) => state === "accepted");
    if (rowsOf(prepareNames(offered)(name)).length > 0) return null;
    const next = byId.get(old.replacedBy ?? "");
    return { instead: next ? { id: next.id, en: next.en, bg: next.bg ?? next.en } : null };
  };
}
